"""What `waypoints build` does about sites that are not for everyone: builds them, and says what came of it.

Absent: how a site is built; see `build`.
"""

from collections.abc import Sequence
from time import monotonic

import click

from waypoints_site.build.drawn import Built
from waypoints_site.build.groundwork import lay_groundwork
from waypoints_site.build.growth import NoSuchPerson
from waypoints_site.build.outcome import Request
from waypoints_site.build.quiet import unquoted
from waypoints_site.build.restricted import Restricted, sites_of
from waypoints_site.cli.options import Options
from waypoints_site.cli.report import say, show, shown
from waypoints_site.findings import ordered

FOR = {"growth": ("person", "people"), "talent": ("manager", "managers"), "session": ("session", "sessions")}
"""For whom sites of a kind are: one of them, and several."""


def build_restricted(
    request: Request,
    options: Options,
    kinds: Sequence[str],
    names: Sequence[str] | None,
    jobs: int,
    *,
    remove: bool,
) -> int:
    """Builds the sites of these kinds, everyone's where nobody is named; with `remove`, those of the gone go."""
    ground = lay_groundwork(request, options.today)
    status = 0
    for kind in kinds:
        started = monotonic()
        sites = sites_of(ground, kind)
        try:
            built = sites.build(sites.whose(names), jobs)
        except NoSuchPerson as fault:
            raise click.UsageError(str(fault)) from None
        findings = ordered(finding for each in built for finding in each.findings)
        findings = findings if built else unquoted(sites.findings)
        files = max((each.files for each in built), default=len(ground.known))
        failed = show(findings, files, {}, options, err=True)
        status = max(status, failed)
        gone = sites.remove_the_gone() if remove else ()
        if built or not failed:
            _say(kind, sites, built, started, options)
        elif not options.quiet:
            click.echo(f"{kind} sites: not built; what stood there before still does", err=True)
        if gone and not options.quiet:
            click.echo(f"{kind} sites removed: {len(gone)}, of {FOR[kind][1]} that are gone")
    return status


def _say(kind: str, sites: Restricted, built: Sequence[Built], started: float, options: Options) -> None:
    done = [each for each in built if each.published]
    published = [each.published for each in done if each.published]
    one, several = FOR[kind]
    if len(built) == 1 and done:
        where = shown(sites.folder / done[0].viewer)
        say(f"{kind} site for {done[0].name} → {where}", published, started, options)
    elif done or not built:
        whom = f"1 {one}" if len(done) == 1 else f"{len(done)} {several}"
        say(f"{kind} sites for {whom} → {shown(sites.folder)}", published, started, options)
    left = len(built) - len(done)
    if left and not options.quiet:
        click.echo(f"{kind} sites not built: {left}; what stood there before still does", err=True)

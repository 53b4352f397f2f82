"""`waypoints build`.

Absent: how a site is built; see `build`.
"""

from collections.abc import Sequence
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

import click

from waypoints_site.cli.options import Options, reads_site
from waypoints_site.cli.report import failing, say, show, shown

if TYPE_CHECKING:
    from waypoints_site.build.outcome import Request

SITES = ("framework", "growth", "talent", "session", "all")
OF_SOMEBODY = {"growth": "PERSON", "talent": "MANAGER", "session": "SESSION"}


@click.command()
@click.argument(
    "what", nargs=-1, metavar="[framework | growth PERSON … | talent MANAGER … | session SESSION … | all]"
)
@click.option(
    "--all", "everybody", is_flag=True, help="With growth, talent or session: everyone who has a site."
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="The folder for sites: DIR/framework and so on. Default: output, in the site's folder.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="How many processes build sites. Default: as many as can run at once.",
)
@click.option("--clean", is_flag=True, help="Write everything anew, whatever stands there.")
@reads_site
def build(
    options: Options,
    what: tuple[str, ...],
    everybody: bool,
    output: Path | None,
    jobs: int | None,
    clean: bool,
) -> int:
    """Build sites: framework for everyone, growth for an engineer, talent for a manager or a session.

    A site is put in place in one step, when all of it is ready; with an error in what it is made from, the old
    one stays as it is.
    """
    from waypoints_site.build.crew import WorkerLost, cores
    from waypoints_site.build.outcome import Request
    from waypoints_site.publish import Refused

    site, names = (what[0], what[1:]) if what else ("framework", ())
    _refuse_wrong_usage(site, names, everybody=everybody)
    request = Request(options.root, output or options.root / "output", clean, failing(options))
    restricted = [each for each in OF_SOMEBODY if site in (each, "all")]
    status = 0
    try:
        if site in ("framework", "all"):
            status = _framework(request, options)
        if restricted:
            from waypoints_site.cli.restricted import build_restricted

            whose = None if site == "all" or everybody else names
            done = build_restricted(
                request, options, restricted, whose, jobs or cores(), remove=site == "all"
            )
            status = max(status, done)
    except (Refused, WorkerLost) as refusal:
        raise click.ClickException(str(refusal)) from None
    return status


def _refuse_wrong_usage(site: str, names: Sequence[str], *, everybody: bool) -> None:
    if site not in SITES:
        raise click.UsageError(f"there is no site “{site}”; there are: {', '.join(SITES)}")
    if site in OF_SOMEBODY and bool(names) == everybody:
        usage = f"`build {site} {OF_SOMEBODY[site]} …`, or `build {site} --all`"
        raise click.UsageError(f"say whose {site} site: {usage}")
    if site not in OF_SOMEBODY and (names or everybody):
        raise click.UsageError(f"`build {site}` takes no names")


def _framework(request: "Request", options: Options) -> int:
    from waypoints_site.build.framework import build_framework

    started = monotonic()
    built = build_framework(request)
    status = show(built.findings, built.files, built.texts, options, err=True)
    if built.published:
        say(
            f"framework site for everyone → {shown(request.output / 'framework')}",
            [built.published],
            started,
            options,
        )
    elif not options.quiet:
        click.echo("framework site: not built; what stood there before still does", err=True)
    return status

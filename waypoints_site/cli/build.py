"""`waypoints build`.

Absent: how a site is built; see `build`.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

import click

from waypoints_site.cli.options import Options, reads_site
from waypoints_site.cli.report import failing, show
from waypoints_site.findings import ordered

if TYPE_CHECKING:
    from waypoints_site.build import Request
    from waypoints_site.build.growth import Built
    from waypoints_site.publish import Published

SITES = ("framework", "growth", "all")


@click.command()
@click.argument("what", nargs=-1, metavar="[framework | growth PERSON … | growth --all | all]")
@click.option("--all", "everybody", is_flag=True, help="With growth: everybody who has a site.")
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
    help="How many processes build growth sites. Default: as many as can run at once.",
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
    """Build sites: the framework site for everyone, or growth sites, each for one engineer.

    A site is put in place in one step, when all of it is ready; with an error in what it is made from, the old
    one stays as it is.
    """
    from waypoints_site.build import Request, WorkerLost, cores
    from waypoints_site.publish import Refused

    site, people = (what[0], what[1:]) if what else ("framework", ())
    _refuse_wrong_usage(site, people, everybody=everybody)
    request = Request(options.root, output or options.root / "output", clean, failing(options))
    status = 0
    try:
        if site in ("framework", "all"):
            status = _framework(request, options)
        if site in ("growth", "all"):
            named = None if site == "all" or everybody else people
            status = max(status, _growth(request, options, named, jobs or cores(), remove=site == "all"))
    except (Refused, WorkerLost) as refusal:
        raise click.ClickException(str(refusal)) from None
    return status


def _refuse_wrong_usage(site: str, people: Sequence[str], *, everybody: bool) -> None:
    if site not in SITES:
        raise click.UsageError(f"there is no site “{site}”; there are: {', '.join(SITES)}")
    if site == "growth" and bool(people) == everybody:
        raise click.UsageError("say whose growth site: `build growth PERSON …`, or `build growth --all`")
    if site != "growth" and (people or everybody):
        raise click.UsageError(f"`build {site}` takes no names")


def _framework(request: "Request", options: Options) -> int:
    from waypoints_site.build import build_framework

    started = monotonic()
    built = build_framework(request)
    status = show(built.findings, built.files, built.texts, options, err=True)
    if built.published:
        _say(
            f"framework site for everyone → {_shown(request.output / 'framework')}",
            [built.published],
            started,
            options,
        )
    elif not options.quiet:
        click.echo("framework site: not built; what stood there before still does", err=True)
    return status


def _growth(
    request: "Request", options: Options, people: Sequence[str] | None, jobs: int, *, remove: bool
) -> int:
    """Builds the sites of these people, of everybody where nobody is named; with `remove`, those of the gone go."""
    from waypoints_site.build import (
        NoSuchPerson,
        build_people,
        everybody,
        prepare,
        remove_the_gone,
        whose,
    )

    started = monotonic()
    growth = prepare(request, options.today)
    try:
        named = everybody(growth) if people is None else whose(growth, people)
    except NoSuchPerson as fault:
        raise click.UsageError(str(fault)) from None
    built = build_people(growth, named, jobs)
    findings = ordered(finding for each in built for finding in each.findings)
    if not built:
        from waypoints_site.build.quiet import unquoted

        findings = unquoted(growth.findings)
    files = max((each.files for each in built), default=len(growth.intake.paths))
    status = show(findings, files, {}, options, err=True)
    gone = remove_the_gone(growth) if remove else ()
    if built or not status:
        _say_growth(request, built, started, options)
    elif not options.quiet:
        click.echo("growth sites: not built; what stood there before still does", err=True)
    if gone and not options.quiet:
        click.echo(f"growth sites removed: {len(gone)}, of people who are gone")
    return status


def _say_growth(request: "Request", built: Sequence["Built"], started: float, options: Options) -> None:
    done = [each for each in built if each.published]
    folder = request.output / "growth"
    if len(built) == 1 and done:
        _say(
            f"growth site for {done[0].name} → {_shown(folder / done[0].person)}",
            _published(done),
            started,
            options,
        )
    elif done or not built:
        people = "1 person" if len(done) == 1 else f"{len(done)} people"
        _say(f"growth sites for {people} → {_shown(folder)}", _published(done), started, options)
    left = len(built) - len(done)
    if left and not options.quiet:
        click.echo(f"growth sites not built: {left}; what stood there before still does", err=True)


def _published(built: Sequence["Built"]) -> list["Published"]:
    return [each.published for each in built if each.published]


def _say(what: str, done: Sequence["Published"], started: float, options: Options) -> None:
    if options.quiet:
        return
    written, unchanged, removed = (
        sum(getattr(each, name) for each in done) for name in ("written", "unchanged", "removed")
    )
    took = f" in {monotonic() - started:.2f} s" if sys.stdout.isatty() else ""
    click.echo(f"{what}: {written} written, {unchanged} unchanged, {removed} removed{took}")


def _shown(path: Path) -> str:
    """A path as short as can be said from here."""
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()

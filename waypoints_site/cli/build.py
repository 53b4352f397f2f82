"""`waypoints build`.

Absent: how a site is built; see `build`.
"""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

import click

from waypoints_site.cli.options import Options, reads_site
from waypoints_site.cli.progress import Progress
from waypoints_site.cli.report import failing, is_document, remark
from waypoints_site.cli.sites import explained, report, tell

if TYPE_CHECKING:
    from waypoints_site.build.outcome import Request
    from waypoints_site.build.run import Told, Wanted

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
@click.option("--verify", is_flag=True, help="Then build cleanly beside it and compare, byte for byte.")
@click.option("--explain", is_flag=True, help="Say of each page why it was drawn, and where the time went.")
@reads_site
def build(
    options: Options,
    what: tuple[str, ...],
    *,
    everybody: bool,
    output: Path | None,
    jobs: int | None,
    clean: bool,
    verify: bool,
    explain: bool,
) -> int:
    """Build sites: framework for everyone, growth for an engineer, talent for a manager or a session.

    A growth site is for one engineer, a talent site for one manager or one session. A site is put in place in one
    step, when all of it is ready; with an error in what it is made from, the old one stays as it is. What would be
    built just as it stands is left alone.
    """
    from waypoints_site.build.crew import WorkerLost, cores
    from waypoints_site.build.outcome import NoSuchPerson, Request
    from waypoints_site.build.run import Wanted
    from waypoints_site.publish import Refused

    site, names = (what[0], what[1:]) if what else ("framework", ())
    _refuse_wrong_usage(site, names, everybody=everybody)
    request = Request(options.root, output or options.root / "output", clean, failing(options))
    kinds = tuple(each for each in ("framework", *OF_SOMEBODY) if site in (each, "all"))
    whose = None if site in ("framework", "all") or everybody else names
    wanted = Wanted(kinds, whose, remove=site == "all", recall=not clean)
    try:
        status, told = _built(request, wanted, options, jobs or cores())
        if explain:
            explained(told)
        return max(status, _verified(request, wanted, options, told)) if verify else status
    except NoSuchPerson as fault:
        raise click.UsageError(str(fault)) from None
    except (Refused, WorkerLost) as refusal:
        raise click.ClickException(str(refusal)) from None


def _built(request: "Request", wanted: "Wanted", options: Options, jobs: int) -> tuple[int, list["Told"]]:
    """Builds, and says what came of each kind of site; the exit status that findings ask for.

    What programs read of findings is one document over all of them.
    """
    from waypoints_site.build.run import run_build

    status, told, started = 0, [], monotonic()
    progress, say = Progress("building sites", sys.stderr), partial(remark, options=options)
    try:
        for each in run_build(request, options.today, wanted, jobs, say, progress.step):
            progress.clear()
            if not is_document(options):
                status = max(status, report([each], options))
            tell(each, started, options)
            told.append(each)
            started = monotonic()
    finally:
        progress.clear()
        if is_document(options) and told:  # also of what was built before something went wrong
            status = report(told, options)
    return status, told


def _verified(request: "Request", wanted: "Wanted", options: Options, told: Sequence["Told"]) -> int:
    """Says what is not as a clean build writes it; 1 where anything is not."""
    from waypoints_site.build.verify import verified

    differences = list(verified(request, options.today, wanted, told))
    for each in differences:
        remark(each, options)
    return int(bool(differences))


def _refuse_wrong_usage(site: str, names: Sequence[str], *, everybody: bool) -> None:
    if site not in SITES:
        raise click.UsageError(f"there is no site “{site}”; there are: {', '.join(SITES)}")
    if site in OF_SOMEBODY and bool(names) == everybody:
        usage = f"`build {site} {OF_SOMEBODY[site]} …`, or `build {site} --all`"
        raise click.UsageError(f"say whose {site} site: {usage}")
    if site not in OF_SOMEBODY and (names or everybody):
        raise click.UsageError(f"`build {site}` takes no names")

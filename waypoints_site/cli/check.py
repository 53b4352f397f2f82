"""`waypoints check`.

Absent: what is checked; see `build`.
"""

import sys
from pathlib import Path

import click

from waypoints_site.cli.options import Options, reads_site
from waypoints_site.cli.progress import Progress
from waypoints_site.cli.report import show


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH …]")
@click.option(
    "--base",
    metavar="REV",
    help="Compare with this earlier revision of the repository: what was agreed then.",
)
@reads_site
def check(options: Options, paths: tuple[Path, ...], base: str | None) -> int:
    """Check form, references and process rules; nothing is written.

    PATHs, files or folders, limit what is reported, not what is read.
    """
    from waypoints_site.build.check import check as check_sources
    from waypoints_site.build.crew import WorkerLost, cores
    from waypoints_site.build.outcome import Request
    from waypoints_site.discover import NoSuchRevision

    progress = Progress("checking people", sys.stderr)
    limits = [_below(path, options.root) for path in paths]
    try:
        found = check_sources(Request(options.root), options.today, base, cores(), progress.step)
    except WorkerLost as lost:
        raise click.ClickException(str(lost)) from None
    except NoSuchRevision as fault:
        raise click.UsageError(str(fault)) from None
    finally:
        progress.clear()
    findings = tuple(each for each in found.findings if not limits or _within(each.span.path, limits))
    return show(findings, found.files, found.texts, options, err=False)


def _below(path: Path, root: Path) -> str:
    """A path from the current folder as findings write it: relative to the site's root."""
    import os

    if not path.exists():
        raise click.UsageError(f"there is no {path}")
    return Path(os.path.relpath(path.absolute(), root.absolute())).as_posix()


def _within(path: str, limits: list[str]) -> bool:
    return any(limit in {".", path} or path.startswith(f"{limit}/") for limit in limits)

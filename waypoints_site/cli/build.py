"""`waypoints build`.

Absent: how a site is built; see `build`.
"""

import sys
from pathlib import Path
from time import monotonic

import click

from waypoints_site.cli.options import Options, reads_site
from waypoints_site.cli.report import failing, show


@click.command()
@click.argument("site", type=click.Choice(["framework"]), default="framework", metavar="[framework]")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="The folder for sites; this one goes to DIR/framework. Default: output, in the site's folder.",
)
@click.option("--clean", is_flag=True, help="Write everything anew, whatever stands there.")
@reads_site
def build(options: Options, site: str, output: Path | None, clean: bool) -> int:
    """Build the framework site, for everyone to read.

    The site is put in place in one step, when all of it is ready; with an error in what it is made from, the old
    one stays as it is.
    """
    from waypoints_site.build import Request, build_framework
    from waypoints_site.publish import Refused

    started = monotonic()
    request = Request(options.root, output or options.root / "output", clean, failing(options))
    try:
        built = build_framework(request)
    except Refused as refusal:
        raise click.ClickException(str(refusal)) from None
    status = show(built.findings, built.files, built.texts, options, err=True)
    if not options.quiet and built.published:
        counts = f"{built.published.written} written, {built.published.unchanged} unchanged, {built.published.removed} removed"
        took = f" in {monotonic() - started:.2f} s" if sys.stdout.isatty() else ""
        click.echo(f"{site} site for everyone → {_shown(request.output / site)}: {counts}{took}")
    elif not options.quiet:
        click.echo(f"{site} site: not built; what stood there before still does", err=True)
    return status


def _shown(path: Path) -> str:
    """A path as short as can be said from here."""
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()

"""`waypoints audit`.

Absent: what is looked for; see `build`.
"""

from pathlib import Path

import click

from waypoints_site.cli.options import Options, reads_site
from waypoints_site.cli.report import show, shown


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@reads_site
def audit(options: Options, folder: Path) -> int:
    """Report what a built site holds that its viewer may not read.

    DIR is one site, such as output/framework or output/growth/PERSON: its kind and its folder's name say whose it is.
    Requests to elsewhere, scripts in pages and files that are open to others are reported as well. Where something
    stands is printed, and never what.
    """
    from waypoints_site.build.audit import audit as audit_site
    from waypoints_site.build.built import NotAudited
    from waypoints_site.build.crew import WorkerLost, cores

    try:
        found = audit_site(options.root, folder, options.today, cores())
    except NotAudited as fault:
        raise click.UsageError(str(fault)) from None
    except WorkerLost as lost:
        raise click.ClickException(str(lost)) from None
    status = show(found.findings, found.files, {}, options, err=True, always=True)
    if not found.findings and not options.quiet:
        click.echo(f"{shown(folder)}: nothing found in {found.files} files that its viewer may not read")
    return status

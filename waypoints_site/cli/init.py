"""`waypoints init`.

Absent: what a new site holds; see `scaffold`.
"""

from pathlib import Path
from shlex import quote

import click


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
def init(folder: Path) -> None:
    """Make a new site: settings, a small framework, guides, editor settings and CI recipes.

    Nothing that stands in DIR is overwritten.
    """
    from waypoints_site.scaffold import Refusal, init_site

    try:
        written = init_site(folder)
    except Refusal as refusal:
        raise click.ClickException(str(refusal)) from None
    click.echo(f"{len(written)} files in {folder}")
    click.echo(f"Next: {_step_into(folder)}waypoints build, then open output/framework/index.html")


def _step_into(folder: Path) -> str:
    """What to type to stand in a folder, whatever its name; nothing where we stand in it."""
    named = str(folder)
    if folder.absolute() == Path.cwd():
        return ""
    return f"cd {quote(f'./{named}' if named.startswith('-') else named)} && "

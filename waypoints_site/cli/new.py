"""`waypoints new`: source files with the right name, keys and comments.

Absent: what stands in them; see `scaffold`.
"""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from waypoints_site.cli.options import Options, reads_site

if TYPE_CHECKING:
    from collections.abc import Callable

    from waypoints_site.scaffold import NewFile


@click.group()
def new() -> None:
    """Write a new source file; never overwrites one."""


@new.command()
@click.argument("address", metavar="[FRAMEWORK/]TRACK/LEVEL")
@reads_site
def level(options: Options, address: str) -> None:
    """A level of a track, with every capability of the track to fill in."""
    from waypoints_site.scaffold import new_level

    _write(lambda: new_level(options.root, address))


@new.command()
@click.argument("address", metavar="SECTION/PAGE")
@reads_site
def page(options: Options, address: str) -> None:
    """A page of prose."""
    from waypoints_site.scaffold import new_page

    _write(lambda: new_page(options.root, address))


def _write(written: "Callable[[], NewFile]") -> None:
    """Says which file was written on standard output, and what is left to do on standard error."""
    from waypoints_site.scaffold import Refusal

    try:
        new_file = written()
    except Refusal as refusal:
        raise click.ClickException(str(refusal)) from None
    click.echo(_shown(new_file.file))
    for sentence in new_file.advice:
        click.echo(sentence, err=True)


def _shown(file: Path) -> str:
    """A path as short as can be said from here."""
    here = Path.cwd()
    return (file.relative_to(here) if file.is_relative_to(here) else file).as_posix()

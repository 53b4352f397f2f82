"""`waypoints new`: source files with the right name, keys and comments.

Absent: what stands in them; see `scaffold`.
"""

from collections.abc import Callable
from pathlib import Path

import click

from waypoints_site.cli.options import Options, reads_site


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


def _write(written: Callable[[], Path]) -> None:
    from waypoints_site.scaffold import Refusal

    try:
        click.echo(written().as_posix())
    except Refusal as refusal:
        raise click.ClickException(str(refusal)) from None

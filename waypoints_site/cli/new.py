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


@new.command()
@click.argument("person", metavar="ID")
@reads_site
def person(options: Options, person: str) -> None:
    """A person who starts today (`--today`)."""
    from waypoints_site.scaffold import new_person

    _write(lambda: new_person(options.root, person, options.today))


@new.command()
@click.argument("team", metavar="ID")
@reads_site
def team(options: Options, team: str) -> None:
    """A team."""
    from waypoints_site.scaffold import new_team

    _write(lambda: new_team(options.root, team))


@new.command()
@click.argument("period", metavar="ID")
@reads_site
def period(options: Options, period: str) -> None:
    """A review period.

    Ids such as 2026-h2, 2026-q3 and 2026 spell its days.
    """
    from waypoints_site.scaffold import new_period

    _write(lambda: new_period(options.root, period, options.today))


@new.command()
@click.argument("person")
@click.argument("period", required=False, metavar="[PERIOD]")
@click.option("--remainder", is_flag=True, help="For what remains of the period after onboarding.")
@reads_site
def expectations(options: Options, person: str, period: str | None, remainder: bool) -> None:
    """Expectations of PERSON for a period.

    PERIOD is the current one by default. The file holds what there is to draw them from as comments.
    """
    from waypoints_site.scaffold import Whose, new_expectations

    _write(lambda: new_expectations(options.root, Whose(person, period, options.today), remainder=remainder))


@new.command()
@click.argument("person")
@click.argument("giver")
@click.argument("period", required=False, metavar="[PERIOD]")
@reads_site
def peer(options: Options, person: str, giver: str, period: str | None) -> None:
    """What the colleague GIVER says of PERSON.

    PERIOD is the current one by default. The file lists the expectations that the feedback can speak to.
    """
    from waypoints_site.scaffold import Whose, new_peer

    _write(lambda: new_peer(options.root, Whose(person, period, options.today), giver))


def _feedback(kind: str, said: str) -> None:
    """Adds the command for a document of the feedback cycle."""

    @new.command(kind, help=said)
    @click.argument("person")
    @click.argument("period", required=False, metavar="[PERIOD]")
    @reads_site
    def feedback(options: Options, person: str, period: str | None) -> None:
        from waypoints_site.scaffold import Whose, new_feedback

        _write(lambda: new_feedback(options.root, Whose(person, period, options.today), kind))


for kind, said in (
    ("requests", "Whom PERSON's manager asks for feedback."),
    ("self", "The self-assessment of PERSON."),
    ("synthesis", "What PERSON's manager makes of all feedback."),
    ("plan", "The development plan of PERSON."),
    ("skip-level", "PERSON's expectations, from further up."),
):
    _feedback(kind, said)


@new.command()
@click.argument("person")
@click.argument("period", required=False, metavar="[PERIOD]")
@reads_site
def assessment(options: Options, person: str, period: str | None) -> None:
    """The talent assessment of PERSON.

    PERIOD is the current one by default. The file holds every cell of the level and its last rating as comments, and
    the data needs that are still open.
    """
    from waypoints_site.scaffold import Whose, new_assessment

    _write(lambda: new_assessment(options.root, Whose(person, period, options.today)))


@new.command()
@click.argument("session")
@click.argument("period", required=False, metavar="[PERIOD]")
@reads_site
def session(options: Options, session: str, period: str | None) -> None:
    """A calibration session.

    PERIOD is the current one by default. An id stands for one session, over all periods.
    """
    from waypoints_site.scaffold import new_session

    _write(lambda: new_session(options.root, session, period, options.today))


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

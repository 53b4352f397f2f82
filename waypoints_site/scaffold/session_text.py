"""The text of a new calibration session: its title as the id spells it, whom it may bring together, and about whom.

Absent: files, participants and scope; nobody takes part, and nobody is discussed, until somebody says so.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from waypoints_site.records import Framework, Period, Person
from waypoints_site.resolve import Company
from waypoints_site.scaffold.notation import comments, out, scalar
from waypoints_site.scaffold.people_text import MANY, title_of

_OPENING = (
    "Who takes part may read this period's assessments of those who are discussed. What was decided of somebody is read"
    " by their managers too."
)
_PARTICIPANTS = (
    "Who takes part; nobody of them is discussed. [] goes as soon as the first entry stands below it:"
)
_SCOPE = (
    "Who is discussed: people of one of the teams who are at one of the levels. What is left out limits nothing; with"
    " both left out, nobody is discussed. {} goes as soon as a key stands below it:"
)
_DECISIONS = (
    "What was decided, in order; of several about one cell, the last one stands. `cell` is a capability:"
)


@dataclass(frozen=True, slots=True)
class Round:
    """The session's id and period, those whom `access` names, and the day on which it is written."""

    session: str
    period: Period
    access: tuple[str, ...]
    today: date


def session_text(about: Round, company: Company) -> str:
    """A session with nobody in it, of good form as it stands."""
    suggested = _suggested(about, company)
    facilitator = next(iter(suggested), "id-of-a-person")
    framework = company.frameworks.get(company.resolved.book.default or "")
    lines = [
        *comments([f"Calibration session for: {about.period.title}.", _OPENING]),
        "",
        f"title: {scalar(title_of(about.session))}",
        f"on: {about.period.dates.talent_by or about.today} # the day of the session",
        *out(f"facilitator: {facilitator} # who leads through it, and takes part"),
        "",
        *comments([_PARTICIPANTS]),
        "participants: []",
        *out(*(f"  - {person} # {why}" for person, why in [*suggested.items()][:MANY])),
        *(() if suggested else out("  - id-of-a-person")),
        "",
        *comments([_SCOPE]),
        "scope: {}",
        *out("  teams:", *(f"    - {team}" for team in sorted(company.roster.teams))),
        *out("  levels:", *(f"    - {scalar(level)}" for level in _levels(framework))),
        "",
        *comments([_DECISIONS]),
        *out("decisions:", "  - person: id-of-a-person", f"    cell: {_capability(framework)}"),
        *out("    from: # misses | meets | exceeds", "    to: # misses | meets | exceeds", '    why: ""'),
    ]
    return "\n".join(lines) + "\n"


def _suggested(about: Round, company: Company) -> dict[str, str]:
    """Who may well take part, and why: whom `access` names, leads, managers; nobody who has left."""
    people, teams = company.roster.people, company.roster.teams
    managers = {each.manager for each in people.values() if each.manager and about.period.counts(each)}
    named = (
        *((person, "named in `access`") for person in about.access),
        *((teams[team].lead or "", f"lead of {teams[team].title}") for team in sorted(teams)),
        *((person, "manages people of the period") for person in sorted(managers)),
    )
    found: dict[str, str] = {}
    for person, why in named:
        known = people.get(person)
        if known and not _gone(known, about.today):
            found.setdefault(person, f"{known.name or person}, {why}")
    return found


def _gone(person: Person, day: date) -> bool:
    return person.left is not None and person.left <= day


def _levels(framework: Framework | None) -> Iterator[str]:
    for track in framework.tracks if framework else ():
        yield from (f"{track.id}/{level.id}" for level in track.levels)


def _capability(framework: Framework | None) -> str:
    """A capability, as an example."""
    tracks = framework.tracks if framework else ()
    first = (each.key for track in tracks for each in track.capabilities)
    return scalar(next(first, ""))

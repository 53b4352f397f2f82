"""The text of a new person's and a new team's file: what is known, and the rest commented out.

Absent: files.
"""

from collections.abc import Iterable
from datetime import date

from waypoints_site.resolve import Company
from waypoints_site.scaffold.notation import comments, out, scalar

MANY = 12
"""Names that a comment lists; more would be no help."""


def person_text(person: str, company: Company, today: date) -> str:
    """A person's file: the name that the id spells, and today as the first day."""
    name = " ".join(word.capitalize() for word in person.split("-"))
    lines = [
        f"name: {scalar(name)}",
        f"started: {today} # the first day",
        "",
        *comments(
            [f"Track and level go together; whoever has expectations needs both. {_levels(company)}".strip()]
        ),
        *out(
            "track: ic", "level: L1", f"level_since: {today}", 'title: "" # left out, the title of the level'
        ),
        "",
        *comments([_some("Teams", company.roster.teams)]),
        *out("team: id-of-a-team"),
        *out("manager: id-of-a-person", "function: engineering # design, product …", 'email: ""'),
    ]
    return _text(lines)


def team_text(team: str, company: Company) -> str:
    """A team's file: the title that the id spells."""
    lines = [
        f"title: {scalar(title_of(team))}",
        *out("lead: id-of-a-person", 'purpose: "" # what it is for'),
        "",
        *comments([_some("Teams that it may belong to", company.roster.teams)]),
        *out("parent: id-of-a-team"),
        "",
        *comments(["Roles to be filled:"]),
        *out("openings:", '  - {title: "", level: ic/L1}'),
    ]
    return _text(lines)


def title_of(name: str) -> str:
    """An id as a title."""
    words = name.replace("-", " ")
    return words[0].upper() + words[1:]


def _levels(company: Company) -> str:
    default = company.frameworks.get(company.resolved.book.default or "")
    if default is None:
        return ""
    tracks = (f"{track.id} ({', '.join(level.id for level in track.levels)})" for track in default.tracks)
    return f"In {default.id}: {'; '.join(tracks)}."


def _some(what: str, names: Iterable[str]) -> str:
    known = sorted(names)
    more = " …" if len(known) > MANY else ""
    return f"{what}: {', '.join(known[:MANY]) or 'none yet'}{more}"


def _text(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"

"""What changed, from what to what, why and by whom; and what a browser's form for further decisions has to know.

The form keeps decisions in memory and writes them out for a session's file. Absent: earlier periods; each person's
page tells of those.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from waypoints_site.plan.page import Link, Page
from waypoints_site.plan.talent import paths
from waypoints_site.plan.talent.dossier import Dossier, RevisionView
from waypoints_site.plan.talent.frame import Frames
from waypoints_site.plan.talent.paths import person_path
from waypoints_site.plan.talent.room import Bracket, Room, brackets
from waypoints_site.records import Case, RatingNames

STANDING = {None: "0", "misses": "1", "meets": "2", "exceeds": "3"}
"""A rating as one character, so that all that stand of a person are one short word."""


@dataclass(frozen=True, slots=True)
class Changed:
    """One person whose ratings were changed: refinements first, then what sessions decided."""

    link: Link
    level: str
    team: str
    changes: tuple[RevisionView, ...]


@dataclass(frozen=True, slots=True)
class Ladder:
    """The capabilities of one level: `slug` names it, each capability has its key and its title."""

    slug: str
    title: str
    words: RatingNames
    capabilities: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody about whom can be decided: the slug of their level, and a character for each rating that stands."""

    id: str
    name: str
    slug: str
    standing: str


@dataclass(frozen=True, slots=True)
class DecisionsView:
    """All changes of the period, and what the form for further ones chooses from. `file` is where they are written."""

    period: str
    lede: str
    changed: tuple[Changed, ...]
    ladders: tuple[Ladder, ...]
    candidates: tuple[Candidate, ...]
    file: str
    session: bool
    example: tuple[str, str]
    empty: str


def decisions_page(room: Room, frames: Frames) -> Page:
    """Every rating of the period that was changed, and the form for further decisions."""
    ladders, changed = brackets(room), tuple(_changed(room))
    candidates = tuple(_candidates(ladders, room))
    view = DecisionsView(
        room.period.title if room.period else "",
        _lede(changed),
        changed,
        tuple(map(_ladder, ladders)),
        candidates,
        _file(room),
        room.session is not None,
        _example(ladders),
        "" if changed else "No rating has been changed since it was written.",
    )
    return Page("talent/decisions.html", frames.frame(paths.DECISIONS, "Decisions"), view)


def _changed(room: Room) -> Iterator[Changed]:
    for case in room.cases:
        changes = tuple(_changes(case, room))
        if changes:
            yield Changed(
                Link(case.person.name or case.person.id, person_path(case.person.id)),
                case.level.id if case.level else "",
                room.team(case),
                changes,
            )


def _changes(case: Case, room: Room) -> Iterator[RevisionView]:
    """How a person's ratings were changed, with who refined them, and leading to the cell on the person's page."""
    written = case.assessment
    raw = (*(written.revisions if written else ()), *case.decisions)
    for revision, view in zip(raw, Dossier(room, case).revisions(), strict=True):
        by = room.name(written.by) if written and revision.session is None else ""
        yield replace(
            view,
            how=f"{view.how} by {by}" if by else view.how,
            target=f"{person_path(case.person.id)}{view.target}",
        )


def _lede(changed: tuple[Changed, ...]) -> str:
    if not changed:
        return ""
    number, people = sum(len(each.changes) for each in changed), len(changed)
    told = "1 rating was changed" if number == 1 else f"{number} ratings were changed"
    return f"{told}, of {'1 person' if people == 1 else f'{people} people'}."


def _ladder(bracket: Bracket) -> Ladder:
    return Ladder(
        bracket.slug,
        f"{bracket.level.id} {bracket.level.title}",
        bracket.framework.ratings,
        tuple((each.key, each.title) for each in bracket.capabilities),
    )


def _candidates(ladders: tuple[Bracket, ...], room: Room) -> Iterator[Candidate]:
    """The people with a known level, in the room's order."""
    slugs = {case.person.id: bracket.slug for bracket in ladders for case in bracket.cases}
    for case in room.cases:
        if case.person.id in slugs:
            standing = "".join(STANDING[case.standing(each.key)] for each in case.capabilities)
            yield Candidate(
                case.person.id, case.person.name or case.person.id, slugs[case.person.id], standing
            )


def _file(room: Room) -> str:
    """The file of the session, below a content root; of a manager's site, that of any one."""
    period = room.period.id if room.period else "<period>"
    return f"talent/{period}/sessions/{room.session.id if room.session else '<session>'}.yaml"


def _example(ladders: tuple[Bracket, ...]) -> tuple[str, str]:
    """A person's id and a capability's key, for an example of how a decision is written."""
    for bracket in ladders:
        if bracket.capabilities:
            return bracket.cases[0].person.id, bracket.capabilities[0].key
    return "first-last", "technical"

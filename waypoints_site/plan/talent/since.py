"""What moved since the last period: people of whom a rating or the level moved, who are new, and who left.

Absent: whoever stayed as they were. A steady rating is nothing to explain.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from waypoints_site.plan.days import in_words
from waypoints_site.plan.page import Link, Page
from waypoints_site.plan.talent.frame import Frames
from waypoints_site.plan.talent.moves import Move, level_moved, overall_moved, ratings_moved
from waypoints_site.plan.talent.paths import SINCE, person_path
from waypoints_site.plan.talent.room import Room
from waypoints_site.records import Case, Period


@dataclass(frozen=True, slots=True)
class Mover:
    """Somebody of whom something moved. `before` is the level before where it is another one now.

    `since` names the period that is compared with, where it is not the last one.
    """

    person: Link
    team: str
    level: str
    before: str
    since: str
    overall: Move | None
    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """Somebody who came or left, and when; or was rated for the first time."""

    person: Link
    team: str
    level: str
    when: str


@dataclass(frozen=True, slots=True)
class SinceView:
    """What moved between `last` and `period`, both titles."""

    period: str
    last: str
    empty: str
    levels: tuple[Mover, ...]
    ratings: tuple[Mover, ...]
    first: tuple[Change, ...]
    new: tuple[Change, ...]
    left: tuple[Change, ...]


def since_page(room: Room, frames: Frames) -> Page:
    """The page of what moved."""
    last = _last(room)
    movers = tuple(_movers(room, last)) if last else ()
    view = SinceView(
        room.period.title if room.period else "",
        last.title if last else "",
        _empty(room, last),
        tuple(each for each in movers if each.before),
        tuple(each for each in movers if not each.before),
        tuple(_first(room)) if last else (),
        tuple(_new(room)),
        tuple(_left(room, last)),
    )
    return Page("talent/since.html", frames.frame(SINCE, "Since the last period"), view)


def _last(room: Room) -> Period | None:
    """The latest period before, in which anything was written of anybody here."""
    written = (each for cases in room.earlier.values() for each in cases if each.assessment or each.decisions)
    found = max(written, key=lambda case: case.order, default=None)
    return found.period if found else None


def _movers(room: Room, last: Period) -> Iterator[Mover]:
    for case in room.cases:
        before = room.before(case)
        if before is None:
            continue
        moved = level_moved(before, case)
        overall, ratings = overall_moved(before, case), ratings_moved(before, case)
        if moved or overall or ratings:
            yield Mover(
                _person(case),
                room.team(case),
                case.level.id if case.level else "",
                before.level.id if moved and before.level else "",
                before.period.title if before.period.id != last.id else "",
                overall,
                ratings,
            )


def _first(room: Room) -> Iterator[Change]:
    """Who is assessed for the first time, and did not come in this period."""
    for case in room.cases:
        if case.assessment and room.before(case) is None and not _came(case):
            yield _change(case, room, "")


def _new(room: Room) -> Iterator[Change]:
    for case in room.cases:
        if _came(case):
            yield _change(case, room, f"since {in_words(case.person.started)}")


def _came(case: Case) -> bool:
    return case.person.started is not None and case.person.started >= case.period.starts


def _left(room: Room, last: Period | None) -> Iterator[Change]:
    """Who left or will leave in the period, and who was there in the last one and is no more."""
    for case in room.cases:
        left = case.person.left
        if left is not None and left <= case.period.ends:
            yield _change(case, room, f"{'left' if left <= room.today else 'leaves'} on {in_words(left)}")
    here = {case.person.id for case in room.cases}
    for person, cases in sorted(room.earlier.items()):
        case = cases[-1]
        if last is not None and person not in here and case.period.id == last.id:
            left, told = case.person.left, any(each.assessment or each.decisions for each in cases)
            gone = _change(case, room, f"left on {in_words(left)}" if left else "has no case in this period")
            yield gone if told else replace(gone, person=replace(gone.person, target=""))


def _change(case: Case, room: Room, when: str) -> Change:
    return Change(_person(case), room.team(case), case.level.id if case.level else "", when)


def _person(case: Case) -> Link:
    return Link(case.person.name or case.person.id, person_path(case.person.id))


def _empty(room: Room, last: Period | None) -> str:
    if room.session is not None:
        return (
            "A session reads its own period only, so nothing can be compared here. "
            "What moved stands in the sites of the managers above."
        )
    if last is None:
        return "This is the first period in which anything is written. From the next one on, what moved stands here."
    return ""

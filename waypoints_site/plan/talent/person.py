"""The page of one person: whether the evidence supports the ratings, cell by cell, and what follows from them.

Each earlier period has a page of its own, of the same form. Absent: the engineer's track; a packet holds that.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from waypoints_site.plan.page import Draft, Link, Page
from waypoints_site.plan.talent.account import Account, account_of
from waypoints_site.plan.talent.dossier import CellArea, CellView, Dossier, Facts, RevisionView
from waypoints_site.plan.talent.frame import Frames
from waypoints_site.plan.talent.marks import names_of
from waypoints_site.plan.talent.past import Past, past_of, place_of, stories
from waypoints_site.plan.talent.paths import MAP, packet_path, person_path
from waypoints_site.plan.talent.picks import Pick, picks
from waypoints_site.plan.talent.reasons import Reason, reasons
from waypoints_site.plan.talent.room import Room
from waypoints_site.records import Case


@dataclass(frozen=True, slots=True)
class PersonView:
    """One person in one period. `past` is None on the page of an earlier period.

    `strangers` are ratings of what the framework does not know, `changed` all ratings that were changed. `words` are
    those for the three ratings. `now` leads from an earlier period to the latest.
    """

    facts: Facts
    period: str
    empty: str
    words: tuple[str, str, str]
    reasons: tuple[Reason, ...]
    areas: tuple[CellArea, ...]
    strangers: tuple[CellView, ...]
    changed: tuple[RevisionView, ...]
    account: Account
    past: Past | None
    now: Link | None
    packet: str
    pick: Pick | None
    before: Link | None
    following: Link | None


@dataclass(frozen=True, slots=True)
class _Around:
    """What leads from a person's page to others: the tray, and whoever comes before and after."""

    pick: Pick | None = None
    before: Link | None = None
    following: Link | None = None


def person_pages(room: Room, frames: Frames) -> Iterator[Draft]:
    """A page for each person, and one for each of their earlier periods in which something was written."""
    tray, told = picks(room), tuple(stories(room).values())
    people = tuple(map(_person, told))
    for at, cases in enumerate(told):
        before = people[at - 1] if at else None
        following = people[at + 1] if at + 1 < len(people) else None
        around = _Around(tray.get(cases[-1].person.id), before, following)
        yield _draft(room, frames, cases, len(cases) - 1, around)
        for earlier in range(len(cases) - 1):
            yield _draft(room, frames, cases, earlier, _Around())


def _draft(room: Room, frames: Frames, cases: Sequence[Case], at: int, around: _Around) -> Draft:
    return Draft(place_of(cases[at], cases), partial(_page, room, frames, cases, at, around))


def _page(room: Room, frames: Frames, cases: Sequence[Case], at: int, around: _Around) -> Page:
    case, person, latest = cases[at], _person(cases), at + 1 == len(cases)
    path = place_of(case, cases)
    title = person.label if latest else f"{person.label}, {case.period.title}"
    here = Link(person.label if latest else case.period.title, path, here=True)
    names, made = names_of(case), Dossier(room, case, cases[at - 1] if at else None)
    view = PersonView(
        made.facts(),
        case.period.title,
        _empty(case, room),
        (names.misses, names.meets, names.exceeds),
        reasons(case, room) if _is_current(case, room) else (),
        made.areas(),
        made.strangers(),
        tuple(made.revisions()),
        account_of(case, room),
        past_of(cases, room) if latest else None,
        None if latest else person,
        packet_path(case.person.id) if latest and case.person.id in room.cycles else "",
        around.pick,
        around.before,
        around.following,
    )
    crumbs = (Link("Map", MAP), here) if latest else (Link("Map", MAP), person, here)
    return Page("talent/person.html", frames.frame(path, title, nav=MAP, crumbs=crumbs), view)


def _person(cases: Sequence[Case]) -> Link:
    person = cases[-1].person
    return Link(person.name or person.id, person_path(person.id))


def _is_current(case: Case, room: Room) -> bool:
    return room.period is not None and case.period.id == room.period.id


def _empty(case: Case, room: Room) -> str:
    """What is said where there is no assessment to show."""
    if case.assessment is not None:
        return ""
    if room.too_new(case):
        return "Too new to be assessed: there will be an assessment when the period has something to say."
    by = room.name(room.manager(case))
    return f"No assessment yet. It is {by}’s to write." if by else "No assessment yet."

"""One standard for a level: its text first, and beside it everybody who is read against it, a row per capability.

Absent: any order by rating, and any sum. Whom to see beside whom is chosen in the browser; without, all stand there.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from waypoints_site.plan.page import Draft, Link, Page
from waypoints_site.plan.talent.account import PartnerView, account_of
from waypoints_site.plan.talent.dossier import CellView, Dossier, Facts
from waypoints_site.plan.talent.frame import Frames
from waypoints_site.plan.talent.marks import names_of
from waypoints_site.plan.talent.paths import MAP, compare_path, person_path
from waypoints_site.plan.talent.picks import Pick, picks
from waypoints_site.plan.talent.room import Bracket, Room, brackets


@dataclass(frozen=True, slots=True)
class Column:
    """A person beside others; `partner` holds what was asked about them."""

    pick: Pick
    facts: Facts
    target: str
    partner: PartnerView | None


@dataclass(frozen=True, slots=True)
class CompareRow:
    """A capability: `asked` is its cell's text, `cells` the ratings in the order of the columns.

    `split` where the ratings run all the way from below the level to above it.
    """

    asked: CellView
    cells: tuple[CellView, ...]
    split: bool


@dataclass(frozen=True, slots=True)
class CompareView:
    """The people of one level. `levels` lead to those of the others."""

    level: str
    level_title: str
    track: str
    words: tuple[str, str, str]
    levels: tuple[Link, ...]
    columns: tuple[Column, ...]
    rows: tuple[CompareRow, ...]


def compare_pages(room: Room, frames: Frames) -> Iterator[Draft]:
    """A page for each level that somebody is read against."""
    every, tray = brackets(room), picks(room)
    for bracket in every:
        yield Draft(compare_path(bracket.slug), partial(_page, room, frames, bracket, every, tray))


def _page(
    room: Room, frames: Frames, bracket: Bracket, every: tuple[Bracket, ...], tray: Mapping[str, Pick]
) -> Page:
    path, title = compare_path(bracket.slug), f"{bracket.level.id} side by side"
    levels = tuple(Link(_name(each, every), compare_path(each.slug), each is bracket) for each in every)
    crumbs = (Link("Map", MAP), Link(title, path, here=True))
    frame = frames.frame(path, title, nav=MAP, crumbs=crumbs, wide=True)
    return Page("talent/compare.html", frame, _view(room, bracket, levels, tray))


def _name(bracket: Bracket, every: tuple[Bracket, ...]) -> str:
    """A level's id; with its track's where another one here is called the same."""
    same = sum(each.level.id == bracket.level.id for each in every)
    return bracket.level.id if same == 1 else f"{bracket.track.title} {bracket.level.id}"


def _view(room: Room, bracket: Bracket, levels: tuple[Link, ...], tray: Mapping[str, Pick]) -> CompareView:
    names = names_of(bracket.cases[0])
    made = [Dossier(room, case) for case in bracket.cases]
    cells = [{cell.key: cell for area in each.areas() for cell in area.cells} for each in made]
    return CompareView(
        bracket.level.id,
        bracket.level.title,
        bracket.track.title,
        (names.misses, names.meets, names.exceeds),
        levels,
        tuple(_column(each, room, tray) for each in made),
        tuple(_row(tuple(of[each.key] for of in cells)) for each in bracket.capabilities),
    )


def _column(made: Dossier, room: Room, tray: Mapping[str, Pick]) -> Column:
    person = made.case.person.id
    return Column(tray[person], made.facts(), person_path(person), account_of(made.case, room).partner)


def _row(cells: tuple[CellView, ...]) -> CompareRow:
    kinds = {cell.rating.kind for cell in cells}
    return CompareRow(cells[0], cells, {"misses", "exceeds"} <= kinds)

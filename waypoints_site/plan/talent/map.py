"""Where is everyone? People by capabilities with rating, confidence and evidence, and levels by overall rating.

People who came too late for the period to say much stand apart. Absent: sums, and any order by rating.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from waypoints_site.plan.days import in_words
from waypoints_site.plan.framework.areas import in_areas
from waypoints_site.plan.page import Link, Page
from waypoints_site.plan.talent import paths
from waypoints_site.plan.talent.frame import Frames
from waypoints_site.plan.talent.marks import SHORT, RatingMark, bars, names_of, overall_mark, rating_mark
from waypoints_site.plan.talent.picks import Pick, picks
from waypoints_site.plan.talent.room import Bracket, Room, brackets
from waypoints_site.plan.talent.tokens import KINDS, Choices, Tokens, tokens_of
from waypoints_site.records import Capability, Case, RatedCell, RatingNames

LINKED_CELLS = 1500
"""Up to so many cells each one leads to its place on the person's page; beyond, a map would be too heavy."""
SURE = ("", "low", "medium", "high")


@dataclass(frozen=True, slots=True)
class Column:
    """A capability; `opens` where it is the first of its area."""

    key: str
    title: str
    area: str
    opens: bool


@dataclass(frozen=True, slots=True)
class MapCell:
    """A rating in short: `mark` is how it is drawn (see `SHORT`), `says` the same in words.

    `pieces` is the number of pieces of evidence; `capability` is empty where the level does not ask for it.
    """

    mark: str
    says: str
    pieces: str = ""
    capability: str = ""


@dataclass(frozen=True, slots=True)
class MapRow:
    """One person: `tokens` are what the filters go by; `mark` and `sure` are of the rating overall."""

    name: str
    target: str
    note: str
    level: str
    tokens: str
    cells: tuple[MapCell, ...]
    overall: RatingMark
    mark: str
    sure: str


@dataclass(frozen=True, slots=True)
class GridRow:
    """One level: the people at each rating overall, in the order of the grid's columns."""

    level: str
    title: str
    people: tuple[tuple[Link, ...], ...]


@dataclass(frozen=True, slots=True)
class Family:
    """The people of one track, against its capabilities; who is too new stands apart, and in no row of the grid."""

    anchor: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[MapRow, ...]
    new: tuple[MapRow, ...]
    marks: tuple[RatingMark, ...]
    grid: tuple[GridRow, ...]


@dataclass(frozen=True, slots=True)
class MapView:
    """Everyone of the period. `picks` are for the tray of a comparison, by the page of each person."""

    period: str
    lede: str
    choices: Choices
    legend: tuple[RatingMark, ...]
    families: tuple[Family, ...]
    unplaced: tuple[tuple[Link, str, str], ...]
    linked: bool
    picks: Mapping[str, Pick]
    empty: str


def map_page(room: Room, frames: Frames) -> Page:
    """The map of everyone."""
    tokens = tokens_of(room)
    families = _families(room, tokens)
    placed = {case.person.id for bracket in brackets(room) for case in bracket.cases}
    cells = sum(len(each.columns) * (len(each.rows) + len(each.new)) for each in families)
    view = MapView(
        room.period.title if room.period else "",
        _lede(room),
        tokens.choices,
        tuple(dict.fromkeys(mark for family in families for mark in family.marks)),
        families,
        tuple(
            (_link(case), room.team(case), " ".join(tokens.of[case.person.id]))
            for case in room.cases
            if case.person.id not in placed
        ),
        cells <= LINKED_CELLS,
        {paths.person_path(person): each for person, each in picks(room).items()}
        if cells <= LINKED_CELLS
        else {},
        "" if room.cases else "Nobody is to be read against a level in this period.",
    )
    return Page("talent/map.html", frames.frame(paths.MAP, "Map", wide=True), view)


def _lede(room: Room) -> str:
    """How many people there are, and how many of them have a rating overall."""
    total, new = len(room.cases), sum(room.too_new(case) for case in room.cases)
    rated = sum(overall_mark(case).kind != "none" for case in room.cases)
    people = "1 person" if total == 1 else f"{total} people"
    told = f"{people}, read against the expectations of their own level."
    if total:
        told += f" {'All have' if rated == total > 1 else f'{rated} {_has(rated)}'} a rating overall"
        told += f"; {new} {'is' if new == 1 else 'are'} too new for it to say much." if new else "."
    return told


def _has(number: int) -> str:
    return "has" if number == 1 else "have"


def _families(room: Room, tokens: Tokens) -> tuple[Family, ...]:
    """The people by track: each has capabilities of its own."""
    found = brackets(room)
    several = len({each.framework.id for each in found}) > 1
    return tuple(
        _family(tuple(members), room, tokens, number, several=several)
        for number, (_, members) in enumerate(
            groupby(found, key=lambda each: (each.framework.id, each.track.id)), 1
        )
    )


def _family(
    members: tuple[Bracket, ...], room: Room, tokens: Tokens, number: int, *, several: bool
) -> Family:
    framework, track = members[0].framework, members[0].track
    columns = _columns(members)
    inside = {case.person.id for each in members for case in each.cases}
    cases = [case for case in room.cases if case.person.id in inside]
    rows = [(room.too_new(case), _row(case, columns, room, tokens)) for case in cases]
    marks = _marks(framework.ratings)
    return Family(
        f"page.track.{number}",
        f"{framework.title}: {track.title}" if several else track.title,
        columns,
        tuple(row for new, row in rows if not new),
        tuple(row for new, row in rows if new),
        marks,
        tuple(filter(lambda row: any(row.people), (_grid_row(each, room) for each in members))),
    )


def _marks(names: RatingNames) -> tuple[RatingMark, ...]:
    return tuple(rating_mark(each, names) for each in ("misses", "meets", "exceeds", None))


def _columns(members: tuple[Bracket, ...]) -> tuple[Column, ...]:
    """The capabilities that any of the levels asks for, area by area."""
    asked: dict[str, Capability] = {}
    for bracket in members:
        asked.update({each.key: each for each in bracket.capabilities})
    listed = [each for each in members[0].track.capabilities if each.key in asked]
    return tuple(
        Column(each.key, each.title, title, at == 0)
        for title, _, group in in_areas(listed)
        for at, each in enumerate(group)
    )


def _row(case: Case, columns: tuple[Column, ...], room: Room, tokens: Tokens) -> MapRow:
    started = f"started on {in_words(case.person.started)}" if room.too_new(case) else ""
    asked = {each.key for each in case.capabilities}
    rated = {each.capability: each for each in case.assessment.cells} if case.assessment else {}
    overall, sure = overall_mark(case), SURE.index(case.assessment.confidence or "") if case.assessment else 0
    return MapRow(
        case.person.name,
        paths.person_path(case.person.id),
        ", ".join(filter(None, (room.team(case), started))),
        case.level.id if case.level else "",
        " ".join(tokens.of[case.person.id]),
        tuple(_cell(case, each, rated.get(each.key), asked) for each in columns),
        overall,
        f"{SHORT[overall.kind]}{sure}",
        SURE[sure],
    )


def _cell(case: Case, column: Column, rated: RatedCell | None, asked: set[str]) -> MapCell:
    gap = " gap" if column.opens else ""
    if column.key not in asked:
        return MapCell(f"off{gap}", "Not asked at this level")
    mark, sure = rating_mark(case.standing(column.key), names_of(case)), bars(rated)
    drawn = f"{SHORT[mark.kind]}{sure}{gap}"
    if mark.kind == "none" and not (rated and rated.evidence):
        return MapCell(drawn, mark.word, capability=column.key)
    says = f"{mark.word}, {SURE[sure]}, " if sure else f"{mark.word}, "
    return MapCell(drawn, says, str(len(rated.evidence) if rated else 0), column.key)


def _grid_row(bracket: Bracket, room: Room) -> GridRow:
    people: dict[str, list[Link]] = {kind: [] for kind in KINDS}
    for case in bracket.cases:
        if not room.too_new(case):
            people[overall_mark(case).kind].append(_link(case))
    return GridRow(bracket.level.id, bracket.level.title, tuple(map(tuple, people.values())))


def _link(case: Case) -> Link:
    return Link(case.person.name, paths.person_path(case.person.id))

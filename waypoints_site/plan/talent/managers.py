"""Does one manager read the framework differently? Each manager's ratings at each level, with the names.

Absent: percentages and any target; who is too new, since little can be said of them.
"""

from collections import Counter
from dataclasses import dataclass

from waypoints_site.plan.page import Link, Page
from waypoints_site.plan.talent import paths
from waypoints_site.plan.talent.frame import Frames
from waypoints_site.plan.talent.marks import SHORT, RatingMark, overall_mark, rating_mark
from waypoints_site.plan.talent.room import Bracket, Room, brackets
from waypoints_site.plan.talent.tokens import KINDS, filter_address, level_token, manager_token
from waypoints_site.records import Capability, Case, Framework


@dataclass(frozen=True, slots=True)
class LevelRow:
    """One manager's people at one level, by rating overall."""

    name: str
    target: str
    people: tuple[tuple[Link, ...], ...]


@dataclass(frozen=True, slots=True)
class LevelGroup:
    """One level, a row for each manager who has people at it."""

    level: str
    title: str
    rows: tuple[LevelRow, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many people have a rating: `mark` is how that is drawn, `word` its name."""

    mark: str
    number: int
    word: str


@dataclass(frozen=True, slots=True)
class TallyRow:
    """One manager's people on a track, capability by capability; they stand on the map under `target`."""

    name: str
    target: str
    tallies: tuple[tuple[Tally, ...], ...]


@dataclass(frozen=True, slots=True)
class TrackTables:
    """One track: its people by level and manager, and by manager and capability."""

    title: str
    marks: tuple[RatingMark, ...]
    levels: tuple[LevelGroup, ...]
    capabilities: tuple[str, ...]
    rows: tuple[TallyRow, ...]


@dataclass(frozen=True, slots=True)
class ManagersView:
    """All tracks of the period."""

    period: str
    tracks: tuple[TrackTables, ...]
    new: tuple[Link, ...]
    empty: str


def managers_page(room: Room, frames: Frames) -> Page:
    """The managers, side by side."""
    found = brackets(room)
    view = ManagersView(
        room.period.title if room.period else "",
        _tracks(found, room),
        tuple(_link(case) for case in room.cases if room.too_new(case)),
        "" if found else "Nobody is to be read against a level in this period.",
    )
    return Page("talent/managers.html", frames.frame(paths.MANAGERS, "Managers", wide=True), view)


def _level(bracket: Bracket, room: Room) -> LevelGroup:
    rows = (_level_row(manager, cases, bracket, room) for manager, cases in _by_manager(bracket.cases, room))
    return LevelGroup(bracket.level.id, bracket.level.title, tuple(rows))


def _by_manager(cases: tuple[Case, ...], room: Room) -> tuple[tuple[str, list[Case]], ...]:
    """The cases of each manager, by the manager's name; those of nobody come last."""
    grouped: dict[str, list[Case]] = {}
    for case in cases:
        if not room.too_new(case):
            grouped.setdefault(room.manager(case) or "", []).append(case)
    return tuple(sorted(grouped.items(), key=lambda each: (not each[0], room.name(each[0]))))


def _level_row(manager: str, cases: list[Case], bracket: Bracket, room: Room) -> LevelRow:
    people: dict[str, list[Link]] = {kind: [] for kind in KINDS}
    for case in cases:
        people[overall_mark(case).kind].append(_link(case))
    name, target = _named(manager, room, level_token(bracket.slug))
    return LevelRow(name, target, tuple(map(tuple, people.values())))


def _named(manager: str, room: Room, *tokens: str) -> tuple[str, str]:
    """A manager's name, and where their people stand on the map."""
    if not manager:
        return "Without a manager", ""
    return room.name(manager), f"{paths.MAP}#{filter_address(manager_token(manager), *tokens)}"


def _tracks(found: tuple[Bracket, ...], room: Room) -> tuple[TrackTables, ...]:
    """The tracks that somebody is on, in the order of the levels."""
    grouped: dict[tuple[str, str], list[Bracket]] = {}
    for each in found:
        grouped.setdefault((each.framework.id, each.track.id), []).append(each)
    several = len({each.framework.id for each in found}) > 1
    tables = (_track(members, room, several=several) for members in grouped.values())
    return tuple(each for each in tables if each.rows)


def _track(members: list[Bracket], room: Room, *, several: bool) -> TrackTables:
    framework, track = members[0].framework, members[0].track
    marks = _marks(framework)
    asked = {each.key for bracket in members for each in bracket.capabilities}
    listed = [each for each in track.capabilities if each.key in asked]
    cases = tuple(case for bracket in members for case in bracket.cases)
    levels = (_level(each, room) for each in members)
    return TrackTables(
        f"{framework.title}: {track.title}" if several else track.title,
        marks,
        tuple(each for each in levels if each.rows),
        tuple(each.title for each in listed),
        tuple(
            TallyRow(*_named(manager, room), _tallies(listed, own, marks))
            for manager, own in _by_manager(cases, room)
        ),
    )


def _tallies(
    listed: list[Capability], cases: list[Case], marks: tuple[RatingMark, ...]
) -> tuple[tuple[Tally, ...], ...]:
    """The ratings as they stand; who is not rated against a capability is not counted there."""
    counted: dict[str, Counter[str]] = {each.key: Counter() for each in listed}
    for case in cases:
        for each in case.capabilities:
            counted[each.key][case.standing(each.key) or "none"] += 1
    return tuple(
        tuple(Tally(SHORT[mark.kind], found[mark.kind], mark.word) for mark in marks if found[mark.kind])
        for found in counted.values()
    )


def _marks(framework: Framework) -> tuple[RatingMark, ...]:
    return tuple(rating_mark(each, framework.ratings) for each in ("misses", "meets", "exceeds", None))


def _link(case: Case) -> Link:
    return Link(case.person.name, paths.person_path(case.person.id))

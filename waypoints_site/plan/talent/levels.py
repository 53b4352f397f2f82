"""Who moves, who waits, since when, and on what? And who is read above or below the level without a change of it.

Who is well placed stands here too: staying is a full answer. Absent: any order among those who wait.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from waypoints_site.plan.page import Link, Page
from waypoints_site.plan.talent import paths
from waypoints_site.plan.talent.frame import Frames
from waypoints_site.plan.talent.marks import RatingMark, overall_mark
from waypoints_site.plan.talent.onward import Onward, off_since, onward
from waypoints_site.plan.talent.paths import person_path
from waypoints_site.plan.talent.room import Room, brackets
from waypoints_site.plan.talent.tenure import at_level
from waypoints_site.plan.talent.tokens import Choices, tokens_of
from waypoints_site.records import Case, LevelChange

STAGES = {
    "recommended": ("Recommended", "Whoever is above them says that it should come."),
    "deferred": ("Deferred", "It should come, and waits for something."),
    "executed": ("Executed", "It has been carried out."),
    "": ("Not said", "Nothing says what becomes of it."),
}
"""What becomes of a change of level: a heading, and what it means."""

IN_FULL = 40
"""For so many changes of level the page says what the new level asks; beyond, it would be too heavy to read."""


@dataclass(frozen=True, slots=True)
class Someone:
    """A person with the level they hold: `tenure` is how long they have held it, `since` when it began not to fit."""

    link: Link
    level: str
    level_title: str
    team: str
    tenure: str
    overall: RatingMark
    since: str
    tokens: str


@dataclass(frozen=True, slots=True)
class Mover:
    """Somebody with a change of level."""

    person: Someone
    onward: Onward


@dataclass(frozen=True, slots=True)
class Stage:
    """The changes of level of one status."""

    status: str
    title: str
    meaning: str
    movers: tuple[Mover, ...]


@dataclass(frozen=True, slots=True)
class Stay:
    """The people who are well placed at one level; `steady` where it is one to stay at as long as one likes."""

    level: str
    title: str
    steady: bool
    people: tuple[Someone, ...]


@dataclass(frozen=True, slots=True)
class LevelsView:
    """Everyone of the period, each once: by what becomes of their level."""

    period: str
    lede: str
    choices: Choices
    stages: tuple[Stage, ...]
    above: tuple[Someone, ...]
    below: tuple[Someone, ...]
    staying: tuple[Stay, ...]
    unread: tuple[Someone, ...]
    one_period: bool
    empty: str


def levels_page(room: Room, frames: Frames) -> Page:
    """The page of changes of level."""
    tokens = tokens_of(room)
    movers = tuple(_movers(room, tokens.of))
    without = tuple(case for case in room.cases if _change(case) is None)
    rated = {
        kind: tuple(_someone(case, room, tokens.of) for case in without if overall_mark(case).kind == kind)
        for kind in ("exceeds", "misses")
    }
    staying, unread = _staying(without, room, tokens.of)
    view = LevelsView(
        room.period.title if room.period else "",
        _lede(movers),
        tokens.choices,
        tuple(_stages(movers)),
        rated["exceeds"],
        rated["misses"],
        staying,
        unread,
        room.session is not None,
        "" if room.cases else "Nobody is to be read against a level in this period.",
    )
    return Page("talent/levels.html", frames.frame(paths.LEVELS, "Levels"), view)


def _change(case: Case) -> LevelChange | None:
    return case.assessment.level_change if case.assessment else None


def _lede(movers: Sequence[tuple[str, Mover]]) -> str:
    if not movers:
        return "No change of level is written down for this period."
    counted = {status: sum(each == status for each, _ in movers) for status in STAGES}
    told = [f"{number} {STAGES[status][0].lower()}" for status, number in counted.items() if number]
    return f"{'1 change' if len(movers) == 1 else f'{len(movers)} changes'} of level: {', '.join(told)}."


def _movers(room: Room, tokens: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, Mover]]:
    """Everybody with a change of level, beside its status."""
    changes = [(case, change) for case in room.cases if (change := _change(case))]
    for number, (case, change) in enumerate(changes):
        told = onward(case, change, room, in_full=number < IN_FULL)
        status = change.status if change.status in STAGES else ""
        yield status or "", Mover(_someone(case, room, tokens), told)


def _stages(movers: Sequence[tuple[str, Mover]]) -> Iterator[Stage]:
    """The stages in their order; of changes whose status is not said, only where there are any."""
    for status, (title, meaning) in STAGES.items():
        members = tuple(mover for each, mover in movers if each == status)
        if members or (movers and status):
            yield Stage(status, title, meaning, members)


def _someone(case: Case, room: Room, tokens: dict[str, tuple[str, ...]]) -> Someone:
    return Someone(
        Link(case.person.name or case.person.id, person_path(case.person.id)),
        case.level.id if case.level else "",
        case.level.title if case.level else "",
        room.team(case),
        at_level(case, room),
        overall_mark(case),
        off_since(case, room),
        " ".join(tokens[case.person.id]),
    )


def _staying(
    without: Sequence[Case], room: Room, tokens: dict[str, tuple[str, ...]]
) -> tuple[tuple[Stay, ...], tuple[Someone, ...]]:
    """Who meets the level they hold, by level; and of whom nothing can be said yet."""
    well = {case.person.id: case for case in without if overall_mark(case).kind == "meets"}
    stays, placed = [], set[str]()
    for bracket in brackets(room):
        people = tuple(case for case in bracket.cases if case.person.id in well)
        placed.update(case.person.id for case in people)
        if people:
            level, steady = bracket.level, bracket.level.id in bracket.track.steady
            stays.append(
                Stay(level.id, level.title, steady, tuple(_someone(each, room, tokens) for each in people))
            )
    rest = (
        case
        for case in without
        if case.person.id not in placed and overall_mark(case).kind in ("none", "meets")
    )
    return tuple(stays), tuple(_someone(case, room, tokens) for case in rest)

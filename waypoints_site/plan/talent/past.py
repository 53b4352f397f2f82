"""One person over the periods: ratings that moved, the level held, how long it has not fitted, coaching.

Absent: what is not written; a period without an assessment or a decision has no entry. And any forecast.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from waypoints_site.plan.days import in_words
from waypoints_site.plan.talent.account import ChangeView, account_of
from waypoints_site.plan.talent.marks import CONFIDENCE, RatingMark, names_of, overall_mark, rating_mark
from waypoints_site.plan.talent.moves import (
    Move,
    former_rating,
    level_moved,
    overall_moved,
    ratings_moved,
    same_level,
)
from waypoints_site.plan.talent.paths import past_path, person_path
from waypoints_site.plan.talent.room import Room
from waypoints_site.records import Case, Text

NUMBERS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True, slots=True)
class PeriodEntry:
    """One period: what was rated, what moved since the period before it, and what was done for the person's growth.

    `short` is the level's id. `promoted` names the level before, where another one is held now.
    """

    title: str
    target: str
    short: str
    level: str
    overall: RatingMark
    confidence: str
    by: str
    promoted: str
    moves: tuple[Move, ...]
    change: ChangeView | None
    coaching: tuple[tuple[str, tuple[Text, ...]], ...]


@dataclass(frozen=True, slots=True)
class RatingRow:
    """A capability over the periods; None where it was not rated, or there was none such."""

    title: str
    target: str
    marks: tuple[RatingMark | None, ...]


@dataclass(frozen=True, slots=True)
class Past:
    """What is known over the periods. `columns` (title, level, target) and `rows` make a table, the oldest first.

    `steady` are the capabilities that were rated the same in all of them, by rating; they have no row. `held` are the
    levels held, the latest first; `standing` tells since when the level has not fitted.
    """

    entries: tuple[PeriodEntry, ...]
    columns: tuple[tuple[str, str, str], ...]
    rows: tuple[RatingRow, ...]
    steady: tuple[tuple[RatingMark, tuple[str, ...]], ...]
    held: tuple[str, ...]
    standing: tuple[str, ...]
    empty: str


def stories(room: Room) -> Mapping[str, tuple[Case, ...]]:
    """Each person's cases, the oldest first: earlier ones in which something is written, then the period's.

    Those of the period come in its order; then whoever has earlier ones only.
    """
    earlier = {person: _written(cases) for person, cases in room.earlier.items()}
    now = {each.person.id: (*earlier.get(each.person.id, ()), each) for each in room.cases}
    return {
        **now,
        **{person: cases for person, cases in sorted(earlier.items()) if cases and person not in now},
    }


def place_of(case: Case, cases: Sequence[Case]) -> str:
    """Where a case of a person stands: the latest one on the person's own page."""
    person = case.person.id
    return person_path(person) if case is cases[-1] else past_path(person, case.period.id)


def past_of(cases: Sequence[Case], room: Room) -> Past:
    """A person's cases, the oldest first, as one story."""
    written = _written(cases)
    before: list[Case | None] = [None, *written]
    entries = tuple(
        _entry(case, old, place_of(case, cases), room) for case, old in zip(written, before, strict=False)
    )
    several = len(written) > 1
    rows = tuple(_rows(written)) if several else ()
    return Past(
        entries[::-1],
        tuple(
            (each.period.title, each.level.id if each.level else "", place_of(each, cases))
            for each in written
        )
        if several
        else (),
        tuple(each for each in rows if not _is_steady(each)),
        _steady(tuple(each for each in rows if _is_steady(each))),
        tuple(_held(cases[-1])) if cases else (),
        tuple(_standing(written)),
        _empty(written, room),
    )


def _entry(case: Case, before: Case | None, target: str, room: Room) -> PeriodEntry:
    account, written = account_of(case, room), case.assessment
    overall = overall_moved(before, case) if before else None
    moves = ratings_moved(before, case) if before else ()
    promoted = before is not None and level_moved(before, case) and before.level
    return PeriodEntry(
        case.period.title,
        target,
        case.level.id if case.level else "",
        f"{case.level.id} {case.level.title}" if case.level else "",
        overall_mark(case),
        CONFIDENCE.get((written.confidence if written else None) or "", ""),
        room.name(written.by) if written else "",
        promoted.id if promoted else "",
        (*((overall,) if overall else ()), *moves),
        account.change,
        account.coaching,
    )


def _written(cases: Sequence[Case]) -> tuple[Case, ...]:
    return tuple(each for each in cases if each.assessment or each.decisions)


def _rows(written: Sequence[Case]) -> Iterator[RatingRow]:
    """The capabilities of the latest case in all of them, under whichever name they had then."""
    latest = written[-1]
    for each in latest.capabilities:
        found = [(case, former_rating(case, latest, each)) for case in written]
        marks = tuple(rating_mark(rating, names_of(case)) if rating else None for case, rating in found)
        if any(marks):
            yield RatingRow(each.title, f"#{each.key}", marks)


def _is_steady(row: RatingRow) -> bool:
    return None not in row.marks and len({mark.kind for mark in row.marks if mark}) == 1


def _steady(rows: Sequence[RatingRow]) -> tuple[tuple[RatingMark, tuple[str, ...]], ...]:
    """Rows of one rating throughout, as the titles for each rating in the words of the latest period."""
    latest = {row.marks[-1].kind: row.marks[-1] for row in rows if row.marks[-1]}
    return tuple(
        (mark, tuple(row.title for row in rows if row.marks[-1] and row.marks[-1].kind == kind))
        for kind, mark in latest.items()
    )


def _held(case: Case) -> Iterator[str]:
    """The levels held, the latest first."""
    for each in reversed(case.person.held):
        track = f" ({each.level.track})" if case.track and each.level.track != case.track.id else ""
        yield f"{each.level.level}{track}{f' since {in_words(each.since)}' if each.since else ''}"


def _standing(written: Sequence[Case]) -> Iterator[str]:
    """Since when the rating overall has not been that of the level, and since when a change of level is recommended."""
    if not written:
        return
    latest = written[-1]
    mark = overall_mark(latest)
    if mark.kind in ("misses", "exceeds"):
        run = _run(written, lambda case: _is_like(case, latest))
        level = f" against {latest.level.id}" if latest.level else ""
        yield f"“{mark.word}” overall{level} since {_since(run)}."
    change = latest.assessment.level_change if latest.assessment else None
    if change is not None and change.status != "executed":
        run = _run(written, lambda case: _asks_for(case, change.to))
        yield f"A change to {change.to} has been on the table since {_since(run)}."


def _is_like(case: Case, latest: Case) -> bool:
    """Whether a case has the latest one's rating overall, against the same level; one not known is like no other."""
    same = case is latest or same_level(case, latest)
    return same and overall_mark(case).kind == overall_mark(latest).kind


def _asks_for(case: Case, level: str) -> bool:
    change = case.assessment.level_change if case.assessment else None
    return change is not None and change.to == level and change.status != "executed"


def _run(written: Sequence[Case], holds: Callable[[Case], bool]) -> tuple[Case, ...]:
    """The last cases without a break of which something holds, the latest first."""
    return tuple(takewhile(holds, reversed(written)))


def _since(run: Sequence[Case]) -> str:
    number = NUMBERS[len(run)] if len(run) < len(NUMBERS) else str(len(run))
    return f"{run[-1].period.title}{f', {number} periods running' if len(run) > 1 else ''}"


def _empty(written: Sequence[Case], room: Room) -> str:
    if room.session is not None:
        return "A session reads its own period only. Earlier ones stand in the sites of the managers above."
    return "" if len(written) > 1 else "This is the first period in which anything is written."

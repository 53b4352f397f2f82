"""The period as a route: key steps as stops on lanes, in percent of the period's days.

Absent: drawing; the layout does that.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from waypoints_site.markup import plain
from waypoints_site.plan.days import MONTHS, in_words, short
from waypoints_site.records import Dates, Expectations, KeyStep
from waypoints_site.records.spelling import spelt_plainly

State = Literal["done", "open", "late", "dropped"]
STATES: tuple[State, ...] = ("done", "late", "open", "dropped")
"""How a key step stands, in the order in which they are counted."""
ROOM = 11.0
"""Percent of the width that a label takes."""
CHARACTER, GAP = 1.4, 2.0
"""Percent of the width that a character of a date's label takes, and that is left free between two."""
MIDDLE = 50
"""Percent from which on a date's label is written to the left of it; the layout does that."""
MOST_MONTHS = 36
"""A period longer than this has no ticks for its months; nobody could tell them apart."""

_DATES = (
    ("agree_by", "agree"),
    ("self_by", "self-assessment"),
    ("peers_by", "feedback"),
    ("synthesis_by", "synthesis"),
)


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on the timeline, in percent of the period's days, with its label (empty where there is no room)."""

    x: float
    label: str


@spelt_plainly
@dataclass(frozen=True, slots=True)
class Stop:
    """A key step on the timeline; `target` is its fragment on the page."""

    x: float
    state: State
    title: str
    target: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One expectation on the timeline; `counts` says how many of its stops there are of each state, none left out."""

    number: int
    title: str
    target: str
    stops: tuple[Stop, ...]
    counts: tuple[tuple[State, int], ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The period as a route. `today` is a percentage, None outside of the period; `dates` are the process's own.

    `states` are those that some stop is in.
    """

    lanes: tuple[Lane, ...]
    states: tuple[State, ...]
    months: tuple[Tick, ...]
    dates: tuple[Tick, ...]
    today: float | None
    today_label: str


def timeline(
    plan: Expectations, starts: date, ends: date, dates: Dates, today: date, first: int = 1
) -> Timeline | None:
    """The route of one plan between two days; None where none of its steps has a day. Lanes count from `first`."""
    lanes = tuple(_lanes(plan, starts, ends, today, first))
    if not any(lane.stops for lane in lanes):
        return None
    now = percent(today, starts, ends) if starts <= today <= ends else None
    return Timeline(
        lanes,
        tuple(state for state in STATES if any(state == stop.state for lane in lanes for stop in lane.stops)),
        tuple(_months(starts, ends, now)),
        tuple(_dates(dates, starts, ends)),
        now,
        short(today) if now is not None else "",
    )


def percent(day: date, starts: date, ends: date) -> float:
    """Where a day stands between two others, in percent, within 0 and 100."""
    span = max((ends - starts).days, 1)
    return round(min(max((day - starts).days / span * 100, 0), 100), 1)


def anchor_of(plan: Expectations, expectation: str) -> str:
    """The fragment of an expectation's card; a plan's kind keeps two plans of one period apart."""
    return f"{plan.plan}_{expectation}"


def stop_state(step: KeyStep, today: date) -> State:
    """How a step stands on the route."""
    if step.state in ("done", "dropped"):
        return "done" if step.state == "done" else "dropped"
    return "late" if is_late(step, today) else "open"


def is_late(step: KeyStep, today: date) -> bool:
    """Whether a step is open past its day."""
    return step.state in ("todo", "doing") and step.due is not None and step.due < today


def _lanes(plan: Expectations, starts: date, ends: date, today: date, first: int) -> Iterator[Lane]:
    for number, expectation in enumerate(plan.expectations, first):
        anchor = anchor_of(plan, expectation.id)
        stops = [
            Stop(
                percent(step.due, starts, ends),
                stop_state(step, today),
                f"{in_words(step.due)}: {plain(step.text.source)}",
                f"{anchor}_{at}",
            )
            for at, step in enumerate(expectation.key_steps, 1)
            if step.due
        ]
        found = [stop.state for stop in stops]
        counts = tuple((state, found.count(state)) for state in STATES if state in found)
        yield Lane(number, expectation.title, anchor, tuple(stops), counts)


def _months(starts: date, ends: date, now: float | None) -> Iterator[Tick]:
    """The first of each month; no label where today's stands, or where there is no room before the edge."""
    first = starts.year * 12 + starts.month - (starts.day == 1)
    months = range(first, ends.year * 12 + ends.month)
    for month in months if len(months) <= MOST_MONTHS else ():
        x = percent(date(month // 12, month % 12 + 1, 1), starts, ends)
        free = (now is None or abs(x - now) > ROOM) and x < 100 - ROOM / 2
        yield Tick(x, MONTHS[month % 12][:3] if free else "")


def _dates(dates: Dates, starts: date, ends: date) -> Iterator[Tick]:
    """The process's own dates as they come; a label that would meet the one before is left out, for the page lists
    them too."""
    named: Iterator[tuple[date | None, str]] = ((getattr(dates, name), label) for name, label in _DATES)
    within = [(percent(day, starts, ends), label) for day, label in named if day and starts <= day <= ends]
    taken = -GAP
    for x, label in sorted(within, key=lambda each: each[0]):
        left, right = _reach(x, label)
        free = left >= taken + GAP
        yield Tick(x, label if free else "")
        taken = right if free else taken


def _reach(x: float, label: str) -> tuple[float, float]:
    """From where to where a label stands that is written away from the nearer edge, in percent."""
    width = len(label) * CHARACTER
    return (x - width, x) if x > MIDDLE else (x, x + width)

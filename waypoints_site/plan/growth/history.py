"""Expectations, outcomes, lessons and plans over all periods.

Absent: averages and trends of people.
"""

from dataclasses import dataclass

from waypoints_site.plan.growth.cards import OUTCOMES, outcome_view
from waypoints_site.plan.growth.cycle import development_view, period_line
from waypoints_site.plan.growth.frame import HISTORY, Frames, page_of
from waypoints_site.plan.growth.subject import Subject
from waypoints_site.plan.growth.timeline import anchor_of
from waypoints_site.plan.growth.views import ActionView, OutcomeView, PeriodLine, PersonHead
from waypoints_site.plan.page import Page
from waypoints_site.records import Cycle, Text

_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One period in the history: each expectation with its outcome and lesson, and the plan made from it."""

    period: PeriodLine
    target: str
    short: str
    level: str
    expectations: tuple[tuple[str, OutcomeView | None, str], ...]
    actions: tuple[ActionView, ...]
    summary: str


@dataclass(frozen=True, slots=True)
class HistoryView:
    """Expectations, outcomes, lessons and plans over all periods, the newest first."""

    head: PersonHead
    entries: tuple[HistoryEntry, ...]
    lessons: tuple[tuple[Text, str, str], ...]
    empty: str


def history_page(subject: Subject, frames: Frames) -> Page:
    """All periods, the newest first."""
    entries = tuple(_entry(cycle, subject) for cycle in reversed(subject.cycles))
    lessons = tuple(
        (view.lesson, title, entry.period.title)
        for entry in entries
        for title, view, _ in entry.expectations
        if view and view.lesson
    )
    empty = "" if entries else "Your history starts with the first expectations you agree."
    view = HistoryView(subject.head(), entries, lessons, empty)
    return Page("growth/history.html", frames.frame(HISTORY, "History", nav=HISTORY), view)


def _entry(cycle: Cycle, subject: Subject) -> HistoryEntry:
    target = page_of(cycle, subject)
    expectations = tuple(
        (each.title, _outcome(cycle, each.id), f"{target}#{anchor_of(plan, each.id)}")
        for plan in cycle.plans
        for each in plan.expectations
    )
    development = development_view(cycle, subject)
    return HistoryEntry(
        period_line(cycle.period, subject),
        target,
        _short(cycle.period.id),
        f"{cycle.level.id} {cycle.level.title}" if cycle.level else "",
        expectations,
        development.actions if development else (),
        _summary([view for _, view, _ in expectations]),
    )


def _outcome(cycle: Cycle, expectation: str) -> OutcomeView | None:
    own = cycle.self_assessment and cycle.self_assessment.outcome(expectation)
    return outcome_view(own) if own else None


def _short(period: str) -> str:
    """A period's id as a mark: `H2` for `2026-h2`; nothing where it has no short end."""
    last = period.rpartition("-")[2].upper()
    return last if len(last) <= 4 else ""


def _summary(outcomes: list[OutcomeView | None]) -> str:
    """What became of a period's expectations, in a phrase."""
    total = f"{_count(len(outcomes))} expectation{'s' if len(outcomes) > 1 else ''}".capitalize()
    counted = [(sum(each is not None and each.kind == kind for each in outcomes), kind) for kind in OUTCOMES]
    known = [(number, OUTCOMES[kind].lower()) for number, kind in counted if number]
    rest = len(outcomes) - sum(number for number, _ in known)
    match known:
        case []:
            return total if outcomes else "No expectations were agreed."
        case [(1, word)] if not rest and len(outcomes) == 1:
            return f"{total}, {word}"
        case [(_, "not met")] if not rest:
            return f"{total}, {'neither' if len(outcomes) == 2 else 'none'} met"
        case [(_, word)] if not rest:
            return f"{total}, {'both' if len(outcomes) == 2 else 'all'} {word}"
    told = [f"{_count(number)} {word}" for number, word in known]
    return f"{total}: {', '.join([*told, *([f'{_count(rest)} without an outcome'] if rest else [])])}"


def _count(number: int) -> str:
    return _COUNTS[number] if number < len(_COUNTS) else str(number)

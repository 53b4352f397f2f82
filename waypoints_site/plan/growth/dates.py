"""What stands in a person's calendar: due steps and the period's dates.

Absent: the file's format, which `export` knows.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from waypoints_site.markup import plain
from waypoints_site.plan.growth.subject import Subject

_DATES = (
    ("agree_by", "Expectations are to be agreed"),
    ("self_by", "Self-assessment is due"),
    ("peers_by", "Peer feedback is due"),
    ("synthesis_by", "Synthesis is due"),
)


@dataclass(frozen=True, slots=True)
class Occasion:
    """A day in the calendar; `name` stays the same when its day or words change."""

    name: str
    day: date
    summary: str
    description: str = ""


def occasions(subject: Subject) -> tuple[Occasion, ...]:
    """Every due step that was not dropped, of all periods, and the dates of the current one."""
    return (*_steps(subject), *_period(subject))


def _steps(subject: Subject) -> Iterator[Occasion]:
    for cycle in subject.cycles:
        for plan in cycle.plans:
            for expectation in plan.expectations:
                for at, step in enumerate(expectation.key_steps, 1):
                    if step.due and step.state != "dropped":
                        name = f"{cycle.period.id}.{plan.plan}.{expectation.id}.{at}"
                        yield Occasion(name, step.due, plain(step.text.source), expectation.title)


def _period(subject: Subject) -> Iterator[Occasion]:
    period = subject.period
    for name, words in _DATES if period else ():
        day: date | None = getattr(period.dates, name) if period else None
        if period and day:
            yield Occasion(f"{period.id}.{name}", day, f"{words}: {period.title}")

"""One person and one period, as the rules of expectations and feedback see them.

Absent: the talent track, and the clock; today is an argument.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from waypoints_site.organisation import Organisation
from waypoints_site.records import ONBOARDING_DAYS, CellReference, Cycle, Expectations, Period, Person
from waypoints_site.resolve.roster import Roster
from waypoints_site.rules.limits import days_after


@dataclass(frozen=True, slots=True)
class Review:
    """A cycle and what surrounds it.

    `chain` are the managers above, nearest first; `earlier` the same person's cycles, oldest first; `later`
    the one of the next period. A cycle is there, empty, for every period of which somebody is a person.
    """

    cycle: Cycle
    today: date
    roster: Roster
    chain: tuple[str, ...] = ()
    earlier: tuple[Cycle, ...] = ()
    later: Cycle | None = None


def reviews(
    cycles: Iterable[Cycle],
    roster: Roster,
    organisation: Organisation,
    today: date,
    people: Iterable[str] | None = None,
) -> tuple[Review, ...]:
    """A review for each cycle, and for each person of a period who has none; by person, oldest period first.

    Of these `people` alone, where they are named.
    """
    periods = sorted(roster.periods.values(), key=lambda period: (period.starts, period.id))
    present: dict[str, dict[str, Cycle]] = {}
    for each in cycles:
        present.setdefault(each.person.id, {})[each.period.id] = each
    made: list[Review] = []
    for name in sorted(roster.people if people is None else roster.people.keys() & set(people)):
        person = roster.people[name]
        completed = _completed(person, periods, present.get(name, {}))
        earlier: tuple[Cycle, ...] = ()
        for cycle, later in zip(completed, (*completed[1:], None)[: len(completed)], strict=True):
            if cycle is not None:
                made.append(Review(cycle, today, roster, organisation.chain(name), earlier, later))
                earlier = (*earlier, cycle)
    return tuple(made)


def _completed(person: Person, periods: list[Period], present: dict[str, Cycle]) -> tuple[Cycle | None, ...]:
    """A person's cycle of each period, an empty one where it is missing; None for who is no person of it."""
    return tuple(
        present.get(period.id) or (Cycle(person, period) if period.counts(person) else None)
        for period in periods
    )


def agreed(review: Review) -> tuple[Expectations, ...]:
    """The plans that are agreed."""
    return tuple(plan for plan in review.cycle.plans if plan.agreed is not None)


def closing(review: Review) -> bool:
    """Whether the period's end has passed, or a self-assessment is there."""
    return review.today > review.cycle.period.ends or review.cycle.self_assessment is not None


def takes_part(review: Review) -> bool:
    """Whether anything is owed at all: for a person of a period that has begun, until they leave."""
    person, period = review.cycle.person, review.cycle.period
    gone = person.left is not None and person.left <= review.today
    return period.counts(person) and period.starts <= review.today and not gone


def owed(review: Review, due: date | None) -> bool:
    """Whether something is owed and its day has passed; nobody owes what was due before their first day."""
    if due is None or not takes_part(review):
        return False
    started = review.cycle.person.started
    return due < review.today and (started is None or started <= due)


def owes_feedback(review: Review) -> bool:
    """Whether there are expectations, agreed or not, that feedback is owed on."""
    return takes_part(review) and bool(review.cycle.plans)


def unread(review: Review, kind: str) -> bool:
    """Whether a file of this kind is there and could not be read, which is reported by itself."""
    subject = review.cycle.period.id, review.cycle.person.id
    return any(each == kind and name[:2] == subject for each, name in review.roster.unread)


def newcomer(review: Review) -> bool:
    """Whether the person started inside the period."""
    started, period = review.cycle.person.started, review.cycle.period
    return started is not None and period.starts <= started <= period.ends


def onboarding_ends(person: Person) -> date | None:
    """The last day of onboarding; the first day counts."""
    return days_after(person.started, ONBOARDING_DAYS - 1) if person.started else None


def rung(review: Review) -> int | None:
    """The position of the person's level on its track, from 0; None where it is not known."""
    track, level = review.cycle.track, review.cycle.level
    levels = [each.id for each in track.levels] if track else []
    return levels.index(level.id) if level and level.id in levels else None


def is_senior(review: Review) -> bool:
    """Whether the level is at or past the track's steady one; where there is none, in the track's upper half."""
    track, at = review.cycle.track, rung(review)
    if track is None or at is None:
        return False
    levels = [each.id for each in track.levels]
    steady = [levels.index(each) for each in track.steady if each in levels]
    return at >= min(steady) if steady else 2 * at >= len(levels)


def is_at_top(review: Review) -> bool:
    """Whether the level is one of the track's two highest."""
    track, at = review.cycle.track, rung(review)
    return track is not None and at is not None and at >= len(track.levels) - 2


def is_of_level(review: Review, reference: CellReference) -> bool:
    """Whether a cell is one of the person's level."""
    track, level = review.cycle.track, review.cycle.level
    return level is not None and reference.track == track and reference.level.id == level.id


def is_of_next_level(review: Review, reference: CellReference) -> bool:
    """Whether a cell is one of the next level: the one above, or where people cross over to another track."""
    track, level, at = review.cycle.track, review.cycle.level, rung(review)
    if track is None or level is None or at is None:
        return False
    if reference.track == track:
        return [each.id for each in track.levels[at + 1 : at + 2]] == [reference.level.id]
    return any(
        (crossing.from_track, crossing.from_level) == (track.id, level.id)
        and crossing.to_level == reference.level.id
        for crossing in reference.track.crossings
    )

"""Expectations that take up an action of the last development plan: `follows`.

The last plan is that of the person's latest earlier period that has one. Absent: plans that the viewer may not read;
nothing is said of an action then, nor where a plan that may be the last one could not be read.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby

from waypoints_site.findings import Finding, did_you_mean
from waypoints_site.records import Cycle, DevelopmentPlan, Expectation
from waypoints_site.resolve.roster import Roster

Planned = tuple[str, str]
"""Person and period of a file with a development plan."""


def unknown_actions(
    cycles: Iterable[Cycle], planned: Collection[Planned], known: Roster
) -> Iterator[Finding]:
    """Each `follows` that names no action of the last plan.

    `planned` are all plans that there are, readable or not; of the cycles, those of one person stand together.
    """
    for person, own in groupby(cycles, key=lambda cycle: cycle.person.id):
        theirs = tuple(own)
        unread = {period for who, period in planned if who == person} - {
            cycle.period.id for cycle in theirs if cycle.plan is not None
        }
        for cycle in theirs:
            last = cycle.plan_before(theirs)
            if last and last.plan and not any(_is_between(each, last, cycle, known) for each in unread):
                yield from _unknown(cycle.expectations, last.plan)


def _is_between(period: str, last: Cycle, cycle: Cycle, known: Roster) -> bool:
    """Whether a plan that cannot be read may be the last one: it is of a later period, or nobody knows when."""
    found = known.periods.get(period)
    return found is None or last.order < (found.starts, found.id) < cycle.order


def _unknown(expectations: Sequence[Expectation], plan: DevelopmentPlan) -> Iterator[Finding]:
    ids = [action.id for action in plan.actions if action.id]
    for each in expectations:
        if each.follows and each.follows not in ids:
            message = f"no action “{each.follows}” in the last development plan"
            span = (each.place / "follows").value()
            yield Finding("unknown-action", span, message, did_you_mean(each.follows, ids))

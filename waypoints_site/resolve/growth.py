"""Expectations and the documents of the feedback cycle → records; every id becomes the thing it names.

Cells are those of the framework version in force in the period. Absent: documents that the viewer may not read,
and the talent track.
"""

from waypoints_site.documents import Document
from waypoints_site.records import Cycle, Expectations, Period
from waypoints_site.resolve.expectations import PLANS, listed, plan_of
from waypoints_site.resolve.feedback import feedback_of
from waypoints_site.resolve.following import unknown_actions
from waypoints_site.resolve.placing import around_of, misplaced
from waypoints_site.resolve.roster import Roster
from waypoints_site.resolve.standing import GrowthBook, Standing, standing_now

__all__ = ["GrowthBook", "Standing", "cycles", "standing_now"]

KINDS = ("expectations", "requests", "self", "peer", "synthesis", "plan", "skip-level")
"""What is said of one person in one period; a document's name starts with the period and the person."""


def cycles(documents: tuple[Document, ...], book: GrowthBook) -> tuple[Cycle, ...]:
    """Everything of each person and period that has a document, by person, the oldest period first."""
    grouped: dict[tuple[str, str], list[Document]] = {}
    for document in documents:
        if document.kind in KINDS:
            grouped.setdefault((document.name[1], document.name[0]), []).append(document)
    each_of = (_cycle(person, period, several, book) for (person, period), several in grouped.items())
    made = tuple(sorted(filter(None, each_of), key=lambda cycle: (cycle.person.id, cycle.order)))
    planned = {
        *(whose for whose, several in grouped.items() if any(each.kind == "plan" for each in several)),
        *((name[1], name[0]) for kind, name in book.roster.unread if kind == "plan"),
    }
    book.findings += unknown_actions(made, planned, book.roster)
    return made


def _cycle(person_id: str, period_id: str, documents: list[Document], book: GrowthBook) -> Cycle | None:
    """The cycle of one person and period; None where the one or the other is not there or could not be read."""
    book.findings += misplaced(person_id, period_id, documents, book.roster)
    person, period = book.roster.people.get(person_id), book.roster.periods.get(period_id)
    standing = book.standing(person, period) if person and period else Standing()
    around = around_of(standing)
    plans = tuple(_plans(documents, period, standing, book))
    found = feedback_of(
        documents, _ids(person_id, period_id, documents, book.roster), book.roster, book.linker, around
    )
    book.findings += found.findings
    if person is None or period is None:
        return None
    return Cycle(
        person,
        period,
        plans,
        standing.track,
        standing.level,
        found.self_assessment,
        found.synthesis,
        found.plan,
        found.skip_reviews,
        found.requests,
        found.peers,
    )


def _plans(
    documents: list[Document], period: Period | None, standing: Standing, book: GrowthBook
) -> list[Expectations]:
    around = around_of(standing)
    files = (each for each in documents if each.kind == "expectations")
    plans = [plan_of(each, period, standing, book, around(each)) for each in files]
    return sorted(plans, key=lambda plan: PLANS.index(plan.plan))


def _ids(person: str, period: str, documents: list[Document], known: Roster) -> set[str] | None:
    """The ids of the period's expectations; None where a file that would tell could not be read."""
    names = (period, person), (period, person, "remainder")
    if any(("expectations", name) in known.unread for name in names):
        return None
    found: set[str] = set()
    for document in documents:
        ids = listed(document) if document.kind == "expectations" else []
        if ids is None:
            return None
        found.update(ids)
    return found

"""What is said of each person and period on management's track → cases.

Absent: documents that the viewer may not read, and what expectations and feedback say.
"""

from collections.abc import Collection, Iterator, Mapping

from waypoints_site.documents import Document
from waypoints_site.records import Case
from waypoints_site.resolve.assessments import AssessmentReader
from waypoints_site.resolve.placing import around_of, misplaced
from waypoints_site.resolve.roster import Roster
from waypoints_site.resolve.sessions import Decided
from waypoints_site.resolve.standing import GrowthBook, Standing


def cases(
    documents: tuple[Document, ...],
    decisions: Decided,
    people: Collection[str],
    papers: Mapping[str, Collection[str]],
    book: GrowthBook,
) -> tuple[Case, ...]:
    """The cases of these people, and of whoever else has an assessment or a decision; by person, oldest period first.

    There is one for each period of which somebody is a person, be anything written or not. `papers` are, by person,
    the documents that evidence may name, as paths below content without their endings. Where a person or a period
    is not there, or could not be read, there is no case.
    """
    written = {(each.name[0], each.name[1]): each for each in documents if each.kind == "assessment"}
    for (period, person), document in written.items():
        book.findings += misplaced(person, period, [document], book.roster)
    made = (
        _case(person, period, written.get((period, person)), decisions, papers.get(person, ()), book)
        for period, person in sorted({*written, *decisions, *_owed(people, book.roster)})
    )
    return tuple(sorted(filter(None, made), key=lambda case: (case.person.id, case.order)))


def _owed(people: Collection[str], known: Roster) -> Iterator[tuple[str, str]]:
    """Each period of which one of these people is a person."""
    found = (known.people[name] for name in people if name in known.people)
    yield from (
        (each.id, person.id) for person in found for each in known.periods.values() if each.counts(person)
    )


def _case(
    person_id: str,
    period_id: str,
    document: Document | None,
    decisions: Decided,
    papers: Collection[str],
    book: GrowthBook,
) -> Case | None:
    person, period = book.roster.people.get(person_id), book.roster.periods.get(period_id)
    standing = book.standing(person, period) if person and period else Standing()
    assessment = None
    if document:
        around = around_of(standing)(document)
        assessment = AssessmentReader(document, standing, papers, book, around).assessment()
    if person is None or period is None:
        return None
    of_it = decisions.get((period_id, person_id), ())
    return Case(person, period, assessment, of_it, standing.framework, standing.track, standing.level)

"""Calibration sessions → records, and what they decided about each person.

Of two sessions that decide the same, the one whose id comes last counts: not everybody who reads a decision may know
the day of its session. Absent: who may read what of a session; it was cut down before.
"""

from collections.abc import Iterable, Iterator, Mapping

from waypoints_site.documents import Document
from waypoints_site.findings import Finding, Span
from waypoints_site.records import Revision, Session
from waypoints_site.resolve.assessments import capability_of, revision, unknown_capability
from waypoints_site.resolve.fields import Fields
from waypoints_site.resolve.names import unknown_address
from waypoints_site.resolve.placing import around_of, unknown_period
from waypoints_site.resolve.roster import unknown_name
from waypoints_site.resolve.standing import GrowthBook, Standing

Decided = Mapping[tuple[str, str], tuple[Revision, ...]]
"""What sessions decided, by period and person."""


def sessions(documents: Iterable[Document], book: GrowthBook) -> tuple[Session, ...]:
    """The sessions among the documents, by period and id; references that lead nowhere are kept in the book."""
    found: dict[str, Session] = {}
    for document in _sessions(documents):
        book.findings += unknown_period(document, book.roster)
        session = _session(document, book)
        if session.id in found:
            message = f"there is a session “{session.id}” in {found[session.id].period} too"
            hint = "an id stands for one session, over all periods"
            book.findings.append(Finding("bad-id", Span(document.path), message, hint))
        found.setdefault(session.id, session)
    return tuple(found.values())


def decided(documents: Iterable[Document], book: GrowthBook) -> Decided:
    """What the sessions among the documents decided; references that lead nowhere are kept in the book."""
    made: dict[tuple[str, str], tuple[Revision, ...]] = {}
    for document in _sessions(documents):
        for person, each in _decisions(document, book):
            key = document.name[0], person
            made[key] = (*made.get(key, ()), each)
    return made


def _sessions(documents: Iterable[Document]) -> list[Document]:
    return sorted((each for each in documents if each.kind == "session"), key=lambda each: each.name)


def _session(document: Document, book: GrowthBook) -> Session:
    fields = Fields(document.data, document.place)
    people = (fields["facilitator"], *fields["participants"].texts())
    teams, levels = fields["scope"]["teams"].texts(), fields["scope"]["levels"].texts()
    for each in people:
        book.findings += unknown_name("person", each, book.roster)
    for each in teams:
        book.findings += unknown_name("team", each, book.roster)
    outline = book.linker.book.frameworks.get(book.default or "")
    unknown = (unknown_address(each, each.text(), outline) for each in levels if outline)
    book.findings += filter(None, unknown)
    return Session(
        document.name[1],
        document.name[0],
        fields["title"].text(),
        fields["on"].day(),
        fields["facilitator"].text() or None,
        tuple(each.text() for each in fields["participants"].texts()),
        tuple(each.text() for each in teams),
        tuple(each.text() for each in levels),
        document.place,
    )


def _decisions(document: Document, book: GrowthBook) -> Iterator[tuple[str, Revision]]:
    period = book.roster.periods.get(document.name[0])
    for each in Fields(document.data, document.place)["decisions"].items():
        name = each["person"].text()
        book.findings += unknown_name("person", each["person"], book.roster)
        person = book.roster.people.get(name)
        standing = book.standing(person, period) if person and period else Standing()
        capability = capability_of(each["cell"].text(), standing)
        if unknown := unknown_capability(capability, standing):
            book.findings.append(Finding("unknown-cell", each["cell"].place.value(), *unknown))
        around = around_of(standing)(document)
        text = book.linker.of(each["why"], around)
        if name:
            yield name, revision(capability, each, text, document.name[1])

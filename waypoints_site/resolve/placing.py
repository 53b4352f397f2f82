"""Where a document about somebody stands: whether person and period of its place exist, and what surrounds its texts.

Absent: what it says.
"""

from collections.abc import Callable, Iterable, Iterator

from waypoints_site.documents import Document
from waypoints_site.findings import Finding, Span, did_you_mean
from waypoints_site.records import Person
from waypoints_site.resolve.mounting import mounted_record
from waypoints_site.resolve.roster import Roster
from waypoints_site.resolve.standing import Standing
from waypoints_site.resolve.targets import Surroundings

NEED_A_LEVEL = frozenset({"expectations", "assessment"})
"""Kinds of documents that are written only of people with a level (design: people)."""


def misplaced(person: str, period: str, documents: Iterable[Document], known: Roster) -> Iterator[Finding]:
    """At the first character of each file whose place names nobody, or no period: it is the place that is wrong."""
    for kind, name, names in (("person", person, known.people), ("period", period, known.periods)):
        for document in documents if not known.knows(kind, name) else ():
            message = f"this file's place names no {kind}: there is no “{name}”"
            yield Finding(f"unknown-{kind}", Span(document.path), message, did_you_mean(name, names))


def unknown_period(document: Document, known: Roster) -> Iterator[Finding]:
    """At the first character of a file whose place names no period."""
    period = document.name[0]
    if not known.knows("period", period):
        message = f"this file's place names no period: there is no “{period}”"
        yield Finding("unknown-period", Span(document.path), message, did_you_mean(period, known.periods))


def unlevelled(person: Person | None, documents: Iterable[Document]) -> Iterator[Finding]:
    """At the start of the file of a person without a level of whom something is written that needs one."""
    if person is None or person.held or not any(each.kind in NEED_A_LEVEL for each in documents):
        return
    if any((person.place / each).key() != person.place.key() for each in ("track", "level")):
        return  # out of form, which is reported where it stands
    message = "the keys “track” and “level” are missing"
    hint = "whoever has expectations or an assessment holds a level"
    yield Finding("missing-key", Span(person.place.value().path), message, hint)


def around_of(standing: Standing) -> Callable[[Document], Surroundings]:
    """What surrounds the texts of a document, by where the person stands."""
    framework = standing.framework.id if standing.framework else None
    track = standing.track.id if standing.track else None
    return lambda document: Surroundings(mounted_record(document), framework, track, company=True)

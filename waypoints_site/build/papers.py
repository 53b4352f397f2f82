"""Documents about the people in a viewer's circle: which are opened, what of each they may read, what is wrong with it.

Of a session the viewer may read the decisions about their people, and the rest where it is their own. Another
session's file that cannot be read is as if it were not there. Absent: periods that no page shows.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from waypoints_site.build.files import Kinds, SourceFile, form_of, source_file
from waypoints_site.build.intake import unplaced
from waypoints_site.build.own import Names, Refused, Shelf
from waypoints_site.discover import FOLDER, Source
from waypoints_site.documents import Document
from waypoints_site.findings import Finding, Span
from waypoints_site.viewers import Viewer, relations

IN_FEEDBACK = frozenset({"requests", "self", "peer", "synthesis", "plan", "skip-level"})
READABLE: Mapping[str, frozenset[str]] = {
    "manager": IN_FEEDBACK | {"expectations", "assessment"},
    "session": frozenset({"expectations", "assessment"}),
}
"""The kinds of documents about a person that a viewer with a circle may read something of."""
IN_PART = frozenset({("session", "assessment")})
"""Viewers and kinds where some fields are not for them."""


@dataclass(frozen=True, slots=True)
class Papers:
    """What a viewer may read about people, the faults of that, and the files that were read, `whole` or in part."""

    documents: tuple[Document, ...] = ()
    findings: tuple[Finding, ...] = ()
    paths: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    unread: Names = frozenset()


def papers_of(
    person: str, people: Iterable[SourceFile], shelf: Shelf, viewer: Viewer, kinds: Kinds, period: str | None
) -> Papers:
    """A person's own file and the documents about them: assessments, and what else there is of the period.

    A session's viewer reads nothing of another period.
    """
    chosen = [each for each in shelf.sources.get(person, ()) if _is_opened(each, viewer, period)]
    refused = [each for each in shelf.refused.get(person, ()) if _is_opened(each[1], viewer, period)]
    files = [*people, *(shelf.once(source_file, each) for each in chosen)]
    judged = [shelf.once(judged_of_person, file, viewer, person, kinds) for file in files]
    return Papers(
        tuple(document for document, _ in judged if document is not None),
        (*(finding for finding, _ in refused), *(finding for _, found in judged for finding in found)),
        tuple(file.source.path for file in files),
        tuple(file.source.path for file in files if (viewer.kind, file.source.kind) not in IN_PART),
        frozenset(_unread(files, refused)),
    )


def _is_opened(source: Source, viewer: Viewer, period: str | None) -> bool:
    if source.kind == FOLDER:  # of a person's feedback, say: what of it is there is not known
        return source.name[1] == period
    return source.name[0] == period or (viewer.kind == "manager" and source.kind == "assessment")


def judged_of_person(
    file: SourceFile, viewer: Viewer, person: str, kinds: Kinds
) -> tuple[Document | None, tuple[Finding, ...]]:
    """What a viewer may read of a file about a person, and the faults of that."""
    held, document = relations(viewer, person), file.parsed.document
    if (viewer.kind, file.source.kind) not in IN_PART:
        return kinds.permitted(document, held) if document else None, form_of(file, kinds)
    if document is None:
        return None, _at_start(file)
    permitted = kinds.permitted(document, held)
    if permitted is None:
        return None, ()
    return unplaced(permitted), kinds.form_of_part(unplaced(permitted), held)


def _at_start(file: SourceFile) -> tuple[Finding, ...]:
    """The faults of a file that is read in part: no line is said, since what is hidden would move it."""
    start = Span(file.source.path)
    return tuple(replace(each, span=start, hint=None) for each in file.parsed.findings)


def _unread(files: Iterable[SourceFile], refused: Iterable[Refused]) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield from ((file.source.kind, file.source.name) for file in files if file.parsed.document is None)
    yield from ((source.kind, source.name) for _, source in refused)


def sessions_of(
    files: Iterable[SourceFile], viewer: Viewer, kinds: Kinds, period: str | None = None
) -> Papers:
    """What a viewer may read of sessions: their own, and decisions about people in their circle.

    A session's viewer reads no decision of another period than their own, `period`.
    """
    documents: list[Document] = []
    findings: list[Finding] = []
    paths: list[str] = []
    for file in files:
        own = viewer.kind == "session" and file.source.name[1] == viewer.name
        if viewer.kind == "session" and not own and file.source.name[0] != period:
            continue
        held = frozenset({"public", "company", *(("calibration",) if own else ())})
        document = file.parsed.document
        permitted = kinds.permitted(document, held, partial(relations, viewer)) if document else None
        if own:  # of a file that parses, what is wrong may be hidden
            findings += () if document else _at_start(file)
            paths.append(file.source.path)
        if permitted is not None:
            documents.append(unplaced(permitted))
            findings += kinds.form_of_part(documents[-1], held if own else _OF_DECISIONS)
    return Papers(tuple(documents), tuple(findings), tuple(paths))


_OF_DECISIONS = frozenset({"chain"})
"""The relation that reads nothing of a session but its decisions."""

"""A person's own documents: which of them they may know of, what of each they may read, and what is wrong with that.

A synthesis that is not shared yet, or cannot be read, is as if it were not there, and so is its copy in another
content root. Absent: requests and peer feedback, which are not opened; and everybody else's documents.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from waypoints_site.build.files import Kinds, SourceFile, form_of, source_file
from waypoints_site.build.once import Once, afresh
from waypoints_site.discover import FOLDER, Discovery, Source
from waypoints_site.documents import Document
from waypoints_site.findings import Finding
from waypoints_site.resolve.fields import Fields
from waypoints_site.viewers import Viewer, relations

KINDS = frozenset({"expectations", "self", "synthesis", "plan", "skip-level"})
"""The kinds of documents about a person that they may read something of."""
_OF_PEOPLE = ("expectations", "feedback", "talent")

Refused = tuple[Finding, Source]
Names = frozenset[tuple[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Everybody's documents by person: files to read, and refused ones; `shared` are refused folders of several.

    `once` is how the files are read.
    """

    sources: Mapping[str, tuple[Source, ...]]
    refused: Mapping[str, tuple[Refused, ...]]
    shared: tuple[Refused, ...]
    once: Once = afresh

    def faults(self, period: str | None = None) -> tuple[Finding, ...]:
        """What is wrong with these folders; with a period, only with those that documents of it may stand in."""
        return tuple(
            finding for finding, folder in self.shared if period is None or folder.name[1:] in ((), (period,))
        )


@dataclass(frozen=True, slots=True)
class Own:
    """What one person may read of their own documents, the faults of that, and the paths of these files."""

    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]
    paths: tuple[str, ...]
    unread: Names


def shelved(found: Discovery, kinds: frozenset[str], once: Once = afresh) -> Shelf:
    """The documents about people, of these kinds, among what was found; no file is opened."""
    sources: dict[str, list[Source]] = {}
    refused: dict[str, list[Refused]] = {}
    shared = []
    for source in found.sources:
        if source.kind in kinds:
            sources.setdefault(source.name[1], []).append(source)
    for finding, source in found.refused:
        if source.kind in kinds:
            refused.setdefault(source.name[1], []).append((finding, source))
        elif source.kind == FOLDER and source.name[0] in _OF_PEOPLE:
            if len(source.name) > 2:
                refused.setdefault(source.name[2], []).append((finding, source))
            else:
                shared.append((finding, source))
    return Shelf(
        {person: tuple(each) for person, each in sources.items()},
        {person: tuple(each) for person, each in refused.items()},
        tuple(shared),
        once,
    )


def own_documents(person: str, people: Iterable[SourceFile], shelf: Shelf, kinds: Kinds, today: date) -> Own:
    """What a person may read of their own file among `people`, and of the documents about them."""
    files = [file for file in people if file.source.name[0] == person]
    files += (
        shelf.once(source_file, each) for each in shelf.sources.get(person, ()) if each.kind != "synthesis"
    )
    refused = list(shelf.refused.get(person, ()))
    syntheses, repeated = _shared(shelf.sources.get(person, ()), refused, today, shelf.once)
    files += syntheses
    told = (finding for finding, source in refused if source.kind != "synthesis")
    findings = (
        *told,
        *repeated,
        *(finding for file in files for finding in shelf.once(form_of, file, kinds)),
    )
    viewer = Viewer("person", person)
    return Own(
        tuple(filter(None, (_permitted(file, viewer, kinds) for file in files))),
        findings,
        tuple(file.source.path for file in files),
        frozenset(_unread(files, refused)),
    )


def _shared(
    sources: Iterable[Source], refused: Iterable[Refused], today: date, once: Once
) -> tuple[list[SourceFile], list[Finding]]:
    """The first shared synthesis of each period; and the findings that there are more, where those are shared too."""
    standing = [(source, None) for source in sources if source.kind == "synthesis"]
    copies = [
        (source, finding)
        for finding, source in refused
        if source.kind == "synthesis" and finding.rule == "duplicate-file"
    ]
    first: dict[tuple[str, ...], SourceFile] = {}
    findings = []
    for source, finding in (*standing, *copies):
        file = once(source_file, source)
        if not is_shared(file, today):
            continue
        if source.name in first and finding is not None:
            findings.append(finding)
        first.setdefault(source.name, file)
    return list(first.values()), findings


def is_shared(file: SourceFile, today: date) -> bool:
    """Whether a synthesis parses, without a fault, and says that its subject has been shown it by today."""
    document = file.parsed.document
    if document is None or file.parsed.findings:
        return False
    day = Fields(document.data, document.place)["shared"].day()
    return day is not None and day <= today


def _permitted(file: SourceFile, viewer: Viewer, kinds: Kinds) -> Document | None:
    if file.parsed.document is None:
        return None
    held = relations(viewer, viewer.name, shared=file.source.kind == "synthesis")
    return kinds.permitted(file.parsed.document, held)


def _unread(files: Iterable[SourceFile], refused: Iterable[Refused]) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield from ((file.source.kind, file.source.name) for file in files if file.parsed.document is None)
    yield from ((source.kind, source.name) for _, source in refused if source.kind in KINDS - {"synthesis"})

"""From a folder to what one viewer may read of it: discover, read, parse, validate, project.

Findings about a file that the viewer may not read go no further than this; those about one that they may read a part
of say no line, since what is hidden above would move it. Absent: references and rules.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from waypoints_site.build.files import Kinds, SourceFile, form_of, source_file
from waypoints_site.build.once import Once, afresh
from waypoints_site.discover import Discovery, Source, Unreadable, discover, read
from waypoints_site.documents import Document, Place, Unmarked
from waypoints_site.findings import Finding, Span
from waypoints_site.parse import says_company
from waypoints_site.records.addresses import image_path
from waypoints_site.resolve import Permitted
from waypoints_site.settings import FILE, Settings, settings_of
from waypoints_site.viewers import Viewer, relations

RECORDS: Mapping[str, frozenset[str]] = {
    "public": frozenset(),
    "company": frozenset({"person", "team", "period"}),
    "keeper": frozenset(
        {
            "person",
            "team",
            "period",
            "expectations",
            "requests",
            "self",
            "peer",
            "synthesis",
            "plan",
            "skip-level",
            "assessment",
            "session",
        }
    ),
}
"""The kinds of records that are opened for a viewer whose records have no subject."""
IN_PART = frozenset({"settings", "person"})
"""The kinds of files of which most viewers may read some fields and not others."""


@dataclass(frozen=True, slots=True)
class Intake:
    """What a viewer may read, and what is wrong with it.

    `paths` are the files read for the viewer, `whole` those that they may read to the end, `texts` the texts of these;
    `images` are files by the path that links see.
    `people` holds the files of people whole: who stands above whom is read from them before anything is projected.
    `own` are the settings, whole.
    `left` are the sources that were found and left alone, as was asked.
    `incomplete` where a content root is not there; `broken` where the settings could not be read at all.
    """

    settings: Settings
    permitted: Permitted
    findings: tuple[Finding, ...]
    paths: tuple[str, ...]
    whole: tuple[str, ...]
    texts: Mapping[str, str]
    images: Mapping[str, Path]
    people: tuple[SourceFile, ...] = ()
    own: Document | None = None
    left: tuple[Source, ...] = ()
    incomplete: bool = False
    broken: bool = False


def take_in(
    root: Path, viewer: Viewer, kinds: Kinds, leave: frozenset[str] = frozenset(), *, once: Once = afresh
) -> Intake:
    """The sources of the site at `root` as the viewer may read them; those of the kinds in `leave` are not opened."""
    own = once(source_file, Source(FILE, "settings", (), root / FILE))
    document = own.parsed.document
    if document is None:
        texts = {FILE: own.parsed.text} if viewer.kind == "keeper" else {}
        nothing = Settings(), Permitted(())
        return Intake(*nothing, own.parsed.findings, (FILE,), (), texts, {}, broken=True)
    settings = settings_of(document if viewer.kind == "keeper" else unplaced(document))
    public = viewer.kind == "public"
    look = partial(discover, hidden=_says_company) if public else discover
    found = once(look, root, settings.content, RECORDS[viewer.kind])
    images = {f"content/{'/'.join(each.name)}": each for each in found.sources if each.kind == "image"}
    files = (own, *(once(source_file, each) for each in found.sources if each.kind not in {"image", *leave}))
    seen = [file for file in files if not (public and file.company)]
    judged = [once(judgement_of, file, viewer, kinds) for file in seen]
    permitted = Permitted(
        tuple(document for document, _ in judged if document is not None),
        frozenset(_unread(seen, found)),
        {path: image_path(*image.name) for path, image in images.items()},
        _default(settings),
    )
    whole = [file for file in seen if viewer.kind == "keeper" or file.source.kind not in IN_PART]
    return Intake(
        settings,
        permitted,
        (
            *found.findings,
            *_refusals(found, viewer),
            *(finding for _, several in judged for finding in several),
        ),
        tuple(file.source.path for file in seen),
        tuple(file.source.path for file in whole),
        {file.source.path: file.parsed.text for file in whole},
        {path: image.file for path, image in images.items()},
        tuple(file for file in files if file.source.kind == "person"),
        document,
        tuple(each for each in found.sources if each.kind in leave),
        found.incomplete,
    )


def judgement_of(
    file: SourceFile, viewer: Viewer, kinds: Kinds
) -> tuple[Document | None, tuple[Finding, ...]]:
    """What the viewer may read of a file, and the faults of that."""
    document = file.parsed.document
    held = relations(viewer)
    permitted = kinds.permitted(document, held, partial(relations, viewer)) if document is not None else None
    if viewer.kind == "keeper" or file.source.kind not in IN_PART:
        return permitted, form_of(file, kinds)
    if document is None or permitted is None:
        start = Span(file.source.path)
        return None, tuple(replace(each, span=start, hint=None) for each in file.parsed.findings)
    permitted = unplaced(permitted)
    if file.source.kind == "settings":
        return permitted, kinds.form_of_settings(unplaced(document), held)
    return permitted, kinds.form_of_part(permitted, held)


def unplaced(document: Document) -> Document:
    """The document without a way back to its lines: a finding about it points at its file."""
    return replace(document, marks=Unmarked(document.path))


def _refusals(found: Discovery, viewer: Viewer) -> Iterator[Finding]:
    """Findings about files that are not read, unless such a file says that the viewer may not know of it."""
    for finding, source in found.refused:
        hidden = viewer.kind == "public" and _says_company(source)
        if not hidden:
            yield finding


def _says_company(source: Source) -> bool:
    try:
        return source.kind == "prose" and says_company(read(source.file))
    except Unreadable:
        return False


def _unread(files: list[SourceFile], found: Discovery) -> Iterator[tuple[str, tuple[str, ...]]]:
    for file in files:
        if file.parsed.document is None:
            yield file.source.kind, file.source.name
    for _, source in found.refused:
        yield source.kind, source.name


def _default(settings: Settings) -> tuple[str, Place] | None:
    return (settings.framework, settings.place / "framework") if settings.framework else None

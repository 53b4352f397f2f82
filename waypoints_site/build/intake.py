"""From a folder to what one viewer may read of it: discover, read, parse, validate, project.

Findings about a file that the viewer may not read go no further than this. Absent: references and rules.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from waypoints_site import schemas
from waypoints_site.audiences import body_label, compile_label
from waypoints_site.discover import Discovery, Source, Unreadable, discover, read
from waypoints_site.documents import Document, Place
from waypoints_site.findings import Finding, Span
from waypoints_site.parse import Parsed, parse, says_company
from waypoints_site.project import project
from waypoints_site.records.addresses import image_path
from waypoints_site.resolve import Permitted
from waypoints_site.settings import FILE, Settings, settings_of
from waypoints_site.validate import validate
from waypoints_site.viewers import Viewer, relations

Schemas = Mapping[str, Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Intake:
    """What a viewer may read, and what is wrong with it.

    `paths` are the files read for the viewer, `texts` their texts; `images` are files by the path that links see.
    `incomplete` where a content root is not there; `broken` where the settings could not be read at all.
    """

    settings: Settings
    permitted: Permitted
    findings: tuple[Finding, ...]
    paths: tuple[str, ...]
    texts: Mapping[str, str]
    images: Mapping[str, Path]
    incomplete: bool = False
    broken: bool = False


@dataclass(frozen=True, slots=True)
class _File:
    """One file, read and parsed; `company` where it says, readable or not, that the public may not read it."""

    source: Source
    parsed: Parsed
    company: bool


def take_in(root: Path, viewer: Viewer, known: Schemas) -> Intake:
    """The sources of the site at `root` as the viewer may read them."""
    own = _file(Source(FILE, "settings", (), root / FILE))
    settings = settings_of(own.parsed.document)
    if own.parsed.document is None:
        permitted = Permitted((), frozenset())
        return Intake(
            settings, permitted, own.parsed.findings, (FILE,), {FILE: own.parsed.text}, {}, broken=True
        )
    found = discover(root, settings.content)
    images = {f"content/{'/'.join(each.name)}": each for each in found.sources if each.kind == "image"}
    files = (own, *(_file(each) for each in found.sources if each.kind != "image"))
    seen = [file for file in files if viewer.kind == "keeper" or not file.company]
    findings = (
        *found.findings,
        *_refusals(found, viewer),
        *(finding for file in seen for finding in _form(file, known)),
    )
    permitted = Permitted(
        tuple(_projected(seen, viewer, known)),
        frozenset(_unread(seen, found)),
        {path: image_path(*image.name) for path, image in images.items()},
        _default(settings),
    )
    return Intake(
        settings,
        permitted,
        findings,
        tuple(file.source.path for file in seen),
        {file.source.path: file.parsed.text for file in seen},
        {path: image.file for path, image in images.items()},
        found.incomplete,
    )


def _file(source: Source) -> _File:
    try:
        content = read(source.file)
    except Unreadable as fault:
        finding = Finding("unsafe-file", Span(source.path), str(fault))
        return _File(source, Parsed(source.path, None, (finding,)), company=False)
    parsed = parse(source.path, source.kind, source.name, content)
    return _File(source, parsed, source.kind == "prose" and _is_company(parsed, content))


def _is_company(parsed: Parsed, content: bytes) -> bool:
    if parsed.document is None:
        return says_company(content)
    data = parsed.document.data
    return isinstance(data, dict) and data.get("audience") == "company"


def _form(file: _File, known: Schemas) -> Iterator[Finding]:
    yield from file.parsed.findings
    if file.parsed.document is not None:
        yield from validate(file.parsed.document, known[file.source.kind])


def _projected(files: list[_File], viewer: Viewer, known: Schemas) -> Iterator[Document]:
    held = relations(viewer)
    labels = {kind: (compile_label(schema), body_label(schema)) for kind, schema in known.items()}
    for file in files:
        document = file.parsed.document
        permitted = project(document, *labels[file.source.kind], held) if document is not None else None
        if permitted is not None:
            yield permitted


def _refusals(found: Discovery, viewer: Viewer) -> Iterator[Finding]:
    """Findings about files that are not read, unless such a file says that the viewer may not know of it."""
    for finding, source in found.refused:
        hidden = viewer.kind != "keeper" and source.kind == "prose" and _says_company(source)
        if not hidden:
            yield finding


def _says_company(source: Source) -> bool:
    try:
        return says_company(read(source.file))
    except Unreadable:
        return False


def _unread(files: list[_File], found: Discovery) -> Iterator[tuple[str, tuple[str, ...]]]:
    for file in files:
        if file.parsed.document is None:
            yield file.source.kind, file.source.name
    for _, source in found.refused:
        yield source.kind, source.name


def _default(settings: Settings) -> tuple[str, Place] | None:
    return (settings.framework, settings.place / "framework") if settings.framework else None


def known_schemas() -> Schemas:
    """The schemas of every kind of source."""
    return schemas.load_all()

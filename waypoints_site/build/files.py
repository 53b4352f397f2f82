"""Single files: read, parsed and judged by form.

Absent: which of them a viewer may know of.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from waypoints_site.audiences import Label, body_label, compile_label, readable
from waypoints_site.discover import Source, Unreadable, read
from waypoints_site.documents import Document
from waypoints_site.findings import Finding, Span, nearest
from waypoints_site.parse import Parsed, parse, says_company
from waypoints_site.project import Relations, To, project, to_nobody
from waypoints_site.schemas import load_all
from waypoints_site.validate import validate

Schema = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Kinds:
    """Everything about the kinds of sources: schemas, and the labels compiled from them."""

    schemas: Mapping[str, Schema]
    labels: Mapping[str, tuple[Label, frozenset[str]]]
    _parts: dict[tuple[str, Relations], Schema] = field(default_factory=dict, compare=False, repr=False)

    def permitted(self, document: Document, relations: Relations, to: To = to_nobody) -> Document | None:
        """What of a document the relations may read; parts about somebody each, by what the viewer is `to` them."""
        return project(document, *self.labels[document.kind], relations, to)

    def form(self, document: Document) -> tuple[Finding, ...]:
        """Every fault of form of a whole document."""
        return validate(document, self.schemas[document.kind])

    def form_of_part(self, document: Document, relations: frozenset[str]) -> tuple[Finding, ...]:
        """The faults of form of a document that was projected: nothing is said of what was cut away."""
        known = (document.kind, relations)
        if known not in self._parts:  # one for all files of the kind, which is made ready to judge only once
            self._parts[known] = readable(self.schemas[document.kind], relations)
        return validate(document, self._parts[known])

    def form_of_settings(self, document: Document, relations: frozenset[str]) -> tuple[Finding, ...]:
        """The faults of form of what a site is made from: what the relations may read, and the content roots.

        A key that is not known counts where it comes nearest to one of these.
        """
        whole = self.schemas[document.kind]
        shown = readable(whole, relations)
        known, kept = _properties(whole), {**_properties(shown), ROOTS: _properties(whole)[ROOTS]}
        data = document.data
        if isinstance(data, dict):
            data = {key: value for key, value in data.items() if key in kept or _nearest_of(key, known, kept)}
        return validate(replace(document, data=data), {**shown, "properties": kept})


ROOTS = "content"
"""The key of the settings that says where sources stand: no site shows it, and every build goes by it."""


def _nearest_of(key: str, known: Iterable[str], kept: Iterable[str]) -> bool:
    """Whether a key that is not among those known is most like one of `kept`."""
    names = tuple(known)
    return key not in names and nearest(key, names) in tuple(kept)


def _properties(schema: Schema) -> Mapping[str, object]:
    found = schema["properties"]
    assert isinstance(found, dict)
    return found


def known_kinds() -> Kinds:
    """The kinds that the package's schemas describe."""
    schemas = load_all()
    return Kinds(schemas, {kind: (compile_label(each), body_label(each)) for kind, each in schemas.items()})


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file, read and parsed; `company` where it says, readable or not, that the public may not read it."""

    source: Source
    parsed: Parsed
    company: bool


def source_file(source: Source) -> SourceFile:
    """Reads and parses a file; one that cannot be read is a finding."""
    try:
        content = read(source.file)
    except Unreadable as fault:
        finding = Finding("unsafe-file", Span(source.path), str(fault))
        return SourceFile(source, Parsed(source.path, None, (finding,)), company=False)
    parsed = parse(source.path, source.kind, source.name, content)
    return SourceFile(source, parsed, source.kind == "prose" and _is_company(parsed, content))


def form_of(file: SourceFile, kinds: Kinds) -> tuple[Finding, ...]:
    """Every finding of form of a file."""
    document = file.parsed.document
    return (*file.parsed.findings, *(kinds.form(document) if document is not None else ()))


def _is_company(parsed: Parsed, content: bytes) -> bool:
    if parsed.document is None:
        return says_company(content)
    data = parsed.document.data
    return isinstance(data, dict) and data.get("audience") == "company"

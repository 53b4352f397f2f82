"""What a site holds already: its settings, its frameworks, the pages of its sections, its records.

Absent: findings. `check` reports them; here what cannot be read is as good as not there.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from waypoints_site.discover import Source, Unreadable, discover, read
from waypoints_site.documents import Document
from waypoints_site.parse import parse
from waypoints_site.scaffold.writing import Refusal
from waypoints_site.settings import FILE, Settings, settings_of

Name = tuple[str, tuple[str, ...]]
"""The kind of a source, and the ids that its path spells."""

OF_A_PERSON = frozenset({"expectations", "requests", "self", "peer", "synthesis", "plan", "skip-level"})
"""Kinds of records that say something of a person, for a period."""
OF_RECORDS = OF_A_PERSON | {"person", "team", "period"}
"""Kinds of records."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The settings, the documents that parse, and the path of every source, by its kind and name.

    `unread` are the sources that do not parse, or must not be read; `files` says where the others are.
    """

    settings: Settings
    documents: tuple[Document, ...]
    paths: Mapping[Name, str] = field(default_factory=dict)
    unread: frozenset[Name] = frozenset()
    files: Mapping[Name, Path] = field(default_factory=dict)


def settings_at(root: Path) -> Settings:
    """The settings of the site at `root`; refused where they cannot be read."""
    document = _document(Source(FILE, "settings", (), root / FILE))
    if document is None:
        raise Refusal(f"{FILE} cannot be read; `waypoints check` says why")
    return settings_of(document)


def standing_at(root: Path, *kinds: str, person: str | None = None) -> Standing:
    """What the site at `root` holds of these kinds; refused where its settings cannot be read.

    Of what is said of people, only the files about `person` are read. Images are found, and not read.
    """
    settings = settings_at(root)
    found = discover(root, settings.content, frozenset(kinds) & OF_RECORDS)
    admitted = [each for each in found.sources if each.kind in kinds and _is_about(each, person)]
    refused = [each for _, each in found.refused if each.kind in kinds and _is_about(each, person)]
    read_now = {source: _document(source) for source in admitted if source.kind != "image"}
    unread = [*refused, *(source for source, document in read_now.items() if document is None)]
    return Standing(
        settings,
        tuple(document for document in read_now.values() if document is not None),
        {_name(source): source.path for source in (*refused, *admitted)},
        frozenset(map(_name, unread)),
        {_name(source): source.file for source in admitted},
    )


def _is_about(source: Source, person: str | None) -> bool:
    return source.kind not in OF_A_PERSON or source.name[1] == person


def _document(source: Source) -> Document | None:
    try:
        return parse(source.path, source.kind, source.name, read(source.file)).document
    except Unreadable:
        return None


def _name(source: Source) -> Name:
    return source.kind, source.name

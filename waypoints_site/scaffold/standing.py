"""What a site holds already: its settings, its frameworks, the pages of its sections, its records.

Absent: findings. `check` reports them; here what cannot be read is as good as not there.
"""

from collections.abc import Iterator, Mapping
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
"""Kinds of records of growth that say something of a person, for a period."""
OF_TALENT = frozenset({"assessment", "session"})
"""Kinds of records of management's track. What sessions decided of others has to be left out by whoever reads them."""
OF_RECORDS = OF_A_PERSON | OF_TALENT | {"person", "team", "period"}
"""Kinds of records."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The settings, the documents that parse, and the path of every source, by its kind and name.

    `unread` are the sources that do not parse, or must not be read; `files` says where the others are. `access` are
    those who stand in for chains of managers.
    """

    settings: Settings
    documents: tuple[Document, ...]
    paths: Mapping[Name, str] = field(default_factory=dict)
    unread: frozenset[Name] = frozenset()
    files: Mapping[Name, Path] = field(default_factory=dict)
    access: tuple[str, ...] = ()


def settings_at(root: Path) -> Settings:
    """The settings of the site at `root`; refused where they cannot be read."""
    return settings_of(_settings(root))


def standing_at(root: Path, *kinds: str, person: str | None = None) -> Standing:
    """What the site at `root` holds of these kinds; refused where its settings cannot be read.

    Of what is said of people, only the files about `person` are read. Images are found, and not read.
    """
    document = _settings(root)
    settings = settings_of(document)
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
        tuple(_access(document)),
    )


def _settings(root: Path) -> Document:
    document = _document(Source(FILE, "settings", (), root / FILE))
    if document is None:
        raise Refusal(f"{FILE} cannot be read; `waypoints check` says why")
    return document


def _access(settings: Document) -> Iterator[str]:
    """Whom the settings name in `access`."""
    data = settings.data
    entries = data.get("access") if isinstance(data, dict) else None
    for entry in entries if isinstance(entries, list) else ():
        people = entry.get("people") if isinstance(entry, dict) else None
        yield from (each for each in (people if isinstance(people, list) else ()) if isinstance(each, str))


def _is_about(source: Source, person: str | None) -> bool:
    return source.kind not in (*OF_A_PERSON, "assessment") or source.name[1] == person


def _document(source: Source) -> Document | None:
    try:
        return parse(source.path, source.kind, source.name, read(source.file)).document
    except Unreadable:
        return None


def _name(source: Source) -> Name:
    return source.kind, source.name

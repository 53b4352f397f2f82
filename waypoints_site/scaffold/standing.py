"""What a site holds already: its settings, its frameworks, the pages of its sections.

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


@dataclass(frozen=True, slots=True)
class Standing:
    """The settings, the documents that parse, and the path of every source, by its kind and name.

    `unread` are the sources that do not parse, or must not be read.
    """

    settings: Settings
    documents: tuple[Document, ...]
    paths: Mapping[Name, str] = field(default_factory=dict)
    unread: frozenset[Name] = frozenset()


def settings_at(root: Path) -> Settings:
    """The settings of the site at `root`; refused where they cannot be read."""
    document = _document(Source(FILE, "settings", (), root / FILE))
    if document is None:
        raise Refusal(f"{FILE} cannot be read; `waypoints check` says why")
    return settings_of(document)


def standing_at(root: Path, *kinds: str) -> Standing:
    """What the site at `root` holds of these kinds; refused where its settings cannot be read."""
    settings = settings_at(root)
    found = discover(root, settings.content)
    admitted = [source for source in found.sources if source.kind in kinds]
    refused = [source for _, source in found.refused if source.kind in kinds]
    read_now = {source: _document(source) for source in admitted}
    unread = [*refused, *(source for source, document in read_now.items() if document is None)]
    return Standing(
        settings,
        tuple(document for document in read_now.values() if document is not None),
        {_name(source): source.path for source in (*refused, *admitted)},
        frozenset(map(_name, unread)),
    )


def _document(source: Source) -> Document | None:
    try:
        return parse(source.path, source.kind, source.name, read(source.file)).document
    except Unreadable:
        return None


def _name(source: Source) -> Name:
    return source.kind, source.name

"""The outline of a framework: which tracks, levels and capabilities there are, before any text is read.

References are checked against it. Absent: texts, and links within them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from waypoints_site.documents import NOWHERE, Document, Place, Unmarked
from waypoints_site.resolve.fields import Fields
from waypoints_site.resolve.order import natural

Names = frozenset[tuple[str, tuple[str, ...]]]
"""Kind and name of files that are there and could not be read."""


@dataclass(frozen=True, slots=True)
class CapabilityOutline:
    """A capability of one track: the key level files use, and the entry it comes from."""

    key: str
    entry: Fields


@dataclass(frozen=True, slots=True)
class TrackOutline:
    """A track: its entry in `framework.yaml` (or nothing), its level ids in order, and its capabilities by key."""

    id: str
    entry: Fields
    levels: tuple[str, ...]
    capabilities: Mapping[str, CapabilityOutline]


@dataclass(frozen=True, slots=True)
class FrameworkOutline:
    """A framework, by id (`engineering`, or `engineering@1.1.0` for a kept version).

    `absent` where its folder has no `framework.yaml`; `guessed` where a file could not be read, so that
    references to capabilities cannot be judged.
    """

    id: str
    entry: Fields
    tracks: Mapping[str, TrackOutline]
    level_files: Mapping[tuple[str, str], Document] = field(default_factory=dict)
    rows: Fields = Fields(None, NOWHERE)
    absent: bool = False
    guessed: bool = False

    def tracks_of(self, level: str) -> tuple[str, ...]:
        """The tracks that have a level of this id."""
        return tuple(track.id for track in self.tracks.values() if level in track.levels)


def outlines(documents: tuple[Document, ...], unread: Names) -> tuple[FrameworkOutline, ...]:
    """The outline of each framework whose files are among `documents`, in the order of their ids."""
    names = {document.name[0] for document in documents if document.kind in _KINDS}
    names |= {name[0] for kind, name in unread if kind in _KINDS}
    return tuple(_outline(name, documents, unread) for name in sorted(names, key=natural))


_KINDS = ("framework", "capabilities", "level")


def _outline(framework: str, documents: tuple[Document, ...], unread: Names) -> FrameworkOutline:
    own = [document for document in documents if document.kind in _KINDS and document.name[0] == framework]
    root = next((document for document in own if document.kind == "framework"), None)
    entry = Fields(root.data, root.place) if root else Fields(None, _missing(framework))
    levels = {(doc.name[1], doc.name[2]): doc for doc in own if doc.kind == "level"}
    known = [
        *levels,
        *((name[1], name[2]) for kind, name in unread if kind == "level" and name[0] == framework),
    ]
    table = next((document for document in own if document.kind == "capabilities"), None)
    rows = Fields(table.data, table.place) if table else Fields([], entry.place)
    entries = _track_entries(entry, known)
    shares = {track: dict(_capabilities(track, rows, tuple(entries))) for track in entries}
    return FrameworkOutline(
        framework,
        entry,
        {
            track: TrackOutline(track, fields, _levels(track, fields, known), shares[track])
            for track, fields in entries.items()
        },
        levels,
        rows,
        absent=root is None and ("framework", (framework,)) not in unread,
        guessed=_hidden(framework, table, unread),
    )


def _hidden(framework: str, table: Document | None, unread: Names) -> bool:
    """Whether some of what says which capabilities there are could not be read."""
    unreadable = any((kind, (framework,)) in unread for kind in ("framework", "capabilities"))
    return unreadable or (table is not None and not isinstance(table.data, list))


def _missing(framework: str) -> Place:
    return Place(Unmarked(f"frameworks/{framework}/framework.yaml"))


def _track_entries(entry: Fields, known: list[tuple[str, str]]) -> dict[str, Fields]:
    """The tracks as listed; where none are, every folder that holds a level."""
    if "tracks" in entry:
        return {track["id"].text(): track for track in entry["tracks"].items() if track["id"].text()}
    folders = sorted({track for track, _ in known}, key=natural)
    return {folder: Fields(None, entry.place) for folder in folders}


def _levels(track: str, entry: Fields, known: list[tuple[str, str]]) -> tuple[str, ...]:
    there = sorted((level for of, level in known if of == track), key=natural)
    if "levels" not in entry:
        return tuple(there)
    listed = [level.text() for level in entry["levels"].texts()]
    return tuple(dict.fromkeys(level for level in listed if level in there))


def _capabilities(
    track: str, rows: Fields, tracks: tuple[str, ...]
) -> Iterator[tuple[str, CapabilityOutline]]:
    for row in rows.items():
        name = row["id"].text()
        named = [each.text() for each in row["tracks"].texts()]
        own = named if "tracks" in row else _track_in(name, tracks)
        if name and track in own:
            key = name.removeprefix(f"{track}-")
            yield key, CapabilityOutline(key, row)


def _track_in(name: str, tracks: tuple[str, ...]) -> list[str]:
    """The track that a capability's id starts with; the longest, where one track's id starts with another's."""
    fitting = [track for track in tracks if name.startswith(f"{track}-")]
    return [max(fitting, key=len)] if fitting else []

"""The outline of a framework: which tracks, levels and capabilities there are, before any text is read.

References are checked against it. Absent: texts, and links within them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from waypoints_site.documents import Document, Place, Unmarked
from waypoints_site.resolve.fields import Fields
from waypoints_site.resolve.order import natural

Names = frozenset[tuple[str, tuple[str, ...]]]
"""Kind and name of files that are there and could not be read."""

_KINDS = ("framework", "capabilities", "level")


@dataclass(frozen=True, slots=True)
class CapabilityOutline:
    """A capability of one track: the key level files use, and the entry it comes from."""

    key: str
    entry: Fields


@dataclass(frozen=True, slots=True)
class TrackOutline:
    """A track: its entry in `framework.yaml` (or nothing), its levels in order, its capabilities by key."""

    id: str
    entry: Fields
    levels: tuple[str, ...]
    capabilities: Mapping[str, CapabilityOutline]


@dataclass(frozen=True, slots=True)
class FrameworkOutline:
    """A framework, by id (`engineering`, or `engineering@1.1.0` for a kept version).

    `absent` where its folder has no `framework.yaml`. `guessed` where what says which capabilities there are
    could not be read or is out of form, so that references to them cannot be judged;
    `tracks_guessed` likewise.
    """

    id: str
    entry: Fields
    tracks: Mapping[str, TrackOutline]
    level_files: Mapping[tuple[str, str], Document]
    rows: Fields
    absent: bool = False
    guessed: bool = False
    tracks_guessed: bool = False

    @property
    def kept(self) -> bool:
        """Whether this is an older version, kept for the periods that refer to it; it has no pages."""
        return "@" in self.id

    def tracks_of(self, level: str) -> tuple[str, ...]:
        """The tracks that have a level of this id."""
        return tuple(track.id for track in self.tracks.values() if level in track.levels)


def outlines(documents: tuple[Document, ...], unread: Names) -> tuple[FrameworkOutline, ...]:
    """The outline of each framework whose files are among `documents`, in the order of their ids."""
    own: dict[str, list[Document]] = {name[0]: [] for kind, name in unread if kind in _KINDS}
    for document in documents:
        if document.kind in _KINDS:
            own.setdefault(document.name[0], []).append(document)
    return tuple(_outline(name, own[name], unread) for name in sorted(own, key=natural))


def _outline(framework: str, own: list[Document], unread: Names) -> FrameworkOutline:
    root = next((document for document in own if document.kind == "framework"), None)
    table = next((document for document in own if document.kind == "capabilities"), None)
    entry = Fields(root.data, root.place) if root else Fields(None, _first_of(framework, own))
    rows = Fields(table.data, table.place) if table else Fields([], entry.place)
    levels = {(each.name[1], each.name[2]): each for each in own if each.kind == "level"}
    hidden = {(name[1], name[2]) for kind, name in unread if kind == "level" and name[0] == framework}
    known = sorted({*levels, *hidden}, key=lambda names: (natural(names[0]), natural(names[1])))
    entries = _track_entries(entry, known)
    tracks = tuple(entries)
    return FrameworkOutline(
        framework,
        entry,
        {
            track: TrackOutline(
                track, fields, _levels(track, fields, known), dict(_capabilities(track, rows, tracks))
            )
            for track, fields in entries.items()
        },
        {names: levels[names] for names in known if names in levels},
        rows,
        absent=root is None and ("framework", (framework,)) not in unread,
        guessed=_capabilities_guessed(framework, rows, unread),
        tracks_guessed=_tracks_guessed(framework, entry, unread),
    )


def _first_of(framework: str, own: list[Document]) -> Place:
    """Where a missing `framework.yaml` is reported: at the first line of a file that calls for one."""
    paths = sorted(document.path for document in own)
    return Place(Unmarked(paths[0] if paths else f"frameworks/{framework}/framework.yaml"))


def _capabilities_guessed(framework: str, rows: Fields, unread: Names) -> bool:
    unreadable = any((kind, (framework,)) in unread for kind in ("framework", "capabilities"))
    return unreadable or not isinstance(rows.data, list) or not all(row["id"].text() for row in rows.items())


def _tracks_guessed(framework: str, entry: Fields, unread: Names) -> bool:
    listed = entry["tracks"]
    out_of_form = "tracks" in entry and not isinstance(listed.data, list)
    nameless = not all(track["id"].text() for track in listed.items())
    return out_of_form or nameless or ("framework", (framework,)) in unread


def _track_entries(entry: Fields, known: list[tuple[str, str]]) -> dict[str, Fields]:
    """The tracks as listed; where none are, every folder that holds a level."""
    if isinstance(entry["tracks"].data, list):
        found: dict[str, Fields] = {}
        for track in entry["tracks"].items():
            if track["id"].text():
                found.setdefault(track["id"].text(), track)
        return found
    folders = dict.fromkeys(track for track, _ in known)
    return {folder: Fields(None, entry.place) for folder in folders}


def _levels(track: str, entry: Fields, known: list[tuple[str, str]]) -> tuple[str, ...]:
    there = [level for of, level in known if of == track]
    if not isinstance(entry["levels"].data, list):
        return tuple(there)
    listed = [level.text() for level in entry["levels"].texts()]
    return tuple(dict.fromkeys(level for level in listed if level in there))


def _capabilities(
    track: str, rows: Fields, tracks: tuple[str, ...]
) -> Iterator[tuple[str, CapabilityOutline]]:
    """The capabilities of a track by key, in the order of the file; the first one of each key."""
    seen: set[str] = set()
    for row in rows.items():
        key = key_on(track, row, tracks)
        if key and key not in seen:
            seen.add(key)
            yield key, CapabilityOutline(key, row)


def key_on(track: str, row: Fields, tracks: tuple[str, ...]) -> str:
    """What level files of a track call an entry's capability; nothing where it is not one of the track's."""
    name = row["id"].text()
    named = row["tracks"]
    own = [each.text() for each in named.texts()] if isinstance(named.data, list) else _track_in(name, tracks)
    return name.removeprefix(f"{track}-") if track in own else ""


def _track_in(name: str, tracks: tuple[str, ...]) -> list[str]:
    """The track that an id starts with; the longest, where one track's id starts with another's."""
    fitting = [track for track in tracks if name.startswith(f"{track}-")]
    return [max(fitting, key=len)] if fitting else []

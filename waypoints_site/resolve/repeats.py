"""Ids and codes that stand for two things at once.

Absent: file names that differ in letter case only; whoever lists files sees those.
"""

from collections.abc import Iterable, Iterator

from waypoints_site.findings import Finding
from waypoints_site.records import Rating
from waypoints_site.resolve.fields import Fields
from waypoints_site.resolve.outline import FrameworkOutline, key_on

_RATINGS: tuple[Rating, ...] = ("meets", "misses", "exceeds")


def repeats(framework: FrameworkOutline) -> Iterator[Finding]:
    """Every id that stands twice where it must be the only one, and every code."""
    yield from again((item["id"] for item in framework.entry["tracks"].items()), "the id")
    yield from again((item["id"] for item in framework.rows.items()), "the id")
    for track in framework.tracks.values():
        yield from again(track.entry["levels"].texts(), "the level")
        yield from again((each.entry["code"] for each in track.capabilities.values()), "the code")
    yield from _keys(framework)
    yield from _ratings(framework)
    for document in framework.level_files.values():
        cells = Fields(document.data, document.place)["expectations"]
        for key in cells.names():
            for rating in _RATINGS:
                yield from again((item["id"] for item in cells[key][rating].items()), "the id")


def again(names: Iterable[Fields], what: str) -> Iterator[Finding]:
    """A finding at each of some names that stands there for the second time; `what` says what it names."""
    seen: set[str] = set()
    for name in names:
        if name.text() and name.text() in seen:
            yield Finding("bad-id", name.place.value(), f"{what} “{name.text()}” stands here twice")
        seen.add(name.text())


def _keys(framework: FrameworkOutline) -> Iterator[Finding]:
    """Two capabilities of different ids that the level files of one track would call the same."""
    tracks = tuple(framework.tracks)
    for track in tracks:
        owner: dict[str, str] = {}
        for row in framework.rows.items():
            key, name = key_on(track, row, tracks), row["id"].text()
            if key and owner.setdefault(key, name) != name:
                message = f"on {track}, level files would call “{name}” and “{owner[key]}” both “{key}”"
                yield Finding("bad-id", row["id"].place.value(), message)


def _ratings(framework: FrameworkOutline) -> Iterator[Finding]:
    """A capability whose key is the address of another one's rating on the page of a level."""
    for track in framework.tracks.values():
        for key, capability in track.capabilities.items():
            stem, _, rating = key.rpartition("-")
            if rating in _RATINGS and stem in track.capabilities:
                message = f"“{key}” is the address of what {rating} “{stem}”, so no capability can have it"
                yield Finding("bad-id", capability.entry["id"].place.value(), message)

"""Which levels are compared: neighbours on a track, and the two ends of a crossing.

Absent: what differs between them; see `differences`.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, pairwise

from waypoints_site.records import Framework, Level, Track

Ends = tuple[Track, Level, Track, Level]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two levels of a framework, the one people come from first, and the path of their page."""

    path: str
    lower: Level
    lower_track: Track
    upper: Level
    upper_track: Track

    @property
    def crossing(self) -> bool:
        """Whether the two stand on different tracks."""
        return self.lower_track.id != self.upper_track.id


def pairs(framework: Framework) -> tuple[Pair, ...]:
    """All pairs, track by track, crossings after them; each once."""
    namesakes = Counter(level.id.lower() for track in framework.tracks for level in track.levels)
    found: dict[tuple[str, ...], Pair] = {}
    paths: set[str] = set()
    for lower_track, lower, upper_track, upper in _ends(framework):
        key = (lower_track.id, lower.id, upper_track.id, upper.id)
        if key not in found:
            name = f"{_slug(lower_track, lower, namesakes)}-{_slug(upper_track, upper, namesakes)}"
            path = next(each for each in _paths(f"{framework.id}/compare/{name}") if each not in paths)
            found[key] = Pair(path, lower, lower_track, upper, upper_track)
            paths.add(path)
    return tuple(found.values())


def _ends(framework: Framework) -> Iterator[Ends]:
    for track in framework.tracks:
        for lower, upper in pairwise(track.levels):
            yield track, lower, track, upper
    for track in framework.tracks:
        for crossing in track.crossings:
            origin = framework.track(crossing.from_track)
            start, end = origin and origin.level(crossing.from_level), track.level(crossing.to_level)
            if origin and start and end and start is not end:
                yield origin, start, track, end


def _slug(track: Track, level: Level, namesakes: Counter[str]) -> str:
    """A level's name in the path: with its track where the id alone is not unique."""
    name = level.id.lower()
    return name if namesakes[name] == 1 else f"{track.id}-{name}"


def _paths(stem: str) -> Iterator[str]:
    """Paths to try: ids that hold hyphens may make one name of two pairs."""
    yield f"{stem}.html"
    yield from (f"{stem}-{number}.html" for number in count(2))

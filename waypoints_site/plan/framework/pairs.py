"""Which levels are compared: neighbours on a track, and the two ends of a crossing.

Absent: what differs between them; see `differences`.
"""

from dataclasses import dataclass

from waypoints_site.records import Framework, Level, Track
from waypoints_site.records.addresses import level_slug


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
    found = [
        _pair(framework, track, lower, track, upper)
        for track in framework.tracks
        for lower, upper in zip(track.levels, track.levels[1:], strict=False)
    ]
    for track in framework.tracks:
        for crossing in track.crossings:
            origin = framework.track(crossing.from_track)
            lower, upper = origin and origin.level(crossing.from_level), track.level(crossing.to_level)
            if origin and lower and upper and lower is not upper:
                found.append(_pair(framework, origin, lower, track, upper))
    return tuple({pair.path: pair for pair in found}.values())


def _pair(framework: Framework, lower_track: Track, lower: Level, upper_track: Track, upper: Level) -> Pair:
    slugs = (level_slug(framework, lower_track, lower.id), level_slug(framework, upper_track, upper.id))
    return Pair(f"{framework.id}/compare/{slugs[0]}-{slugs[1]}.html", lower, lower_track, upper, upper_track)

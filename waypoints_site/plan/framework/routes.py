"""The map of a framework's tracks: levels as waypoints on routes, crossings between them.

The first track climbs across the sheet; each further track has a band of its own below, and starts where people
cross over to it. Lengths are in the drawing's own units. Absent: SVG; the layout draws these shapes.
"""

from collections.abc import Mapping, Sequence
from math import cos, pi, sin
from textwrap import wrap

from waypoints_site.plan.framework.links import level_link
from waypoints_site.plan.framework.views import Route, RouteMap, Waypoint
from waypoints_site.records import Framework, Track

WIDTH, TOP, CLIMB, BAND, MARGIN = 1180.0, 84.0, 236.0, 118.0, 96.0
_TITLES_UP_TO = 9
"""Beyond so many columns, waypoints carry their ids alone."""

Point = tuple[float, float]
Points = Mapping[tuple[str, str], Point]


def route_map(framework: Framework) -> RouteMap:
    """The drawing of a framework's tracks, whatever their number."""
    tracks = [track for track in framework.tracks if track.levels]
    columns = _columns(tracks)
    last = max((column for column in columns.values()), default=0)
    points = _points(tracks, columns, last)
    height = TOP + CLIMB + BAND * max(len(tracks) - 1, 0) + 76
    return RouteMap(
        WIDTH,
        height,
        _contours(height),
        tuple(
            Route(_curve([points[track.id, level.id] for level in track.levels]), track.title, order)
            for order, track in enumerate(tracks)
        ),
        tuple(_crossings(tracks, points)),
        tuple(
            _waypoint(framework, track, at, points, order, titled=last < _TITLES_UP_TO)
            for order, track in enumerate(tracks)
            for at in range(len(track.levels))
        ),
        _summary(tracks),
    )


def _columns(tracks: Sequence[Track]) -> dict[tuple[str, str], float]:
    """How far along the sheet each level stands. A track starts half a column after the level people come from."""
    columns: dict[tuple[str, str], float] = {}
    for track in tracks:
        start = 0.0
        for crossing in track.crossings:
            origin = columns.get((crossing.from_track, crossing.from_level))
            arrival = next(
                (at for at, level in enumerate(track.levels) if level.id == crossing.to_level), None
            )
            if origin is not None and arrival is not None:
                start = max(origin + 0.5 - arrival, 0)
                break
        columns.update({(track.id, level.id): start + at for at, level in enumerate(track.levels)})
    return columns


def _points(
    tracks: Sequence[Track], columns: Mapping[tuple[str, str], float], last: float
) -> dict[tuple[str, str], Point]:
    step = (WIDTH - 2 * MARGIN) / max(last, 1)
    points = {}
    for order, track in enumerate(tracks):
        for at, level in enumerate(track.levels):
            column = columns[track.id, level.id]
            share = column / max(last, 1)
            base = TOP + CLIMB + BAND * order if order else TOP + CLIMB * (1 - share)
            rise = -18 * share + (7 if at % 2 else -7) if order else 12 * sin(at * 2.4)
            points[track.id, level.id] = (round(MARGIN + step * column, 1), round(base + rise, 1))
    return points


def _curve(points: Sequence[Point]) -> str:
    """A smooth line through points: each piece leaves and arrives level with its neighbours' direction."""
    if not points:
        return ""
    path = f"M{points[0][0]:g} {points[0][1]:g}"
    for at in range(len(points) - 1):
        before, start, end, after = (points[min(max(at + of, 0), len(points) - 1)] for of in (-1, 0, 1, 2))
        first = (start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6)
        second = (end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6)
        path += "C" + " ".join(f"{value:.1f}" for point in (first, second, end) for value in point)
    return path


def _crossings(tracks: Sequence[Track], points: Points) -> "list[str]":
    found = []
    for track in tracks:
        for crossing in track.crossings:
            start = points.get((crossing.from_track, crossing.from_level))
            end = points.get((track.id, crossing.to_level))
            if start and end:
                bend = (start[1] + end[1]) / 2
                found.append(
                    f"M{start[0]:g} {start[1]:g}C{start[0]:g} {bend:.1f} {end[0]:g} {bend:.1f} {end[0]:g} {end[1]:g}"
                )
    return found


def _waypoint(
    framework: Framework, track: Track, at: int, points: Points, order: int, *, titled: bool
) -> Waypoint:
    level = track.levels[at]
    link = level_link(framework, track, level)
    x, y = points[track.id, level.id]
    lines = tuple(wrap(level.title, 18)[:3]) if titled else ()
    above = order == 0 and (at % 2 == 0 or titled)
    id_y = y - 20 - 17 * len(lines) if above else y + 30
    return Waypoint(
        x,
        y,
        level.id,
        lines,
        level.title,
        link.target,
        "middle",
        round(id_y, 1),
        round(id_y + 17, 1),
        link.steady,
    )


def _contours(height: float) -> tuple[str, ...]:
    """Rings of higher ground towards the upper right; decoration, the same for the same height."""
    return tuple(_ring(WIDTH * 0.79, height * 0.24, 46 + 74 * ring, ring) for ring in range(9))


def _ring(x: float, y: float, radius: float, ring: int) -> str:
    points = []
    for step in range(24):
        angle = step * pi / 12
        wobble = 1 + 0.10 * sin(3 * angle + ring * 0.7) + 0.06 * cos(5 * angle - ring)
        points.append((x + radius * 1.7 * wobble * cos(angle), y + radius * 0.8 * wobble * sin(angle)))
    return _curve([*points, points[0]]) + "Z"


def _summary(tracks: Sequence[Track]) -> str:
    parts = [f"{track.title} runs from {track.levels[0].id} to {track.levels[-1].id}." for track in tracks]
    for track in tracks:
        parts += [
            f"People cross from {crossing.from_level} to {crossing.to_level}, {track.title}."
            for crossing in track.crossings
        ]
        parts += [f"{level} is a level at which it is fine to stay." for level in track.steady]
    return " ".join(("Route map of the tracks.", *parts))

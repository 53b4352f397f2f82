"""The map of a framework's tracks: levels as waypoints on routes, crossings between them.

The first track climbs across the sheet, its labels above it. Each further track has a band of its own below,
with its labels under it, and starts where people cross over to it. Lengths are in the drawing's own units.
Absent: SVG; the layout draws these shapes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sin
from textwrap import wrap
from typing import Literal

from waypoints_site.plan.framework.curves import Point, contours, crossing, smooth
from waypoints_site.plan.framework.links import level_link
from waypoints_site.records import Framework, Track

WIDTH, MARGIN, CLIMB, CLOSEST = 1180.0, 96.0, 236.0, 48.0
LINE, LETTER, GAP = 17.0, 7.6, 8.0
"""The height of a line of a label, about the width of one of its letters, and the least space beside it."""
_LONGEST_LINE, _SHORTEST_LINE, _MOST_LINES = 18, 11, 3
"""Letters in a line of a title. Where fewer have room, waypoints carry their ids alone."""

Key = tuple[str, str]
"""A level, by its track and its own id."""


@dataclass(frozen=True, slots=True)
class Waypoint:
    """A level on the map: a point, its label, and where it leads.

    The id's baseline is at `id_y`; those of the title's `lines` start at `lines_y`, each 17 below the last.
    """

    x: float
    y: float
    id: str
    lines: tuple[str, ...]
    title: str
    target: str
    align: Literal["start", "middle", "end"]
    id_y: float
    lines_y: float
    steady: bool


@dataclass(frozen=True, slots=True)
class Route:
    """A track's line on the map; `order` 0 is the first track, drawn solid."""

    path: str
    title: str
    order: int


@dataclass(frozen=True, slots=True)
class RouteMap:
    """The map of a framework's tracks, as shapes to draw; `summary` says the same in words."""

    width: float
    height: float
    contours: tuple[str, ...]
    routes: tuple[Route, ...]
    crossings: tuple[str, ...]
    waypoints: tuple[Waypoint, ...]
    summary: str


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The size of the drawing: its last column, and how many letters and lines a title has room for."""

    last: float
    letters: int
    lines: int

    @property
    def width(self) -> float:
        return max(WIDTH, 2 * MARGIN + CLOSEST * self.last)

    @property
    def step(self) -> float:
        return (self.width - 2 * MARGIN) / max(self.last, 1)

    @property
    def top(self) -> float:
        """Where the first track's highest waypoint stands, its label above it."""
        return 62 + LINE * self.lines

    @property
    def band(self) -> float:
        """From one track to the next, with the upper one's labels between them."""
        return max(96, 78 + LINE * self.lines)

    def height(self, tracks: int) -> float:
        below = 40 + LINE * self.lines if tracks > 1 else 40
        return self.top + CLIMB + self.band * max(tracks - 1, 0) + below + 22


def route_map(framework: Framework) -> RouteMap:
    """The drawing of a framework's tracks, whatever their number."""
    tracks = [track for track in framework.tracks if track.levels]
    columns = _columns(tracks)
    sheet = _sheet(tracks, max(columns.values(), default=0))
    points = _points(tracks, columns, sheet)
    return RouteMap(
        sheet.width,
        sheet.height(len(tracks)),
        contours(sheet.width, sheet.height(len(tracks))),
        tuple(
            Route(smooth([points[track.id, level.id] for level in track.levels]), track.title, order)
            for order, track in enumerate(tracks)
        ),
        tuple(_crossings(tracks, points)),
        tuple(
            _waypoint(framework, track, at, points[track.id, level.id], sheet)
            for track in tracks
            for at, level in enumerate(track.levels)
        ),
        _summary(tracks),
    )


def _columns(tracks: Sequence[Track]) -> dict[Key, float]:
    """How far along each level stands; a track starts half a column after where people come from."""
    columns: dict[Key, float] = {}
    for track in tracks:
        index = {level.id: at for at, level in enumerate(track.levels)}
        starts = (
            columns[each.from_track, each.from_level] + 0.5 - index[each.to_level]
            for each in track.crossings
            if (each.from_track, each.from_level) in columns and each.to_level in index
        )
        start = max(next(starts, 0), 0)
        columns.update({(track.id, level): start + at for level, at in index.items()})
    return columns


def _sheet(tracks: Sequence[Track], last: float) -> _Sheet:
    step = _Sheet(last, 0, 0).step
    letters = min(int((step - GAP) / LETTER), _LONGEST_LINE)
    titled = letters >= _SHORTEST_LINE
    titles = [_lines(level.title, letters) for track in tracks for level in track.levels] if titled else []
    return _Sheet(last, letters if titled else 0, max(map(len, titles), default=0))


def _points(tracks: Sequence[Track], columns: Mapping[Key, float], sheet: _Sheet) -> dict[Key, Point]:
    points = {}
    for order, track in enumerate(tracks):
        for at, level in enumerate(track.levels):
            column = columns[track.id, level.id]
            share = column / max(sheet.last, 1)
            y = sheet.top + CLIMB * (1 - at / max(len(track.levels) - 1, 1)) + 12 * sin(at * 2.4)
            if order:
                y = sheet.top + CLIMB + sheet.band * order - 18 * share + (7 if at % 2 else -7)
            points[track.id, level.id] = (round(MARGIN + sheet.step * column, 1), round(y, 1))
    return points


def _crossings(tracks: Sequence[Track], points: Mapping[Key, Point]) -> list[str]:
    found = []
    for track in tracks:
        for each in track.crossings:
            start, end = points.get((each.from_track, each.from_level)), points.get((track.id, each.to_level))
            if start and end:
                found.append(crossing(start, end))
    return list(dict.fromkeys(found))


def _waypoint(framework: Framework, track: Track, at: int, point: Point, sheet: _Sheet) -> Waypoint:
    level = track.levels[at]
    link = level_link(framework, track, level)
    lines = _lines(level.title, sheet.letters) if sheet.letters else ()
    first = next(each for each in framework.tracks if each.levels) is track
    above = first and (bool(sheet.letters) or at % 2 == 0)
    id_y = point[1] - 20 - LINE * len(lines) if above else point[1] + 30
    return Waypoint(
        *point,
        level.id,
        lines,
        level.title,
        link.target,
        "middle",
        round(id_y, 1),
        round(id_y + LINE, 1),
        link.steady,
    )


def _lines(title: str, letters: int) -> tuple[str, ...]:
    """A title in a few lines; what has no room is left out, and an ellipsis says so."""
    lines = wrap(title, letters, break_long_words=False)
    if len(lines) > _MOST_LINES:
        lines = [*lines[: _MOST_LINES - 1], f"{lines[_MOST_LINES - 1]} …"]
    return tuple(line if len(line) <= letters else f"{line[: letters - 1].rstrip(' …')}…" for line in lines)


def _summary(tracks: Sequence[Track]) -> str:
    parts = [_run(track) for track in tracks]
    for track in tracks:
        parts += [
            f"People cross from {each.from_level} to {each.to_level}, {track.title}."
            for each in track.crossings
        ]
        parts += [f"{level} is a level at which it is fine to stay." for level in track.steady]
    return " ".join(("Route map of the tracks.", *parts))


def _run(track: Track) -> str:
    first, last = track.levels[0].id, track.levels[-1].id
    return (
        f"{track.title} runs from {first} to {last}."
        if first != last
        else f"{track.title} has {first} alone."
    )

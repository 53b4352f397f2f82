"""The page of a level.

Absent: other levels' texts.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from waypoints_site.markup import plain
from waypoints_site.plan.framework.areas import in_areas
from waypoints_site.plan.framework.compare import difference_of
from waypoints_site.plan.framework.frame import Frames
from waypoints_site.plan.framework.links import (
    CellView,
    LevelLink,
    TrackLinks,
    cell_view,
    level_link,
    opening_matrix,
    track_links,
)
from waypoints_site.plan.framework.pairs import pairs
from waypoints_site.plan.page import Link, Page
from waypoints_site.records import Framework, Level, Management, Misreading, RatingNames, Text, Track
from waypoints_site.records.addresses import level_path, matrix_path


@dataclass(frozen=True, slots=True)
class CellArea:
    """A level's cells under one heading."""

    title: str
    anchor: str
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class LevelView:
    """What good looks like at one level.

    `compare` leads to what is new since the level below, `added` and `statements` count it (criteria of
    `meets`).
    """

    id: str
    title: str
    track: str
    summary: Text
    description: Text
    facts: tuple[tuple[str, str], ...]
    beside: tuple[LevelLink, ...]
    benchmarks: tuple[tuple[str, str], ...]
    steady: bool
    tracks: tuple[TrackLinks, ...]
    areas: tuple[CellArea, ...]
    ratings: RatingNames
    responsibilities: tuple[Text, ...]
    traits: tuple[Text, ...]
    misreadings: tuple[Misreading, ...]
    management: Management
    before: LevelLink | None
    after: LevelLink | None
    compare: Link | None
    added: int
    statements: int


def level_pages(framework: Framework, frames: Frames) -> Iterator[Page]:
    """A page for each level."""
    for track in framework.tracks:
        for level in track.levels:
            yield _page(framework, track, level, frames)


def beside(framework: Framework, track: Track, level: Level) -> tuple[LevelLink, ...]:
    """The levels of other tracks at the other end of a crossing."""
    found = []
    for other in framework.tracks:
        for crossing in other.crossings:
            here = (crossing.from_track, crossing.from_level)
            arrives = other.level(crossing.to_level)
            origin = framework.track(crossing.from_track)
            start = origin.level(crossing.from_level) if origin else None
            if here == (track.id, level.id) and arrives and other is not track:
                found.append(level_link(framework, other, arrives))
            elif other is track and arrives is level and origin and start and origin is not track:
                found.append(level_link(framework, origin, start))
    return tuple(dict.fromkeys(found))


def _page(framework: Framework, track: Track, level: Level, frames: Frames) -> Page:
    path = level_path(framework.id, track.id, level.id)
    title = f"{level.id} {level.title}" if level.title != level.id else level.id
    crumbs = (Link(track.title, matrix_path(framework.id, track.id)), Link(level.id, path, here=True))
    frame = frames.frame(
        path,
        title,
        nav=opening_matrix(framework),
        crumbs=crumbs,
        description=plain((level.summary or level.description).source),
        framework=framework,
    )
    return Page("framework/level.html", frame, _view(framework, track, level))


def _view(framework: Framework, track: Track, level: Level) -> LevelView:
    at = next(at for at, each in enumerate(track.levels) if each is level)
    below = track.levels[at - 1] if at else None
    above = track.levels[at + 1] if at + 1 < len(track.levels) else None
    added = _added(track, level, below) if below else {}
    areas = _areas(framework, track, level, added)
    return LevelView(
        level.id,
        level.title,
        track.title,
        level.summary,
        level.description,
        level.facts,
        beside(framework, track, level),
        tuple(
            (each.title, name)
            for each in framework.benchmarks
            for of, id_, name in each.levels
            if (of, id_) == (track.id, level.id)
        ),
        level.id in track.steady,
        track_links(framework, track, level.id),
        areas,
        framework.ratings,
        level.responsibilities,
        level.traits,
        level.misreadings,
        level.management,
        level_link(framework, track, below) if below else None,
        level_link(framework, track, above) if above else None,
        _comparison(framework, below, level),
        sum(sum(news) for news in added.values()),
        sum(len(cell.meets) for cell in level.cells),
    )


def _areas(
    framework: Framework, track: Track, level: Level, added: Mapping[str, Sequence[bool]]
) -> tuple[CellArea, ...]:
    return tuple(
        CellArea(
            title,
            anchor,
            tuple(
                cell_view(framework, track, level, each, each.key, added.get(each.key, ()))
                for each in members
            ),
        )
        for title, anchor, members in in_areas(track.capabilities)
    )


def _added(track: Track, level: Level, below: Level) -> dict[str, tuple[bool, ...]]:
    """By capability, for each criterion of `meets`, whether the level below asks for it in no form."""
    return {
        each.key: tuple(after.state == "new" for after in difference_of(each.key, below, level).after)
        for each in track.capabilities
    }


def _comparison(framework: Framework, below: Level | None, level: Level) -> Link | None:
    pair = next((each for each in pairs(framework) if each.lower is below and each.upper is level), None)
    return Link(f"New since {pair.lower.id}", pair.path) if pair else None

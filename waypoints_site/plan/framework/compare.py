"""The pages that compare two levels.

Absent: the word-by-word work; see `differences`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from waypoints_site.markup import plain
from waypoints_site.plan.framework.areas import in_areas
from waypoints_site.plan.framework.differences import After, Before, Difference, difference
from waypoints_site.plan.framework.frame import Frames
from waypoints_site.plan.framework.links import LevelLink, level_link
from waypoints_site.plan.framework.pairs import Pair, pairs
from waypoints_site.plan.page import Link, Page
from waypoints_site.records import Capability, Framework, Level
from waypoints_site.records.addresses import level_path, matrix_path

LEFT_BEHIND = "lower.only"
"""The anchor of what only the lower level's track has; that of no cell and no area, thanks to its dot."""


@dataclass(frozen=True, slots=True)
class CompareRow:
    """One capability at two levels; `missing` names the side whose track does not have it."""

    title: str
    anchor: str
    before: tuple[Before, ...]
    after: tuple[After, ...]
    missing: Literal["", "before", "after"] = ""


@dataclass(frozen=True, slots=True)
class CompareArea:
    """The rows under one heading."""

    title: str
    anchor: str
    rows: tuple[CompareRow, ...]


@dataclass(frozen=True, slots=True)
class CompareView:
    """What changes between two levels; `pairs` leads to every comparison of the framework."""

    lower: LevelLink
    upper: LevelLink
    crossing: bool
    areas: tuple[CompareArea, ...]
    added: int
    raised: int
    kept: int
    pairs: tuple[Link, ...]


def compare_pages(framework: Framework, frames: Frames) -> Iterator[Page]:
    """A page for each pair of levels."""
    every = pairs(framework)
    for pair in every:
        yield _page(pair, every, framework, frames)


def difference_of(capability: str, lower: Level, upper: Level) -> Difference:
    """What `upper` asks of a capability (by `meets`) beside what `lower` asks."""
    return _difference(_statements(lower, capability), _statements(upper, capability))


@lru_cache(maxsize=1_000)
def _difference(lower: tuple[str, ...], upper: tuple[str, ...]) -> Difference:
    """The difference between statements; a level's page asks for it, and so does that of the comparison."""
    return difference(lower, upper)


def _page(pair: Pair, every: tuple[Pair, ...], framework: Framework, frames: Frames) -> Page:
    areas = tuple(_areas(pair))
    states = [after.state for area in areas for row in area.rows for after in row.after]
    view = CompareView(
        level_link(framework, pair.lower_track, pair.lower),
        level_link(framework, pair.upper_track, pair.upper),
        pair.crossing,
        areas,
        states.count("new"),
        states.count("raised"),
        states.count("same"),
        tuple(Link(pair_label(each), each.path, each is pair) for each in every),
    )
    title = f"From {pair.lower.id} to {pair.upper.id}"
    crumbs = (
        Link(pair.lower_track.title, matrix_path(framework.id, pair.lower_track.id)),
        Link(pair.lower.title, level_path(framework.id, pair.lower_track.id, pair.lower.id)),
        Link(title, pair.path, here=True),
    )
    said = f"What changes between {pair.lower.title} and {pair.upper.title}"
    frame = frames.frame(
        pair.path, title, nav=every[0].path, crumbs=crumbs, description=said, framework=framework, wide=True
    )
    return Page("framework/compare.html", frame, view)


def pair_label(pair: Pair) -> str:
    """A pair in words."""
    return f"{pair.lower.id} to {pair.upper.id}"


def _areas(pair: Pair) -> Iterator[CompareArea]:
    """The upper level's capabilities by area, then those that only the lower level's track has."""
    for title, anchor, members in in_areas(pair.upper_track.capabilities):
        yield CompareArea(title, anchor, tuple(_row(each, pair) for each in members))
    known = {each.key for each in pair.upper_track.capabilities}
    left = tuple(each for each in pair.lower_track.capabilities if each.key not in known)
    if left:
        yield CompareArea(
            f"Only on {pair.lower_track.title}", LEFT_BEHIND, tuple(_row(each, pair) for each in left)
        )


def _row(capability: Capability, pair: Pair) -> CompareRow:
    found = difference_of(capability.key, pair.lower, pair.upper)
    return CompareRow(capability.title, capability.key, found.before, found.after, _missing(capability, pair))


def _missing(capability: Capability, pair: Pair) -> Literal["", "before", "after"]:
    if pair.upper.cell(capability.key) is None:
        return "after"
    return "before" if pair.lower.cell(capability.key) is None else ""


def _statements(level: Level, capability: str) -> tuple[str, ...]:
    cell = level.cell(capability)
    return tuple(plain(each.text.source) for each in cell.meets) if cell else ()

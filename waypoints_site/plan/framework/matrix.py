"""The matrix of a track: levels across, capabilities down.

Absent: the other tracks, to whose matrices it links.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from waypoints_site.plan.framework.areas import in_areas
from waypoints_site.plan.framework.frame import Frames
from waypoints_site.plan.framework.links import (
    CapabilityLink,
    CellView,
    LevelLink,
    TrackLinks,
    capability_link,
    cell_view,
    level_link,
    opening_matrix,
    track_links,
)
from waypoints_site.plan.page import Link, Page
from waypoints_site.records import Capability, Framework, RatingNames, Text, Track
from waypoints_site.records.addresses import matrix_path


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A capability across the levels of a track."""

    capability: CapabilityLink
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class MatrixArea:
    """The rows under one heading."""

    title: str
    anchor: str
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    """What is expected where, in one track. `tracks` leads to the matrices of the framework."""

    framework: str
    title: str
    description: Text
    tracks: tuple[TrackLinks, ...]
    levels: tuple[LevelLink, ...]
    areas: tuple[MatrixArea, ...]
    ratings: RatingNames
    has_ratings: bool


def matrix_pages(framework: Framework, frames: Frames) -> Iterator[Page]:
    """A matrix for each track."""
    for track in framework.tracks:
        path = matrix_path(framework.id, track.id)
        yield Page(
            "framework/matrix.html",
            frames.frame(
                path,
                f"{track.title}: matrix",
                nav=opening_matrix(framework),
                crumbs=(
                    Link(framework.title, opening_matrix(framework)),
                    Link(track.title, path, here=True),
                ),
                description=f"What is expected at each level of {track.title}, by capability",
                framework=framework,
                wide=True,
            ),
            _view(framework, track),
        )


def _view(framework: Framework, track: Track) -> MatrixView:
    rows = tuple(
        MatrixArea(title, anchor, tuple(_row(framework, track, each) for each in members))
        for title, anchor, members in in_areas(track.capabilities)
    )
    cells = [cell for area in rows for row in area.rows for cell in row.cells]
    return MatrixView(
        framework.title,
        track.title,
        track.description,
        track_links(framework, track),
        tuple(level_link(framework, track, level) for level in track.levels),
        rows,
        framework.ratings,
        any(cell.misses or cell.exceeds for cell in cells),
    )


def _row(framework: Framework, track: Track, capability: Capability) -> MatrixRow:
    return MatrixRow(
        capability_link(framework, track, capability),
        tuple(
            cell_view(framework, track, level, capability, f"{level.id.lower()}_{capability.key}")
            for level in track.levels
        ),
    )

"""The matrix of a track: levels across, capabilities down.

Absent: the other tracks, to whose matrices it links.
"""

from collections.abc import Iterator

from waypoints_site.plan.framework.areas import in_areas
from waypoints_site.plan.framework.frame import Frames
from waypoints_site.plan.framework.links import capability_link, cell_view, level_link, track_links
from waypoints_site.plan.framework.views import MatrixArea, MatrixRow, MatrixView
from waypoints_site.plan.page import Link, Page
from waypoints_site.records import Capability, Framework, Track
from waypoints_site.records.addresses import matrix_path


def matrix_pages(framework: Framework, frames: Frames) -> Iterator[Page]:
    """A matrix for each track that has levels."""
    tracks = [track for track in framework.tracks if track.levels]
    for track in tracks:
        path = matrix_path(framework.id, track.id)
        yield Page(
            "framework/matrix.html",
            frames.frame(
                path,
                f"{track.title}: matrix",
                nav=matrix_path(framework.id, tracks[0].id),
                crumbs=(
                    Link(framework.title, matrix_path(framework.id, tracks[0].id)),
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
            cell_view(framework, track, level, capability, f"{level.id.lower()}-{capability.key}")
            for level in track.levels
        ),
    )

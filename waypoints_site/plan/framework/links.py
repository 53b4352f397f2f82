"""Links and cells as the pages of a framework show them.

Absent: the frame around a page.
"""

from collections.abc import Iterable, Sequence

from waypoints_site.plan.framework.areas import in_areas
from waypoints_site.plan.framework.views import (
    Area,
    CapabilityLink,
    CellView,
    LevelLink,
    Statement,
    TrackLinks,
)
from waypoints_site.plan.page import Link
from waypoints_site.records import Capability, Cell, Criterion, Framework, Level, Track
from waypoints_site.records.addresses import capability_path, cell_path, level_path, matrix_path


def level_link(framework: Framework, track: Track, level: Level, here: str = "") -> LevelLink:
    """A level; `here` is the id of the level whose page this is."""
    target = level_path(framework.id, track.id, level.id)
    return LevelLink(level.id, level.title, target, level.id == here, level.id in track.steady)


def track_links(framework: Framework, here: Track | None = None, level: str = "") -> tuple[TrackLinks, ...]:
    """The tracks that have levels, with those levels."""
    return tuple(
        TrackLinks(
            track.title,
            matrix_path(framework.id, track.id),
            tuple(
                level_link(framework, track, each, level if track is here else "") for each in track.levels
            ),
            track is here,
        )
        for track in framework.tracks
        if track.levels
    )


def capability_link(
    framework: Framework, track: Track, capability: Capability, here: str = ""
) -> CapabilityLink:
    """A capability; `here` is the key of the one whose page this is."""
    target = capability_path(framework.id, track.id, capability.key)
    return CapabilityLink(capability.code, capability.title, target, capability.key == here)


def areas(framework: Framework, track: Track, here: str = "") -> tuple[Area, ...]:
    """A track's capabilities under their headings."""
    return tuple(
        Area(title, anchor, tuple(capability_link(framework, track, each, here) for each in members))
        for title, anchor, members in in_areas(track.capabilities)
    )


def reference(level: Level, capability: Capability) -> str:
    """A cell's grid reference, such as L3·TEC."""
    return f"{level.id}·{capability.code}"


def cell_view(
    framework: Framework,
    track: Track,
    level: Level,
    capability: Capability,
    anchor: str,
    added: Sequence[str] = (),
) -> CellView:
    """A cell; `added` holds the texts of the criteria that are new at this level."""
    cell = level.cell(capability.key) or Cell(capability.key)
    origin = track.level(cell.inherited_from) if cell.inherited_from else None
    return CellView(
        reference(level, capability),
        cell_path(framework.id, track.id, level.id, capability.key),
        anchor,
        level_link(framework, track, level),
        Link(
            capability.title, f"{capability_path(framework.id, track.id, capability.key)}#{level.id.lower()}"
        ),
        _statements(cell.meets, added),
        _statements(cell.misses),
        _statements(cell.exceeds),
        level_link(framework, track, origin) if origin else None,
    )


def _statements(criteria: Iterable[Criterion], added: Sequence[str] = ()) -> tuple[Statement, ...]:
    return tuple(Statement(each.text, each.examples, each.text.source in added) for each in criteria)

"""Links and cells as the pages of a framework show them.

Absent: the frame around a page.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, repeat

from waypoints_site.plan.framework.areas import in_areas
from waypoints_site.plan.page import Link
from waypoints_site.records import Capability, Cell, Criterion, Framework, Level, LevelAddress, Text, Track
from waypoints_site.records.addresses import capability_path, cell_path, level_path, matrix_path


@dataclass(frozen=True, slots=True)
class LevelLink:
    """A level, named so that one can go there."""

    id: str
    title: str
    target: str
    here: bool = False
    steady: bool = False


@dataclass(frozen=True, slots=True)
class TrackLinks:
    """A track with its matrix and its levels, lowest first."""

    title: str
    target: str
    levels: tuple[LevelLink, ...]
    here: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """One criterion; `is_new` where the level below does not ask for it in any form."""

    text: Text
    examples: tuple[Text, ...] = ()
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell: its grid reference, where it leads, and its statements by rating.

    `anchor` is the fragment that addresses it on the page at hand; `inherited` names the level whose text
    `meets` repeats.
    """

    reference: str
    target: str
    anchor: str
    level: LevelLink
    capability: Link
    meets: tuple[Statement, ...]
    misses: tuple[Statement, ...]
    exceeds: tuple[Statement, ...]
    inherited: LevelLink | None = None

    @property
    def empty(self) -> bool:
        """Whether the level says nothing of the capability."""
        return not (self.meets or self.misses or self.exceeds)


@dataclass(frozen=True, slots=True)
class CapabilityLink:
    """A capability with its code, named so that one can go there."""

    code: str
    title: str
    target: str
    here: bool = False


@dataclass(frozen=True, slots=True)
class Area:
    """Capabilities under one heading; `title` is empty where the framework has no areas."""

    title: str
    anchor: str
    capabilities: tuple[CapabilityLink, ...]


def level_link(framework: Framework, track: Track, level: Level, here: str = "") -> LevelLink:
    """A level; `here` is the id of the level whose page this is."""
    target = level_path(framework.id, track.id, level.id)
    return LevelLink(level.id, level.title, target, level.id == here, level.id in track.steady)


def track_links(framework: Framework, here: Track | None = None, level: str = "") -> tuple[TrackLinks, ...]:
    """The tracks with their levels."""
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
    )


def opening_matrix(framework: Framework) -> str:
    """The matrix that a framework opens with: that of its first track with levels."""
    tracks = [*(track for track in framework.tracks if track.levels), *framework.tracks]
    return matrix_path(framework.id, tracks[0].id) if tracks else ""


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
    added: Sequence[bool] = (),
) -> CellView:
    """A cell; `added` says of its criteria in turn which are new at this level."""
    cell = level.cell(capability.key) or Cell(capability.key)
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
        _origin(framework, cell),
    )


def _origin(framework: Framework, cell: Cell) -> LevelLink | None:
    """The level whose text a cell repeats, where what the cell expects is that text."""
    source = cell.inherited_from
    if source is None or (cell.meets and "meets" not in cell.inherited):
        return None
    return _link_to(framework, source)


def _link_to(framework: Framework, address: LevelAddress) -> LevelLink | None:
    track = framework.track(address.track)
    level = track.level(address.level) if track else None
    return level_link(framework, track, level) if track and level else None


def _statements(criteria: Iterable[Criterion], added: Sequence[bool] = ()) -> tuple[Statement, ...]:
    news = chain(added, repeat(False))
    return tuple(
        Statement(each.text, each.examples, is_new) for each, is_new in zip(criteria, news, strict=False)
    )

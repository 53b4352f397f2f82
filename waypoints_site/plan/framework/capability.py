"""The page of a capability: how it grows, level by level.

Absent: other capabilities' texts.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from waypoints_site.markup import plain
from waypoints_site.plan.framework.frame import Frames
from waypoints_site.plan.framework.links import Area, CellView, areas, cell_view, opening_matrix
from waypoints_site.plan.page import Link, Page
from waypoints_site.records import Capability, Framework, RatingNames, Text, Track
from waypoints_site.records.addresses import capability_path, matrix_path


@dataclass(frozen=True, slots=True)
class CapabilityElsewhere:
    """The capability of the same name on another track."""

    track: str
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class CapabilityView:
    """How one capability grows, level by level."""

    title: str
    code: str
    track: str
    area: str
    description: Text
    areas: tuple[Area, ...]
    cells: tuple[CellView, ...]
    elsewhere: tuple[CapabilityElsewhere, ...]
    ratings: RatingNames


def capability_pages(framework: Framework, frames: Frames) -> Iterator[Page]:
    """A page for each capability of each track."""
    for track in framework.tracks:
        for capability in track.capabilities:
            yield _page(framework, track, capability, frames)


def _page(framework: Framework, track: Track, capability: Capability, frames: Frames) -> Page:
    path = capability_path(framework.id, track.id, capability.key)
    crumbs = (Link(track.title, matrix_path(framework.id, track.id)), Link(capability.title, path, here=True))
    description = plain(capability.description.source)
    frame = frames.frame(
        path,
        capability.title,
        nav=opening_matrix(framework),
        crumbs=crumbs,
        description=description,
        framework=framework,
    )
    view = CapabilityView(
        capability.title,
        capability.code,
        track.title,
        capability.area or "",
        capability.description,
        areas(framework, track, capability.key),
        _cells(framework, track, capability),
        tuple(_elsewhere(framework, track, capability)),
        framework.ratings,
    )
    return Page("framework/capability.html", frame, view)


def _cells(
    framework: Framework, track: Track, capability: Capability, prefix: str = ""
) -> tuple[CellView, ...]:
    return tuple(
        cell_view(framework, track, level, capability, f"{prefix}{level.id.lower()}")
        for level in track.levels
    )


def _elsewhere(framework: Framework, track: Track, capability: Capability) -> Iterator[CapabilityElsewhere]:
    for other in framework.tracks:
        same = next((each for each in other.capabilities if each.key == capability.key), None)
        if same and other is not track:
            yield CapabilityElsewhere(other.title, _cells(framework, other, same, f"{other.id}_"))

"""The home page: what is here, and where to start.

Absent: the texts of cells.
"""

from dataclasses import dataclass
from textwrap import shorten

from waypoints_site.markup import plain
from waypoints_site.plan.days import in_words
from waypoints_site.plan.framework.compare import pair_label
from waypoints_site.plan.framework.frame import HOME, Frames
from waypoints_site.plan.framework.level import beside
from waypoints_site.plan.framework.links import Area, LevelLink, areas, level_link, reference
from waypoints_site.plan.framework.pairs import pairs
from waypoints_site.plan.framework.prose import Section, sections
from waypoints_site.plan.framework.routes import RouteMap, route_map
from waypoints_site.plan.page import Link, Page
from waypoints_site.records import Framework, RatingNames, Site, Text, Track
from waypoints_site.records.addresses import cell_path, matrix_path


@dataclass(frozen=True, slots=True)
class LevelRow:
    """A level in the home page's table; `facts` follow the table's labels, empty where the level has none."""

    level: LevelLink
    summary: Text
    facts: tuple[str, ...]
    beside: tuple[LevelLink, ...]


@dataclass(frozen=True, slots=True)
class TrackSheet:
    """A track on the home page."""

    title: str
    target: str
    description: Text
    fact_labels: tuple[str, ...]
    has_beside: bool
    rows: tuple[LevelRow, ...]
    areas: tuple[Area, ...]


@dataclass(frozen=True, slots=True)
class FrameworkSheet:
    """A framework on the home page; `example` is a cell to show how grid references read, if there is one."""

    title: str
    version: str
    effective: str
    description: Text
    map: RouteMap
    tracks: tuple[TrackSheet, ...]
    compare: tuple[Link, ...]
    data: tuple[Link, ...]
    ratings: RatingNames
    example: Link | None


@dataclass(frozen=True, slots=True)
class HomeView:
    """What is here, and where to start."""

    heading: str
    frameworks: tuple[FrameworkSheet, ...]
    sections: tuple[Section, ...]


def home_page(site: Site, frames: Frames) -> Page:
    """The home page of a site; the default framework comes first."""
    description = plain(site.frameworks[0].description.source) if site.frameworks else ""
    frame = frames.frame(
        HOME, site.organisation or site.title, description=shorten(description, 300, placeholder="…")
    )
    view = HomeView(site.title, tuple(_sheet(framework) for framework in site.frameworks), sections(site))
    return Page("framework/home.html", frame, view)


def data_files(framework: str) -> tuple[Link, ...]:
    """The downloads of a framework."""
    return (
        Link("JSON", f"data/{framework}.json"),
        Link("CSV", f"data/{framework}.csv"),
        Link("JSON Schema", "data/framework.schema.json"),
    )


def _sheet(framework: Framework) -> FrameworkSheet:
    return FrameworkSheet(
        framework.title,
        framework.version,
        in_words(framework.effective),
        framework.description,
        route_map(framework),
        tuple(_track(framework, track) for track in framework.tracks),
        tuple(Link(pair_label(pair), pair.path) for pair in pairs(framework)),
        data_files(framework.id),
        framework.ratings,
        _example(framework),
    )


def _track(framework: Framework, track: Track) -> TrackSheet:
    labels = tuple(dict.fromkeys(label for level in track.levels for label, _ in level.facts))
    rows = tuple(
        LevelRow(
            level_link(framework, track, level),
            level.summary,
            tuple(dict(level.facts).get(label, "") for label in labels),
            beside(framework, track, level),
        )
        for level in track.levels
    )
    return TrackSheet(
        track.title,
        matrix_path(framework.id, track.id),
        track.description,
        labels,
        any(row.beside for row in rows),
        rows,
        areas(framework, track),
    )


def _example(framework: Framework) -> Link | None:
    """A cell in the middle of the first track, to show how a grid reference reads."""
    track = next((each for each in framework.tracks if each.levels and each.capabilities), None)
    if track is None:
        return None
    level = track.levels[(len(track.levels) - 1) // 2]
    capability = track.capabilities[0]
    return Link(reference(level, capability), cell_path(framework.id, track.id, level.id, capability.key))

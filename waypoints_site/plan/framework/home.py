"""The home page: what is here, and where to start.

Absent: the texts of cells.
"""

from waypoints_site.markup import plain
from waypoints_site.plan.framework.compare import pair_label
from waypoints_site.plan.framework.frame import HOME, Frames
from waypoints_site.plan.framework.level import beside
from waypoints_site.plan.framework.links import areas, level_link, reference
from waypoints_site.plan.framework.pairs import pairs
from waypoints_site.plan.framework.prose import sections
from waypoints_site.plan.framework.routes import route_map
from waypoints_site.plan.framework.views import FrameworkSheet, HomeView, LevelRow, TrackSheet
from waypoints_site.plan.page import Link, Page
from waypoints_site.records import Framework, Site, Track
from waypoints_site.records.addresses import cell_path, matrix_path


def home_page(site: Site, frames: Frames) -> Page:
    """The home page of a site; the default framework comes first."""
    description = plain(site.frameworks[0].description.source) if site.frameworks else ""
    frame = frames.frame(HOME, site.organisation or site.title, description=description[:300])
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
        framework.effective.isoformat() if framework.effective else "",
        framework.description,
        route_map(framework),
        tuple(_track(framework, track) for track in framework.tracks if track.levels),
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

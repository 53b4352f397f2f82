"""My level and the next, cell by cell, with the expectations that touched each.

Absent: any sum of them. There is no percentage toward a promotion.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from waypoints_site.plan.days import in_words
from waypoints_site.plan.framework.areas import in_areas
from waypoints_site.plan.growth.frame import LEVEL, Frames, page_of
from waypoints_site.plan.growth.subject import Subject
from waypoints_site.plan.growth.timeline import anchor_of
from waypoints_site.plan.growth.views import PersonHead
from waypoints_site.plan.page import Page
from waypoints_site.records import NOTHING, Capability, CellReference, Level, Text
from waypoints_site.records.addresses import cell_path


@dataclass(frozen=True, slots=True)
class Touch:
    """An expectation that touched a cell: its title, its period, where it stands."""

    title: str
    period: str
    target: str


@dataclass(frozen=True, slots=True)
class CellPair:
    """A capability at the person's level and at the next, with the expectations that touched each."""

    title: str
    code: str
    anchor: str
    here: tuple[Text, ...]
    here_href: str
    here_touched: tuple[Touch, ...]
    beyond: tuple[Text, ...]
    beyond_href: str
    beyond_touched: tuple[Touch, ...]


@dataclass(frozen=True, slots=True)
class PairArea:
    """Capabilities under one heading; `title` is empty where the framework has no areas."""

    title: str
    anchor: str
    pairs: tuple[CellPair, ...]


@dataclass(frozen=True, slots=True)
class GrowthLevelView:
    """My level and the next, cell by cell. `beyond` is empty at the top of a track."""

    head: PersonHead
    level: str
    level_title: str
    summary: Text
    description: Text
    steady: bool
    beyond: str
    beyond_title: str
    areas: tuple[PairArea, ...]
    held: tuple[tuple[str, str], ...]
    empty: str


def level_page(subject: Subject, frames: Frames) -> Page:
    """The page of the level held now, beside the next one on the track."""
    level, beyond = subject.level, subject.next_level
    view = GrowthLevelView(
        subject.head(),
        level.id if level else "",
        level.title if level else "",
        level.summary if level else NOTHING,
        level.description if level else NOTHING,
        bool(level and subject.track and level.id in subject.track.steady),
        beyond.id if beyond else "",
        beyond.title if beyond else "",
        tuple(_areas(subject)),
        tuple(_held(subject)),
        "" if level else "No level is written down for you yet.",
    )
    return Page("growth/level.html", frames.frame(LEVEL, "Level", nav=LEVEL), view)


def _held(subject: Subject) -> Iterator[tuple[str, str]]:
    """The levels held, the latest first, with the day of each."""
    for held in reversed(subject.person.held):
        track = _track_beside(held.level.track, subject)
        level = f"{held.level.level} ({track})" if track else held.level.level
        yield level, f"since {in_words(held.since)}" if held.since else ""


def _track_beside(track: str, subject: Subject) -> str:
    """The title of a track that is not the one the person is on now."""
    if subject.track is None or track == subject.track.id:
        return ""
    found = subject.framework.track(track) if subject.framework else None
    return found.title if found else track


def _areas(subject: Subject) -> Iterator[PairArea]:
    for title, anchor, members in (
        in_areas(subject.track.capabilities) if subject.track and subject.level else ()
    ):
        yield PairArea(title, anchor, tuple(_pair(subject, each) for each in members))


def _pair(subject: Subject, capability: Capability) -> CellPair:
    here, beyond = subject.level, subject.next_level
    return CellPair(
        capability.title,
        capability.code,
        capability.key,
        _texts(here, capability),
        _href(subject, here, capability),
        tuple(_touched(subject, here, capability)),
        _texts(beyond, capability),
        _href(subject, beyond, capability),
        tuple(_touched(subject, beyond, capability)),
    )


def _texts(level: Level | None, capability: Capability) -> tuple[Text, ...]:
    cell = level.cell(capability.key) if level else None
    return tuple(each.text for each in cell.meets) if cell else ()


def _href(subject: Subject, level: Level | None, capability: Capability) -> str:
    if level is None or subject.framework is None or subject.track is None or not subject.site.url:
        return ""
    return f"{subject.site.url}/{cell_path(subject.framework.id, subject.track.id, level.id, capability.key)}"


def _touched(subject: Subject, level: Level | None, capability: Capability) -> Iterator[Touch]:
    """The expectations of all periods that were about a cell, whichever version of it was in force."""
    for cycle in reversed(subject.cycles):
        page = page_of(cycle, subject)
        for plan in cycle.plans:
            for each in plan.expectations:
                if level is not None and any(_is_of(cell, subject, level, capability) for cell in each.cells):
                    yield Touch(each.title, cycle.period.title, f"{page}#{anchor_of(plan, each.id)}")


def _is_of(reference: CellReference, subject: Subject, level: Level, capability: Capability) -> bool:
    """Whether a cell is that of a level and capability of the person's track, under any name it had."""
    track = subject.track
    if track is None or (reference.track.id, reference.level.id) != (track.id, level.id):
        return False
    of = subject.framework.id if subject.framework else ""
    former = {each.removeprefix(f"{track.id}-") for each in capability.formerly}
    names = {capability.key, *(former - {each.key for each in track.capabilities})}
    return reference.framework.id.partition("@")[0] == of and reference.capability.key in names

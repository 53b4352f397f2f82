"""The talent site of one manager or one session: every page that `pages.md` lists for it, planned from the cases.

Absent: the engineer's track, but for `expectations.html` and the packets, which hold no rating.
"""

from collections.abc import Callable, Iterator
from functools import partial

from waypoints_site.plan.guides import company_pages
from waypoints_site.plan.page import Draft, Page, Sheet
from waypoints_site.plan.talent import paths
from waypoints_site.plan.talent.actions import actions_page
from waypoints_site.plan.talent.bench import bench_page
from waypoints_site.plan.talent.compare import compare_pages
from waypoints_site.plan.talent.decisions import decisions_page
from waypoints_site.plan.talent.expectations import expectations_page
from waypoints_site.plan.talent.frame import Frames
from waypoints_site.plan.talent.levels import levels_page
from waypoints_site.plan.talent.managers import managers_page
from waypoints_site.plan.talent.map import map_page
from waypoints_site.plan.talent.packet import packet_pages
from waypoints_site.plan.talent.person import person_pages
from waypoints_site.plan.talent.queue import queue_page
from waypoints_site.plan.talent.readiness import readiness_page
from waypoints_site.plan.talent.room import Room
from waypoints_site.plan.talent.since import since_page

__all__ = ["Room", "plan_talent"]


BEFORE_PEOPLE: tuple[tuple[str, Callable[[Room, Frames], Page]], ...] = (
    (paths.READINESS, readiness_page),
    (paths.MAP, map_page),
    (paths.MANAGERS, managers_page),
    (paths.QUEUE, queue_page),
)
AFTER_PEOPLE: tuple[tuple[str, Callable[[Room, Frames], Page]], ...] = (
    (paths.DECISIONS, decisions_page),
    (paths.LEVELS, levels_page),
    (paths.BENCH, bench_page),
    (paths.ACTIONS, actions_page),
    (paths.SINCE, since_page),
    (paths.EXPECTATIONS, expectations_page),
)
"""The pages of the meeting by path, in its order: what is read before people are talked about, and after."""


def plan_talent(room: Room) -> tuple[Sheet, ...]:
    """The pages of a talent site, readiness first."""
    return tuple(_sheets(room))


def _sheets(room: Room) -> Iterator[Sheet]:
    frames = Frames(room)
    yield from (Draft(path, partial(page, room, frames)) for path, page in BEFORE_PEOPLE)
    yield from person_pages(room, frames)
    yield from compare_pages(room, frames)
    yield from (Draft(path, partial(page, room, frames)) for path, page in AFTER_PEOPLE)
    yield from packet_pages(room, frames)
    yield from company_pages(room.site, frames, "talent/prose.html")

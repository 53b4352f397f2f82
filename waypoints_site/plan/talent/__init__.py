"""The talent site of one manager or one session: every page that `pages.md` lists for it, planned from the cases.

Absent: the engineer's track, but for `expectations.html` and the packets, which hold no rating.
"""

from collections.abc import Iterator

from waypoints_site.plan.guides import company_pages
from waypoints_site.plan.page import Page
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


def plan_talent(room: Room) -> tuple[Page, ...]:
    """The pages of a talent site, readiness first."""
    return tuple(_pages(room))


def _pages(room: Room) -> Iterator[Page]:
    frames = Frames(room)
    yield readiness_page(room, frames)
    yield map_page(room, frames)
    yield managers_page(room, frames)
    yield queue_page(room, frames)
    yield from person_pages(room, frames)
    yield from compare_pages(room, frames)
    yield decisions_page(room, frames)
    yield levels_page(room, frames)
    yield bench_page(room, frames)
    yield actions_page(room, frames)
    yield since_page(room, frames)
    yield expectations_page(room, frames)
    yield from packet_pages(room, frames)
    yield from company_pages(room.site, frames, "talent/prose.html")

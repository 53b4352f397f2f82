"""The talent site of one manager or one session: every page that `pages.md` lists for it, planned from the cases.

Absent: the engineer's track, but for `expectations.html` and the packets, which hold no rating.
"""

from collections.abc import Iterator

from waypoints_site.plan.page import Page
from waypoints_site.plan.talent.frame import Frames
from waypoints_site.plan.talent.map import map_page
from waypoints_site.plan.talent.person import person_pages
from waypoints_site.plan.talent.room import Room

__all__ = ["Room", "plan_talent"]


def plan_talent(room: Room) -> tuple[Page, ...]:
    """The pages of a talent site, readiness first."""
    return tuple(_pages(room))


def _pages(room: Room) -> Iterator[Page]:
    frames = Frames(room)
    yield map_page(room, frames)
    yield from person_pages(room, frames)

"""The growth site of one person: every page that `pages.md` lists for it, planned from their records.

Absent: the talent track, raw feedback, and anybody else's records.
"""

from collections.abc import Iterator

from waypoints_site.plan.growth.cards import Plans
from waypoints_site.plan.growth.dates import Occasion, occasions
from waypoints_site.plan.growth.frame import Frames
from waypoints_site.plan.growth.history import history_page
from waypoints_site.plan.growth.level import level_page
from waypoints_site.plan.growth.now import now_page, period_pages
from waypoints_site.plan.growth.packet import packet_pages
from waypoints_site.plan.growth.subject import Subject
from waypoints_site.plan.guides import company_pages
from waypoints_site.plan.page import Page

__all__ = ["Occasion", "Subject", "occasions", "plan_growth"]


def plan_growth(subject: Subject) -> tuple[Page, ...]:
    """The pages of a person's site, “now” first."""
    return tuple(_pages(subject))


def _pages(subject: Subject) -> Iterator[Page]:
    frames, plans = Frames(subject), Plans(subject)
    yield now_page(subject, frames, plans)
    yield from period_pages(subject, frames, plans)
    yield level_page(subject, frames)
    yield history_page(subject, frames)
    yield from packet_pages(subject, frames, plans)
    yield from company_pages(subject.site, frames, "growth/prose.html")

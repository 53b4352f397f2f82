"""The framework site: every page that `pages.md` lists for it, planned from records.

Absent: how any one of them is made.
"""

from collections.abc import Iterator
from dataclasses import replace

from waypoints_site.plan.framework.capability import capability_pages
from waypoints_site.plan.framework.compare import compare_pages
from waypoints_site.plan.framework.frame import Frames
from waypoints_site.plan.framework.home import home_page
from waypoints_site.plan.framework.level import level_pages
from waypoints_site.plan.framework.matrix import matrix_pages
from waypoints_site.plan.framework.prose import prose_pages
from waypoints_site.plan.framework.reference import Audiences, audience_page, missing_page
from waypoints_site.plan.page import Page
from waypoints_site.records import Site


def plan_framework(site: Site, audiences: Audiences) -> tuple[Page, ...]:
    """The pages of a framework site, home first."""
    return tuple(_pages(published(site), audiences))


def published(site: Site) -> Site:
    """The site without drafts, and without the company's own pages."""
    return replace(
        site, pages=tuple(page for page in site.pages if not page.draft and page.audience == "public")
    )


def _pages(site: Site, audiences: Audiences) -> Iterator[Page]:
    frames = Frames.of(site)
    yield home_page(site, frames)
    for framework in site.frameworks:
        yield from matrix_pages(framework, frames)
        yield from level_pages(framework, frames)
        yield from capability_pages(framework, frames)
        yield from compare_pages(framework, frames)
    yield from prose_pages(site, frames)
    yield audience_page(audiences, frames)
    yield missing_page(site, frames)

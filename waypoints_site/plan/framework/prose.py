"""The pages of prose, with navigation by section and order.

Absent: drafts and company pages; they never get here.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from waypoints_site.markup import headings
from waypoints_site.plan.framework.frame import Frames, section_title
from waypoints_site.plan.page import Link, Page
from waypoints_site.records import ProsePage, Site, Text
from waypoints_site.records.addresses import prose_path


@dataclass(frozen=True, slots=True)
class GuideLink:
    """A prose page in a list."""

    title: str
    description: str
    target: str
    here: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A section of prose with its pages in reading order."""

    title: str
    pages: tuple[GuideLink, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a text: its level, words and anchor."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class ProseView:
    """A page of prose among its neighbours."""

    heading: str
    description: str
    body: Text
    contents: tuple[Heading, ...]
    sections: tuple[Section, ...]
    before: GuideLink | None
    after: GuideLink | None


def prose_pages(site: Site, frames: Frames) -> Iterator[Page]:
    """A page for each page of prose; its neighbours are those of its section."""
    for page in site.pages:
        section = [each for each in site.pages if each.section == page.section]
        at = section.index(page)
        path = prose_path(page.section, page.id)
        first = prose_path(page.section, section[0].id)
        crumbs = (Link(section_title(page.section), first), Link(page.title, path, here=True))
        frame = frames.frame(path, page.title, nav=first, crumbs=crumbs, description=page.description)
        view = ProseView(
            page.heading,
            page.description,
            page.body,
            tuple(Heading(each.level, each.text, each.anchor) for each in headings(page.body.source)),
            sections(site, page),
            guide_link(section[at - 1]) if at else None,
            guide_link(section[at + 1]) if at + 1 < len(section) else None,
        )
        yield Page("framework/prose.html", frame, view)


def sections(site: Site, here: ProsePage | None = None) -> tuple[Section, ...]:
    """All sections with their pages, in reading order."""
    grouped: dict[str, list[GuideLink]] = {}
    for page in site.pages:
        grouped.setdefault(page.section, []).append(guide_link(page, here=page is here))
    return tuple(Section(section_title(name), tuple(pages)) for name, pages in grouped.items())


def guide_link(page: ProsePage, *, here: bool = False) -> GuideLink:
    """A page of prose in a list."""
    return GuideLink(page.title, page.description, prose_path(page.section, page.id), here)

"""The company's own prose inside a restricted site, below `guides/`.

Absent: public prose; it stands in the framework site.
"""

from collections.abc import Iterator
from typing import Protocol

from waypoints_site.markup import headings
from waypoints_site.plan.framework.frame import section_title
from waypoints_site.plan.framework.prose import GuideLink, Heading, ProseView, Section
from waypoints_site.plan.page import Frame, Link, Page
from waypoints_site.records import ProsePage, Site
from waypoints_site.records.addresses import company_path


class Frames(Protocol):
    """What makes the frame of each page of a restricted site."""

    def frame(self, path: str, title: str, *, nav: str, crumbs: tuple[Link, ...]) -> Frame:
        """The frame of the page at `path`; `nav` is the target of the navigation's entry that it belongs to."""


def company_pages(site: Site, frames: Frames, template: str) -> Iterator[Page]:
    """A page for each page of the company's prose, drawn by a template."""
    for page in site.pages:
        section = [each for each in site.pages if each.section == page.section]
        at = section.index(page)
        path = company_path(page.section, page.id)
        first = company_path(site.pages[0].section, site.pages[0].id)
        frame = frames.frame(path, page.title, nav=first, crumbs=(Link(page.title, path, here=True),))
        view = ProseView(
            page.heading,
            page.description,
            page.body,
            tuple(Heading(each.level, each.text, each.anchor) for each in headings(page.body.source)),
            _sections(site, page),
            _link(section[at - 1]) if at else None,
            _link(section[at + 1]) if at + 1 < len(section) else None,
        )
        yield Page(template, frame, view)


def _sections(site: Site, here: ProsePage) -> tuple[Section, ...]:
    grouped: dict[str, list[GuideLink]] = {}
    for page in site.pages:
        grouped.setdefault(page.section, []).append(_link(page, here=page is here))
    return tuple(Section(section_title(name), tuple(pages)) for name, pages in grouped.items())


def _link(page: ProsePage, *, here: bool = False) -> GuideLink:
    return GuideLink(page.title, page.description, company_path(page.section, page.id), here)

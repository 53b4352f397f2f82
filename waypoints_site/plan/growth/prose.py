"""The company's own prose inside a growth site, below `guides/`.

Absent: public prose; it stands in the framework site.
"""

from collections.abc import Iterator

from waypoints_site.markup import headings
from waypoints_site.plan.framework.frame import section_title
from waypoints_site.plan.framework.prose import GuideLink, Heading, ProseView, Section
from waypoints_site.plan.growth.frame import Frames
from waypoints_site.plan.growth.subject import Subject
from waypoints_site.plan.page import Link, Page
from waypoints_site.records import ProsePage, Site
from waypoints_site.records.addresses import company_path


def company_pages(subject: Subject, frames: Frames) -> Iterator[Page]:
    """A page for each page of the company's prose."""
    for page in subject.site.pages:
        section = [each for each in subject.site.pages if each.section == page.section]
        at = section.index(page)
        path = company_path(page.section, page.id)
        first = company_path(subject.site.pages[0].section, subject.site.pages[0].id)
        frame = frames.frame(path, page.title, nav=first, crumbs=(Link(page.title, path, here=True),))
        view = ProseView(
            page.heading,
            page.description,
            page.body,
            tuple(Heading(each.level, each.text, each.anchor) for each in headings(page.body.source)),
            _sections(subject.site, page),
            _link(section[at - 1]) if at else None,
            _link(section[at + 1]) if at + 1 < len(section) else None,
        )
        yield Page("growth/prose.html", frame, view)


def _sections(site: Site, here: ProsePage) -> tuple[Section, ...]:
    grouped: dict[str, list[GuideLink]] = {}
    for page in site.pages:
        grouped.setdefault(page.section, []).append(_link(page, here=page is here))
    return tuple(Section(section_title(name), tuple(pages)) for name, pages in grouped.items())


def _link(page: ProsePage, *, here: bool = False) -> GuideLink:
    return GuideLink(page.title, page.description, company_path(page.section, page.id), here)

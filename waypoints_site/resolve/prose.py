"""Markdown files → prose pages in reading order.

Absent: pages that the viewer may not read.
"""

from math import inf, isnan

from waypoints_site.documents import Document
from waypoints_site.markup import split_title
from waypoints_site.records import ProsePage, Text
from waypoints_site.records.addresses import company_path, prose_path
from waypoints_site.resolve.fields import Fields
from waypoints_site.resolve.linking import Linker
from waypoints_site.resolve.order import natural
from waypoints_site.resolve.targets import PageTarget, Surroundings


def mounted(section: str, page: str) -> str:
    """The path of a page as links see it, whichever content root it stands in."""
    return f"content/{section}/{page}.md"


def page_target(document: Document) -> PageTarget:
    """What links to a page need to know of it."""
    fields = Fields(document.data, document.place)
    section, page = document.name
    company = fields["audience"].text() == "company"
    path = company_path(section, page) if company else prose_path(section, page)
    return PageTarget(path, split_title(document.body)[1], company, fields["draft"].data is True)


def prose_page(document: Document, target: PageTarget, linker: Linker) -> ProsePage:
    """The page of a file."""
    fields = Fields(document.data, document.place)
    section, page = document.name
    heading, body = split_title(document.body)
    around = Surroundings(mounted(section, page), page=target)
    links = linker.text(document.body, document.place, around).links
    title = fields["title"].text() or heading or page
    return ProsePage(
        section,
        page,
        title,
        heading or title,
        Text(body, links),
        fields["description"].text(),
        _order(fields["order"]),
        target.draft,
        "company" if target.company else "public",
        document.place,
    )


def _order(fields: Fields) -> float:
    """The number that places a page; pages without one come last."""
    order = fields.data
    if isinstance(order, bool) or not isinstance(order, int | float):
        return inf
    return inf if isinstance(order, float) and isnan(order) else order


def in_reading_order(pages: list[ProsePage]) -> tuple[ProsePage, ...]:
    """By section and, within it, by `order`, then id. A section stands where its first page does."""
    first: dict[str, float] = {}
    for page in pages:
        first[page.section] = min(first.get(page.section, inf), page.order)
    return tuple(
        sorted(
            pages, key=lambda page: (first[page.section], natural(page.section), page.order, natural(page.id))
        )
    )

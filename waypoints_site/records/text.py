"""Markdown whose links are resolved to pages of the site.

Absent: HTML; a text is rendered only when a page that shows it is.
"""

from dataclasses import dataclass

from waypoints_site.records.spelling import spelt_plainly


@spelt_plainly
@dataclass(frozen=True, slots=True)
class Text:
    """Markdown as written, and where each of its internal links leads.

    `links` pairs a link's target as written (`../guides/x.md`, `cell:L3/technical`) with the path of a page
    from the site's root, fragment included. Links to elsewhere stand in the source alone.
    """

    source: str
    links: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.source) and not self.source.isspace()


NOTHING = Text("")

"""Links that may stand in no text: `javascript:` and other schemes, `//host`, images from elsewhere.

Absent: whether a link within the sources leads anywhere; that takes the other documents.
"""

from collections.abc import Iterator, Mapping

from waypoints_site.documents import Document, Place
from waypoints_site.findings import Finding
from waypoints_site.markup import find_links, kind_of
from waypoints_site.validate.texts import texts_of


def unsafe_links(document: Document, schema: Mapping[str, object]) -> Iterator[Finding]:
    """A finding at each such link of any Markdown of a document."""
    for place, text in texts_of(document.data, schema, document.place):
        yield from _unsafe(text, place)
    yield from _unsafe(document.body, document.place)


def _unsafe(text: str, place: Place) -> Iterator[Finding]:
    for link in find_links(text):
        kind = kind_of(link.target)
        span = place.within(link.start, link.end)
        if kind == "unsafe":
            message = (
                f"“{link.target}” is not a link that may stand here: use https:, mailto:, or a relative path"
            )
            yield Finding("unsafe-link", span, message)
        elif link.image and kind != "internal":
            yield Finding("unsafe-link", span, f"the image “{link.target}” does not stand among the sources")

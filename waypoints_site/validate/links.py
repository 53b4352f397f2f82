"""Links that may stand in no text: `javascript:` and other schemes, `//host`, images from elsewhere.

Absent: whether a link within the sources leads anywhere; that takes the other documents.
"""

from collections.abc import Iterator

from waypoints_site.documents import Place
from waypoints_site.findings import Finding
from waypoints_site.markup import find_links, kind_of
from waypoints_site.validate.shown import cut


def unsafe_links(text: str, place: Place) -> Iterator[Finding]:
    """A finding at each such link of a Markdown text."""
    for link in find_links(text):
        kind = kind_of(link.target)
        target = cut(link.target)
        if kind == "unsafe":
            message = f"“{target}” is not a link that may stand here"
            hint = "use https:, mailto:, or a path within the sources"
            yield Finding("unsafe-link", place.within(link.start, link.end), message, hint)
        elif link.image and kind != "internal":
            message = f"the image “{target}” does not stand among the sources"
            yield Finding("unsafe-link", place.within(link.start, link.end), message)

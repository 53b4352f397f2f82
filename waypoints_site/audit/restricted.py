"""What a page has to show that not everyone may read: for whom it is, and that search engines leave it out.

Absent: permissions of files.
"""

from collections.abc import Iterator, Sequence

from waypoints_site.audit.letters import letters
from waypoints_site.audit.pages import Fault
from waypoints_site.audit.readings import readings
from waypoints_site.audit.tags import Tag

BANNER = "banner"
LONGEST = 4000
"""Characters of the longest banner; a session names all who take part in it."""


def faults_of_restricted_page(text: str, found: Sequence[Tag], whose: str) -> Iterator[Fault]:
    """What a page for one viewer lacks; `whose` is what its banner says, the viewer's name or a session's title."""
    end = next((tag.end for tag in found if tag.name == "head"), 0)
    if not any(_keeps_out(tag) for tag in found):
        yield Fault(
            "indexable-page", max(0, end - 1), end, "search engines may list this page: it lacks noindex"
        )
    if not any(_says(text, tag, whose) for tag in found if BANNER in tag.words("class")):
        body = next((tag for tag in found if tag.name == "body"), None)
        start, behind = (body.start, body.end) if body else (0, 0)
        yield Fault("banner-missing", start, behind, "this page lacks the banner that says for whom it is")


def _keeps_out(tag: Tag) -> bool:
    words = tag.attributes.get("content", "").lower().replace(",", " ").split()
    return tag.name == "meta" and "robots" in tag.words("name") and bool({"noindex", "none"} & {*words})


def _says(text: str, tag: Tag, whose: str) -> bool:
    closing = text.find(f"</{tag.name}", tag.end, tag.end + LONGEST)
    banner = text[tag.end : closing] if closing >= 0 else text[tag.end : tag.end + LONGEST]
    return any(letters(whose).all in letters(each.text).all for each in readings("banner", banner))

"""The content security policy of a page: whether it has one, and whether it allows what no page needs.

Absent: headers of a web server, which a page read from a disk does not have.
"""

from collections.abc import Iterator, Mapping, Sequence

from waypoints_site.audit.pages import Fault
from waypoints_site.audit.tags import Tag

NONE = frozenset({"'none'"})
SELF = NONE | {"'self'"}
ALLOWED = {
    "default-src": NONE,
    "base-uri": SELF,
    "form-action": SELF,
    "img-src": SELF | {"data:"},
    "font-src": SELF | {"data:"},
}
"""What a directive may allow at the most, where that is not the site itself; these three first have to be there."""
NEEDED = ("default-src", "base-uri", "form-action")
SETTINGS = frozenset(
    {
        *("upgrade-insecure-requests", "block-all-mixed-content", "sandbox"),
        *("require-trusted-types-for", "trusted-types"),
    }
)
"""Directives that only ever take something away."""
LOADING = frozenset({"script", "link", "style", "img", "iframe", "object", "embed", "base"})


def faults_of_policy(found: Sequence[Tag]) -> Iterator[Fault]:
    """What is wrong with the policy of a page, by its tags. Of several, the strictest counts."""
    stated = [tag for tag in found if _is_policy(tag)]
    if not stated:
        end = next((tag.end for tag in found if tag.name == "head"), 0)
        yield Fault("loose-policy", max(0, end - 1), end, "this page has no content security policy")
    elif not any(_is_strict(tag) for tag in stated):
        yield Fault("loose-policy", stated[0].start, stated[0].end, _message(stated[0]))
    elif any(tag.name in LOADING and tag.start < stated[0].start for tag in found):
        message = "this policy stands behind something that it should hold for"
        yield Fault("loose-policy", stated[0].start, stated[0].end, message)


def _is_policy(tag: Tag) -> bool:
    return (
        tag.name == "meta"
        and tag.attributes.get("http-equiv", "").strip().lower() == "content-security-policy"
    )


def _is_strict(tag: Tag) -> bool:
    return not any(_loose(_directives(tag)))


def _message(tag: Tag) -> str:
    names = ", ".join(dict.fromkeys(_loose(_directives(tag))))
    return f"this policy allows more than a page of Waypoints needs: {names}"


def _loose(directives: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """The directives that allow too much, or are not there."""
    yield from (name for name in NEEDED if name not in directives)
    for name, sources in directives.items():
        if name not in SETTINGS and not sources <= ALLOWED.get(name, SELF):
            yield name if name.endswith("-src") or name in ALLOWED else "something unknown"


def _directives(tag: Tag) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for directive in tag.attributes.get("content", "").lower().split(";"):
        name, *sources = directive.split() or [""]
        if name:
            found.setdefault(name, frozenset(sources))  # of two, browsers take the first
    return found

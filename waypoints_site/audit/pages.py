"""What a page would fetch from elsewhere, and the scripts and styles that stand in it.

Absent: what the page says.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from waypoints_site.audit.addresses import foreign_in_scripts, foreign_in_styles, way_of
from waypoints_site.audit.tags import Tag, content, tag_of, tags

FETCHED = frozenset(
    {
        *("src", "srcset", "imagesrcset", "href", "xlink:href", "data", "action", "formaction", "poster"),
        *("background", "ping", "manifest", "code", "codebase", "archive", "classid", "lowsrc", "dynsrc"),
    }
)
"""Attributes whose address a browser asks for, by itself or when a form is sent."""
LISTS = frozenset({"srcset", "imagesrcset", "ping", "archive"})
FOLLOWED = frozenset({"a", "area"})
"""Tags whose address is asked for only by who follows it."""
SAID = frozenset(
    {"canonical", "license", "author", "me", "alternate", "help", "next", "prev", "up", "first", "last"}
)
"""What a `<link>` may say without anything being fetched."""
DATA = frozenset({"application/json", "application/ld+json"})
RUNS = frozenset({"script", "iframe", "frame", "object", "embed", "link", "use"})
"""Tags for which a `data:` address may hold something that runs, or styles."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with some characters of a file."""

    rule: str
    start: int
    end: int
    message: str


def faults_of_page(text: str, found: Sequence[Tag], home: str = "") -> Iterator[Fault]:
    """What is wrong with the tags of a page; `home` is the address of its site, if that is known."""
    for tag in found:
        yield from (Fault(rule, tag.start, tag.end, said) for rule, said in faults_of_tag(tag.written, home))
        if tag.name == "style":
            yield from _within(tag.end, content(text, tag), foreign_in_styles)
        if tag.name == "script" and tag.attributes.get("type", "").lower() not in DATA:
            if (
                "src" not in tag.attributes
                and "href" not in tag.attributes
                and "xlink:href" not in tag.attributes
            ):
                yield Fault("inline-script", tag.start, tag.end, "a script stands in the page itself")
            yield from _within(tag.end, content(text, tag), foreign_in_scripts)


@lru_cache(maxsize=10_000)
def faults_of_tag(written: str, home: str = "") -> tuple[tuple[str, str], ...]:
    """What is wrong with a tag alone, rule and message; most tags of a site stand there many times."""
    return tuple(_faults(tag_of(written), home))


def _faults(tag: Tag, home: str) -> Iterator[tuple[str, str]]:
    if tag.name == "style":
        yield "inline-script", "styles stand in the page itself"
    if tag.name == "meta" and "refresh" in tag.words("http-equiv"):
        address = tag.attributes.get("content", "").partition("=")[2].strip("\"' ")
        yield from _of_address(tag, "content", address, home)
    for name, value in tag.attributes.items():
        if name.startswith("on") and len(name) > 2:
            yield "inline-script", f"a script stands in the attribute {name}"
        elif name == "style":
            yield "inline-script", "styles stand in an attribute of the page"
        elif name == "srcdoc":
            yield from (fault for inner in tags(value) for fault in faults_of_tag(inner.written, home))
        elif name in FETCHED:
            for address in value.replace(",", " ").split() if name in LISTS else (value,):
                yield from _of_address(tag, name, address, home)
        if "url(" in value.lower() and any(foreign_in_styles(value)):
            yield "foreign-request", f"the attribute {name} has something fetched from elsewhere"


def _of_address(tag: Tag, attribute: str, address: str, home: str) -> Iterator[tuple[str, str]]:
    way = way_of(address, home)
    if way == "script" or (tag.name in RUNS and _is_text(address, tag)):
        yield "inline-script", f"a script stands in the address of a <{tag.name}>"
    elif way == "elsewhere" and not _only_said(tag, attribute):
        yield "foreign-request", f"this <{tag.name}> has something fetched from elsewhere"


def _is_text(address: str, tag: Tag) -> bool:
    """Whether an address is a file itself that is no image."""
    said = address.strip().lower()
    return said.startswith("data:") and not (tag.name == "link" and said.startswith("data:image/"))


def _only_said(tag: Tag, attribute: str) -> bool:
    if tag.name in FOLLOWED:
        return attribute in ("href", "xlink:href")
    return tag.name == "link" and bool(tag.words("rel")) and tag.words("rel") <= SAID


def _within(start: int, text: str, search: Callable[[str], Iterator[tuple[int, int]]]) -> Iterator[Fault]:
    for first, last in search(text):
        yield Fault(
            "foreign-request", start + first, start + last, "this has something fetched from elsewhere"
        )

"""The links and images of a Markdown text, each with the characters it stands on.

Absent: where a link leads; that depends on what is around the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import RuleFuncInlineType
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from waypoints_site.markup.places import place_of, remember_places
from waypoints_site.markup.reading import LONGEST, REMEMBERED
from waypoints_site.markup.syntax import new_reader

LinkKind = Literal["internal", "fragment", "cell", "external", "unsafe"]

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_EXTERNAL = ("https://", "mailto:")


@dataclass(frozen=True, slots=True)
class Link:
    """A link or image: its target as written (entities and escapes undone) and its characters in the text."""

    target: str
    start: int
    end: int
    image: bool = False


def kind_of(target: str) -> LinkKind:
    """What a target is: within the sources, within the page, a cell, elsewhere, or not to be followed.

    Elsewhere is `https:` and `mailto:` alone. Control characters and backslashes, which browsers read as
    something else than what stands there, make a target unsafe.
    """
    lowered = target.strip().lower()
    if any(ord(character) < 0x20 or character in "\\\x7f" for character in target) or lowered.startswith(
        "//"
    ):
        return "unsafe"
    if lowered.startswith("cell:"):
        return "cell"
    if lowered.startswith(_EXTERNAL):
        return "external"
    if _SCHEME.match(lowered):
        return "unsafe"
    return "fragment" if lowered.startswith("#") else "internal"


def find_links(text: str) -> tuple[Link, ...]:
    """The links of a text in reading order; none of a text that is too long to be read."""
    return _read_links(text) if may_link(text) else ()


def may_link(text: str) -> bool:
    """Whether a text is read, and anything in it looks like the start of a link; most texts hold none."""
    return ("[" in text or "<" in text) and len(text) <= LONGEST


@lru_cache(maxsize=REMEMBERED)
def _read_links(text: str) -> tuple[Link, ...]:
    return tuple(link for token in _marking_reader().parse(text) for link in _links_of_block(token))


def _links_of_block(token: Token) -> Iterator[Link]:
    place = place_of(token)
    for child in token.children or ():
        if child.type in ("link_open", "image"):
            target = child.attrGet("src" if child.type == "image" else "href")
            start, end = place.span(*child.meta["span"])
            yield Link(str(target), start, end, child.type == "image")


@cache
def _marking_reader() -> MarkdownIt:
    """A reader whose link tokens carry the span they stand on, within their block's content."""
    markdown = new_reader()
    remember_places(markdown)
    for rule in markdown.inline.ruler.__rules__:
        if rule.name in ("link", "image", "autolink"):
            rule.fn = _marking(rule.fn)
    markdown.inline.ruler.__compile__()
    return markdown


def _marking(rule: RuleFuncInlineType) -> RuleFuncInlineType:
    def marked(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the library's shape
        start, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            made = next(token for token in state.tokens[count:] if token.type in ("link_open", "image"))
            made.meta["span"] = (start, state.pos)
        return True

    return marked

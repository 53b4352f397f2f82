"""The links and images of a Markdown text, each with the characters it stands on.

Absent: where a link leads; that depends on what is around the text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

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
    """The links of a text in reading order."""
    if "[" not in text and "<" not in text:
        return ()
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    found: list[Link] = []
    for token in _marking_reader().parse(text):
        if token.type == "inline" and token.map and token.children:
            found += _links_of_block(token, lines, starts)
    return tuple(found)


def _links_of_block(token: Token, lines: Sequence[str], starts: Sequence[int]) -> list[Link]:
    offset = _Offsets(token, lines, starts)
    found = []
    for child in token.children or ():
        target = child.attrGet("src" if child.type == "image" else "href")
        if child.type in ("link_open", "image") and "span" in child.meta:
            start, end = child.meta["span"]
            found.append(Link(str(target), offset(start), offset(end), child.type == "image"))
    return found


class _Offsets:
    """From a place in a block's content to the place in the text; the content has lost indents and markers."""

    def __init__(self, token: Token, lines: Sequence[str], starts: Sequence[int]) -> None:
        self.first = token.map[0] if token.map else 0
        self.content = token.content
        self.lines, self.starts = lines, starts

    def __call__(self, at: int) -> int:
        row = self.content.count("\n", 0, at)
        line_start = self.content.rfind("\n", 0, at) + 1
        line_end = self.content.find("\n", line_start)
        piece = self.content[line_start : line_end if line_end >= 0 else len(self.content)]
        number = min(self.first + row, len(self.lines) - 1)
        column = max(self.lines[number].find(piece.rstrip()), 0)
        return self.starts[number] + column + at - line_start


@cache
def _marking_reader() -> MarkdownIt:
    """A reader whose link tokens carry the span they stand on, within their block's content."""
    markdown = new_reader()
    for name in ("link", "image", "autolink"):
        rule = next(each.fn for each in markdown.inline.ruler.__rules__ if each.name == name)
        markdown.inline.ruler.at(name, _marking(rule))
    return markdown


def _marking(rule):  # type: ignore[no-untyped-def]  # markdown-it's rules are plain callables
    def marked(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            made = next(token for token in state.tokens[count:] if token.type in ("link_open", "image"))
            made.meta["span"] = (start, state.pos)
        return True

    return marked

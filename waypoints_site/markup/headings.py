"""The headings of a Markdown text: words, levels without gaps, and anchors.

Absent: HTML.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from markdown_it.token import Token

from waypoints_site.markup.plain import words
from waypoints_site.markup.reading import REMEMBERED, tokens_of

_DROPPED = re.compile(r"[^\w\- ]")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its level from `top` on, without gaps; its words; its anchor, unique within the text."""

    level: int
    text: str
    anchor: str


@lru_cache(maxsize=REMEMBERED)
def headings(text: str, top: int = 2) -> tuple[Heading, ...]:
    """The headings of a text, the highest of them at level `top`."""
    return headings_of(tokens_of(text), top)


def headings_of(tokens: Sequence[Token], top: int) -> tuple[Heading, ...]:
    """The headings among the tokens of a text."""
    pairs = [
        (int(token.tag[1]), words(tokens[at + 1]))
        for at, token in enumerate(tokens)
        if token.type == "heading_open"
    ]
    levels = _without_gaps([level for level, _ in pairs], top)
    anchors = _unique(slug(words_) for _, words_ in pairs)
    return tuple(
        Heading(level, words_, anchor)
        for level, (_, words_), anchor in zip(levels, pairs, anchors, strict=True)
    )


def slug(text: str) -> str:
    """The anchor of a heading: its letters, digits and hyphens in lower case, spaces as hyphens."""
    return _DROPPED.sub("", text.strip().lower()).replace(" ", "-") or "section"


@lru_cache(maxsize=REMEMBERED)
def split_title(text: str) -> tuple[str | None, str]:
    """The words of a leading first-level heading, if there is one, and the text below it."""
    tokens = tokens_of(text)
    if not tokens or tokens[0].type != "heading_open" or tokens[0].tag != "h1" or not tokens[0].map:
        return None, text
    return words(tokens[1]), "\n".join(text.split("\n")[tokens[0].map[1] :])


def _without_gaps(levels: Sequence[int], top: int) -> list[int]:
    shallowest = min(levels, default=1)
    result: list[int] = []
    for level in levels:
        deepest = result[-1] + 1 if result else top
        result.append(min(level - shallowest + top, deepest, 6))
    return result


def _unique(slugs: Iterable[str]) -> list[str]:
    """The slugs in their order; one that came before gets the next number that is free."""
    taken: set[str] = set()
    counts: dict[str, int] = {}
    result: list[str] = []
    for each in slugs:
        candidate = each
        while candidate in taken:
            counts[each] = counts.get(each, 0) + 1
            candidate = f"{each}-{counts[each]}"
        taken.add(candidate)
        result.append(candidate)
    return result

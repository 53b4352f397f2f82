"""Markdown text → its words, for comparing and searching.

Absent: any trace of markup.
"""

from functools import lru_cache

from markdown_it.token import Token

from waypoints_site.markup.paragraphs import paragraphs
from waypoints_site.markup.reading import REMEMBERED, tokens_of


def plain(text: str) -> str:
    """The words of a text, blocks and lines joined by single spaces."""
    if paragraphs(text) is not None:
        return " ".join(text.split())
    return _plain(text)


@lru_cache(maxsize=REMEMBERED)
def _plain(text: str) -> str:
    return " ".join(" ".join(words(token) for token in tokens_of(text)).split())


@lru_cache(maxsize=REMEMBERED)
def blocks(text: str) -> tuple[str, ...]:
    """The words of each paragraph, heading, item, cell or piece of code of a text."""
    return tuple(found for token in tokens_of(text) if (found := words(token).strip()))


def words(token: Token) -> str:
    """The words of one token and what it holds."""
    if token.type in ("fence", "code_block", "code_inline", "text"):
        return token.content
    if token.type in ("softbreak", "hardbreak"):
        return " "
    return "".join(words(child) for child in token.children or ())

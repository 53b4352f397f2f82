"""Markdown text → the library's tokens.

Absent: the tokens' meaning; see the modules beside this one.
"""

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from waypoints_site.markup.syntax import NESTING, new_reader

LONGEST = 100_000
"""Characters of the longest text that is read: about 60 pages; the worst of them take about three seconds."""

REMEMBERED = 2_000
"""Texts of which answers are kept, for whoever asks again: as many as a framework and its guides have."""

# What nests this deeply has a line that starts with as many markers and indents.
_DEEP = re.compile(rf"^[ \t>*+.)0-9-]{{{NESTING // 2}}}", re.MULTILINE)


def tokens_of(text: str) -> list[Token]:
    """The block tokens of a text, inline ones as their children; none of a text that is too long."""
    return _reader().parse(text) if len(text) <= LONGEST else []


def line_too_deep(text: str) -> int | None:
    """The line (from zero) where quotes and lists nest so deeply that what is inside is not read any more."""
    if not _DEEP.search(text):
        return None
    holding = ("blockquote_open", "list_item_open")
    deep = (token for token in tokens_of(text) if token.level >= NESTING - 1 and token.type in holding)
    return next((token.map[0] for token in deep if token.map), None)


@cache
def _reader() -> MarkdownIt:
    """Making a parser costs as much as reading a page; it keeps nothing of what it reads."""
    return new_reader()

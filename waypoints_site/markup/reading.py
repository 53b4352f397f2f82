"""Markdown text → the library's tokens.

Absent: the tokens' meaning; see the modules beside this one.
"""

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from waypoints_site.markup.syntax import new_reader


def tokens_of(text: str) -> list[Token]:
    """The block tokens of a text, inline ones as their children."""
    return _reader().parse(text)


@cache
def _reader() -> (
    MarkdownIt
):  # making a parser costs as much as reading a page; it keeps nothing of what it reads
    return new_reader()

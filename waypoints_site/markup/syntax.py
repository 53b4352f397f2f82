"""The one configuration of the Markdown library.

Absent: raw HTML, automatic links in running text, and any judgement of links (a reader sees them all).
"""

from markdown_it import MarkdownIt

NESTING = 40
"""How deep blocks may nest; a list takes two levels, a quote one. The library skips what is deeper."""


def new_reader() -> MarkdownIt:
    """A parser that keeps every link as it is written, however unsafe; whoever renders has to judge them."""
    markdown = MarkdownIt("commonmark", {"html": False, "maxNesting": NESTING}).enable("table")
    markdown.validateLink = _any_link  # type: ignore[method-assign]  # the library's documented way
    markdown.normalizeLink = _as_written  # type: ignore[method-assign]  # the same
    return markdown


def _any_link(url: str) -> bool:  # noqa: ARG001 - the library's shape
    return True


def _as_written(url: str) -> str:
    return url

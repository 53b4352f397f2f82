"""Markdown as this project reads it: CommonMark with tables and task lists, no raw HTML, no code run.

Pure functions from text to links, headings, plain words and HTML. Absent: sites, pages and files.
"""

from waypoints_site.markup.headings import Heading, headings, slug, split_title
from waypoints_site.markup.html import to_html, to_inline_html
from waypoints_site.markup.links import Link, LinkKind, find_links, kind_of, may_link
from waypoints_site.markup.plain import blocks, plain
from waypoints_site.markup.reading import LONGEST, line_too_deep

__all__ = [
    "LONGEST",
    "Heading",
    "Link",
    "LinkKind",
    "blocks",
    "find_links",
    "headings",
    "kind_of",
    "line_too_deep",
    "may_link",
    "plain",
    "slug",
    "split_title",
    "to_html",
    "to_inline_html",
]

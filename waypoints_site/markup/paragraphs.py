"""Texts that are nothing but paragraphs, as most are: known without the parser, which is slow.

Absent: anything that means something in Markdown; a property test compares both ways.
"""

import re

from waypoints_site.markup.reading import LONGEST

_SPECIAL = r"\0\n\t\r\\`*_\[\]<>&#|~!"
_LINE = rf"(?![\s+=~-]|\d+[.)])[^{_SPECIAL}]*(?<!\s)"
_PARAGRAPHS = re.compile(rf"\n*{_LINE}(?:\n+{_LINE})*\n*\Z")


def paragraphs(text: str) -> tuple[str, ...] | None:
    """The paragraphs of a text without any markup, line ends kept; None where only the parser can tell."""
    if "\n" not in text:
        plain = len(text) <= LONGEST and _PARAGRAPHS.match(text) and text
        return (text,) if plain else None
    if len(text) > LONGEST or not _PARAGRAPHS.match(text):
        return None
    return tuple(part.strip("\n") for part in text.split("\n\n") if part.strip("\n"))

"""Texts as the rules of wording read them.

Absent: any judgement.
"""

import re

from waypoints_site.markup import plain

_END = re.compile(r"(?<=[.!?;:])\s+")
_BLOCK = re.compile(r"\n\s*(?:\n|(?=(?:[-*+]|\d+[.)])\s))")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a Markdown text, as plain words; list items and what semicolons part count, too."""
    blocks = (plain(block) for block in _BLOCK.split(text))
    return tuple(sentence for block in blocks for sentence in _END.split(block) if sentence)

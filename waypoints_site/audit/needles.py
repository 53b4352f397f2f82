"""A text → what is searched for: its sentences, and long ones in several pieces, so that an excerpt is found too.

Each is looked for as it is written and as Markdown shows it. Absent: whether anybody may read it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from waypoints_site.audit.letters import Letters, letters
from waypoints_site.audit.readings import meant
from waypoints_site.markup import blocks

SHORTEST = 12
"""Characters of the shortest text that is searched for."""
FEWEST = 8
"""Letters and digits that such a text has at least: fewer are the same by chance."""
EXCERPT = 40
"""Letters of a piece of a long sentence, at the least."""

# Where one thing ends and another begins: blocks of Markdown, cells of tables, sentences.
_END = re.compile(r"\n\s*\n|\n(?=[ \t]*(?:[-*+>#|]|\d+[.)]))|[.!?…]+[)\]\"'’”*_]*\s+|[\u3002\uff01\uff1f]|\|")
_MARKED = re.compile(r"[\[&\\<]")
"""What Markdown may show other letters for than it is written with."""
_ESCAPED = re.compile(r"[&%\\]")
_DATE = re.compile(
    r"(?:\d+(?:st|nd|rd|th|h|q)?|[hq]\d"
    r"|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|by|on|until|from|to|of|the|and|in|at|before|after|weeks?|days?|months?)*+"
)


@dataclass(frozen=True, slots=True)
class Needle:
    """Letters to be searched for, and the characters of the text on which their sentence stands."""

    letters: str
    start: int
    end: int


def needles(text: str) -> Iterator[Needle]:
    """What to search for to find a text, or a part of it; nothing of what is short, a date or a number."""
    yield from _written(text)
    shown = spoken(text)
    if shown is not None:
        known = {needle.letters for needle in _written(text)}
        yield from (
            Needle(each.letters, 0, len(text)) for each in _written(shown) if each.letters not in known
        )


def spoken(text: str) -> str | None:
    """A Markdown text as it is shown, its blocks apart from each other; None where it is shown as it is written."""
    return "\n\n".join(blocks(text)) if _MARKED.search(text) else None


def _written(text: str) -> Iterator[Needle]:
    for start, end, found in _sentences(text):
        for piece in _pieces(found):
            if not _DATE.fullmatch(piece):
                yield Needle(piece, start, end)


def _sentences(text: str) -> Iterator[tuple[int, int, Letters]]:
    """The sentences of a text; what is too short is taken together with what follows, or left out at the end."""
    start = 0
    for end in (*(found.end() for found in _END.finditer(text)), len(text)):
        sentence = text[start:end]
        if len(sentence) >= SHORTEST and len(sentence.strip()) >= SHORTEST:
            found = letters(meant(sentence) if _ESCAPED.search(sentence) else sentence)
            if len(found.all) >= FEWEST:
                yield start, end, found
                start = end


def _pieces(sentence: Letters) -> Iterator[str]:
    """The letters of a sentence in whole words, in pieces of a certain length where there are enough."""
    first, behind = 0, len(sentence.all)
    while behind - first >= 2 * EXCERPT:
        cut = sentence.edges[bisect_left(sentence.edges, first + EXCERPT)]
        if behind - cut < EXCERPT:
            break
        yield sentence.all[first:cut]
        first = cut
    yield sentence.all[first:behind]

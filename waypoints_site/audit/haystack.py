"""Texts, and the files of a built site in every way to read them, ready for many searches.

Absent: what is searched for, and why.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from waypoints_site.audit.letters import Letters, letters, places_of_words
from waypoints_site.audit.readings import Reading, readings

SIZES = (8, 12, 16, 24)
"""Numbers of letters by whose first ones a search is ruled out at once."""
ACROSS = 24
"""Fewer letters than these count only where they stand in one block: side by side, cells of a table say anything."""

_BLOCK = re.compile(
    r"</?(?:p|div|li|td|th|tr|table|h[1-6]|dt|dd|dl|ul|ol|section|article|aside|nav|header|footer|main|br|hr"
    r"|figure|figcaption|caption|fieldset|legend|label|button|option|details|summary|blockquote|pre|title)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Pile:
    """The letters of texts, one behind the other with a line end between; `begins` are where each begins."""

    rows: Sequence[Letters]
    letters: str
    begins: Sequence[int]

    def found(self, wanted: str) -> Iterator[tuple[int, int, int]]:
        """Where some letters stand as whole words: the text, the first of these words, and the one behind the last."""
        at = self.letters.find(wanted)
        while at >= 0:
            row = bisect_right(self.begins, at) - 1
            inside = at - self.begins[row]
            first, behind = self.rows[row].word(inside), self.rows[row].word(inside + len(wanted))
            if first is not None and behind is not None:
                yield row, first, behind
            at = self.letters.find(wanted, at + 1)

    def holds(self, wanted: str) -> bool:
        """Whether some letters stand anywhere as whole words."""
        return next(self.found(wanted), None) is not None


def pile(texts: Iterable[str]) -> Pile:
    """The letters of some texts."""
    rows = tuple(map(letters, texts))
    begins = tuple(accumulate((len(row.all) + 1 for row in rows), initial=0))
    return Pile(rows, "\n".join(row.all for row in rows), begins[:-1])


@dataclass(frozen=True, slots=True)
class Match:
    """Where something was found: in which file, from which character to behind which."""

    path: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Haystack:
    """Texts of files by path, with every reading of them, and the letters with which words begin, by their number."""

    texts: Mapping[str, str]
    readings: Sequence[tuple[str, Reading]]
    pile: Pile
    beginnings: Mapping[int, frozenset[str]]

    def may_hold(self, wanted: str) -> bool:
        """Whether a search is worth its time; mostly it is not."""
        size = next((size for size in reversed(SIZES) if size <= len(wanted)), SIZES[0])
        return wanted[:size] in self.beginnings[size]

    def matches(self, wanted: str) -> Iterator[Match]:
        """The places of some letters; one that is found in several readings comes several times."""
        for row, first, behind in self.pile.found(wanted):
            path, reading = self.readings[row]
            words = places_of_words(reading.text)
            match = Match(path, *reading.span(words[first][0], words[behind - 1][1]))
            if len(wanted) >= ACROSS or not _BLOCK.search(self.texts[path], match.start, match.end):
                yield match


def haystack(texts: Mapping[str, str]) -> Haystack:
    """The texts of a site's files, by their paths, ready for searches."""
    read = tuple((path, reading) for path, text in texts.items() for reading in readings(path, text))
    piled = pile(reading.text for _, reading in read)
    beginnings = {
        size: frozenset([row.all[at : at + size] for row in piled.rows for at in row.edges]) for size in SIZES
    }
    return Haystack(texts, read, piled, beginnings)

"""Texts, and the files of a built site in every way to read them, ready for many searches.

Of the files only their letters are kept; a reading is made again where something is found in it. Absent: what is
searched for, and why.
"""

import codecs
import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from waypoints_site.audit.letters import Letters, letters, places_of_words, word_at
from waypoints_site.audit.readings import meant, readings

SIZES = (8, 16)
"""Numbers of letters by whose first ones a search is ruled out at once."""
ACROSS = 24
"""Fewer letters than these count only where they stand in one block: side by side, cells of a table say anything."""

_BLOCK = re.compile(
    r"</?(?:p|div|li|td|th|tr|table|h[1-6]|dt|dd|dl|ul|ol|section|article|aside|nav|header|footer|main|br|hr"
    r"|figure|figcaption|caption|fieldset|legend|label|button|option|details|summary|blockquote|pre|title)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Find:
    """The number of a text, and of those of its words between which something stands."""

    row: int
    first: int
    behind: int


@dataclass(frozen=True, slots=True)
class Pile:
    """The letters of texts, one behind the other with a line end between; where each begins, and its words."""

    letters: str
    begins: Sequence[int]
    edges: Sequence[Sequence[int]]

    def found(self, wanted: str) -> Iterator[Find]:
        """Where some letters stand as whole words."""
        at = self.letters.find(wanted)
        while at >= 0:
            row = bisect_right(self.begins, at) - 1
            inside = at - self.begins[row]
            first = word_at(self.edges[row], inside)
            behind = word_at(self.edges[row], inside + len(wanted)) if first is not None else None
            if first is not None and behind is not None:
                yield Find(row, first, behind)
            at = self.letters.find(wanted, at + 1)

    def holds(self, wanted: str) -> bool:
        """Whether some letters stand anywhere as whole words."""
        return next(self.found(wanted), None) is not None


def pile(texts: Iterable[str]) -> Pile:
    """The letters of some texts, their escapes undone."""
    return _piled(letters(meant(text)) for text in texts)


def _piled(rows: Iterable[Letters]) -> Pile:
    parts, begins, edges, at = [], array("Q"), [], 0
    for row in rows:
        parts.append(row.all)
        begins.append(at)
        edges.append(row.edges)
        at += len(row.all) + 1
    return Pile("\n".join(parts), begins, edges)


@dataclass(frozen=True, slots=True)
class Match:
    """Where something was found: in which file, from which character to behind which."""

    path: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Haystack:
    """Files by path, the letters of every reading of them, and those with which words begin, by their number.

    `rows` says of each reading which file it is of, and which of its readings.
    """

    files: Mapping[str, bytes]
    rows: Sequence[tuple[str, int]]
    pile: Pile
    beginnings: Mapping[int, frozenset[str]]

    def may_hold(self, wanted: str) -> bool:
        """Whether a search is worth its time; mostly it is not."""
        size = next((size for size in reversed(SIZES) if size <= len(wanted)), SIZES[0])
        return wanted[:size] in self.beginnings[size]

    def matches(self, row: int, finds: Sequence[Find]) -> Iterator[tuple[Find, Match]]:
        """Where in its file each of these stands that were found in one reading, and count."""
        path, number = self.rows[row]
        text = decoded(self.files[path])
        reading = next(islice(readings(path, text), number, None))
        places = places_of_words(reading.text)
        spans = reading.spans((places[each.first][0], places[each.behind - 1][1]) for each in finds)
        edges = self.pile.edges[row]
        for find, (start, end) in zip(finds, spans, strict=True):
            length = edges[find.behind] - edges[find.first]
            if length >= ACROSS or not _BLOCK.search(text, start, end):
                yield find, Match(path, start, end)


def haystack(files: Mapping[str, bytes]) -> Haystack:
    """The files of a site, by their paths, ready for searches."""
    rows: list[tuple[str, int]] = []
    beginnings: dict[int, set[str]] = {size: set() for size in SIZES}

    def read() -> Iterator[Letters]:
        for path, content in files.items():
            for number, reading in enumerate(readings(path, decoded(content))):
                rows.append((path, number))
                found = letters(reading.text)
                for size, known in beginnings.items():
                    ends = map(size.__add__, found.edges)
                    known.update(map(found.all.__getitem__, map(slice, found.edges, ends)))
                yield found

    piled = _piled(read())
    return Haystack(files, rows, piled, {size: frozenset(known) for size, known in beginnings.items()})


def decoded(content: bytes) -> str:
    """The text of a file; what is no text is shown as such."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    return content.decode("utf-8", "replace")

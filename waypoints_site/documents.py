"""A source file as data, with a way back to the place in its text.

Absent: reading, parsing and judging; a document says what stood where, and no more.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from waypoints_site.findings import Span

Pointer = tuple[str | int, ...]
"""The way from a document's root to a value: keys of mappings and indices of lists."""


class Marks(Protocol):
    """Where things stand in a source; each answer is a span in characters, counted from one."""

    def value(self, pointer: Pointer) -> Span:
        """The value at a pointer, or the nearest thing around it that exists."""
        ...

    def key(self, pointer: Pointer) -> Span:
        """The key of the value at a pointer; for a list's item, the item."""
        ...

    def within(self, pointer: Pointer, start: int, end: int) -> Span:
        """Characters `start` to `end` of the text at a pointer; of the body, for an empty pointer."""
        ...


@dataclass(frozen=True, slots=True)
class Unmarked:
    """Marks of a thing that stands in no file: always the first character of `path`."""

    path: str = ""

    def value(self, pointer: Pointer) -> Span:  # noqa: ARG002 - the protocol's shape
        """The start of the file."""
        return Span(self.path)

    def key(self, pointer: Pointer) -> Span:  # noqa: ARG002 - the protocol's shape
        """The start of the file."""
        return Span(self.path)

    def within(self, pointer: Pointer, start: int, end: int) -> Span:  # noqa: ARG002 - the protocol's shape
        """The start of the file."""
        return Span(self.path)


@dataclass(slots=True, unsafe_hash=True)
class Place:
    """A value of a document, as an address that can be turned into a span when it has to be reported.

    Nothing changes a place. It is not frozen, since there are hundreds of thousands, and a frozen one takes three
    times as long to make.
    """

    marks: Marks
    pointer: Pointer = ()

    def __truediv__(self, step: str | int) -> "Place":
        return Place(self.marks, (*self.pointer, step))

    def value(self) -> Span:
        """The span of the value."""
        return self.marks.value(self.pointer)

    def key(self) -> Span:
        """The span of the value's key."""
        return self.marks.key(self.pointer)

    def within(self, start: int, end: int) -> Span:
        """The span of some characters of the value."""
        return self.marks.within(self.pointer, start, end)


NOWHERE = Place(Unmarked())


@dataclass(frozen=True, slots=True)
class Origins:
    """From the characters of a text to those of the source that the text was made from.

    The text is a row of stretches copied from the source: each begins at one of `starts` (ascending, the
    first is 0) and stood at the number of `sources` beside it.
    """

    starts: Sequence[int]
    sources: Sequence[int]

    def at(self, offset: int) -> int:
        """Where a character of the text stood in the source."""
        stretch = bisect_right(self.starts, offset) - 1
        return self.sources[stretch] + offset - self.starts[stretch]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters `start` to `end` stood: from the first of them to behind the last."""
        first = self.at(start)
        return first, max(first, self.at(end - 1) + 1)


def origins_of(pieces: Iterable[tuple[int, int]], dropped: int = 0) -> Origins:
    """The origins of a text made of pieces (length, source), without its first `dropped` characters."""
    starts, sources = [0], [0]
    at = -dropped
    for length, source in pieces:
        if length and at + length > 0:
            start = max(at, 0)
            if start == 0:
                starts, sources = [0], [source - at]
            elif source - at != sources[-1] - starts[-1]:
                starts.append(start)
                sources.append(source)
        at += length
    return Origins(starts, sources)


@dataclass(frozen=True, slots=True)
class Document:
    """One source file.

    `path` is relative to the site's root, with `/`; `name` holds the ids that the path spells
    (`("engineering", "ic", "L3")`); `data` is plain data (text, numbers, truth, None, lists, mappings);
    `body` is the Markdown below the front matter. `text` is the whole source, empty once projected.
    """

    path: str
    kind: str
    name: tuple[str, ...]
    data: object
    marks: Marks = field(compare=False, repr=False)
    body: str = ""
    text: str = field(default="", repr=False)

    @property
    def place(self) -> Place:
        """The document's root."""
        return Place(self.marks)

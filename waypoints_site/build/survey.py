"""A source → what the viewer may read of it, and what else of it could stand in their site.

Only that is kept, so that memory does not grow with the organisation. Absent: where in the site it stands.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from waypoints_site.audit import Haystack, Shape, all_texts, free_texts, needles, spoken
from waypoints_site.build.files import Kinds, SourceFile, source_file
from waypoints_site.build.readership import Readership
from waypoints_site.discover import Source
from waypoints_site.documents import Document, Pointer
from waypoints_site.findings import Span

PUBLIC = frozenset({"framework", "capabilities", "level", "prose"})
"""Kinds of sources that anybody may read even where they cannot be read as what they are."""

_LINE = re.compile(r"^[ \t]*(?:-[ \t]+)*(?:[\w-]+:(?=\s))?[ \t]*(?P<text>[^\n]*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Suspect:
    """A piece of a free text that the viewer may not read there: its letters, and where it stands.

    `pointer` is None in a source that cannot be read as what it is. Pieces of a text have numbers, in their order.
    """

    letters: str
    source: Source
    pointer: Pointer | None
    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Survey:
    """The texts of a source that the viewer may read, as written and as shown; and suspects."""

    permitted: tuple[str, ...] = ()
    suspects: tuple[Suspect, ...] = ()


@dataclass(frozen=True, slots=True)
class Surveying:
    """What sources are looked through for, and for whom."""

    kinds: Kinds
    shapes: Mapping[str, Shape]
    readership: Readership
    haystack: Haystack

    def of_source(self, source: Source) -> Survey:
        """The survey of a source that is read for it."""
        return self.of_file(source_file(source))

    def of_file(self, file: SourceFile) -> Survey:
        """The survey of a source that has been read."""
        document = file.parsed.document
        permitted = self.readership.permitted(file, self.kinds)
        if document is None:
            text = file.parsed.text
            if file.source.kind in PUBLIC and not file.company:
                return Survey((text,))
            lines = (
                each
                for start, line in _lines(text)
                for each in self._suspects(file.source, None, line, start)
            )
            return Survey((), tuple(lines))
        texts = tuple(_permitted_texts(permitted)) if permitted else ()
        if permitted and (permitted.data, permitted.body) == (document.data, document.body):
            return Survey(texts)
        free = (*free_texts(document.data, self.shapes[document.kind]), ((), document.body))
        suspects = (each for pointer, text in free for each in self._suspects(file.source, pointer, text))
        return Survey(texts, tuple(suspects))

    def _suspects(self, source: Source, pointer: Pointer | None, text: str, at: int = 0) -> Iterator[Suspect]:
        """Suspects of a text that stands `at` a character."""
        for number, needle in enumerate(needles(text), at):
            if self.haystack.may_hold(needle.letters):
                yield Suspect(needle.letters, source, pointer, number, at + needle.start, at + needle.end)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """What stands in each line of a source that cannot be read as what it is, behind a key or a dash."""
    for found in _LINE.finditer(text):
        yield found.start("text"), found["text"]


def _permitted_texts(document: Document) -> Iterator[str]:
    for text in (*all_texts(document.data), document.body):
        if text:
            yield text
            shown = spoken(text)
            if shown is not None:
                yield shown


def place_of(suspect: Suspect) -> Span:
    """Where a suspect's sentence stands in its source, which is read once more."""
    parsed = source_file(suspect.source).parsed
    if parsed.document is None or suspect.pointer is None:
        line = parsed.text.count("\n", 0, suspect.start) + 1
        return Span(suspect.source.path, line)
    return parsed.document.marks.within(suspect.pointer, suspect.start, suspect.end)

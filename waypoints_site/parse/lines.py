"""Characters of a text → lines and columns.

A line ends with `\\n` and nothing else, as in an editor. Absent: a screen's columns; a column is a character.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from waypoints_site.findings import Span


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of the text at `path`, each by the number of its first character."""

    path: str
    starts: Sequence[int]

    def span(self, start: int, end: int | None = None) -> Span:
        """The span of the characters `start` to `end` (default: one character)."""
        line, column = self.position(start)
        end_line, end_column = (line, column + 1) if end is None else self.position(end)
        return Span(self.path, line, column, end_line, end_column)

    def position(self, index: int) -> tuple[int, int]:
        """Line and column of a character, from one."""
        line = bisect_right(self.starts, index)
        return line, index - self.starts[line - 1] + 1


def lines_of(path: str, text: str) -> Lines:
    """The lines of a text whose line ends are `\\n`."""
    return Lines(path, (0, *accumulate(len(line) + 1 for line in text.split("\n")[:-1])))

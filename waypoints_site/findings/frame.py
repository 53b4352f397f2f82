"""A finding's line of source, the line before it, and carets below the place that is meant.

Absent: files. A frame is drawn from lines that are handed in, and is as safe to print as `visible` makes it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from waypoints_site.findings import Span
from waypoints_site.findings.visible import visible, width

LONGEST = 160  # characters of a line that are shown
LEAD = 40  # of them before the place that is meant, where something has to go
GUTTER = 5  # columns for line numbers; more when a number needs more
TAB = "    "
# They change only how the character before them looks, and terminals disagree about the width of the two.
PRESENTATION = dict.fromkeys((0xFE0E, 0xFE0F, *range(0x1F3FB, 0x1F400)))


class Frame(NamedTuple):
    """The lines of a frame, each with its gutter; `carets` ends with the last caret."""

    quoted: tuple[str, ...]
    gutter: str
    carets: str


class _Pieces(NamedTuple):
    before: str
    marked: str
    after: str


def drawn(lines: Sequence[str], span: Span) -> Frame | None:
    """The frame around `span`, or none when the source has no such line.

    Of a span of several lines the first is shown. Carets of a place past the line's end stand at its end.
    """
    if span.line > len(lines):
        return None
    digits = max(GUTTER, len(str(span.line)))
    before, marked, after = _marked(lines[span.line - 1], span)
    quoted = [f"{span.line:>{digits}} | {before}{marked}{after}".rstrip()]
    if span.line > 1:
        quoted.insert(0, f"{span.line - 1:>{digits}} | {''.join(_cut(lines[span.line - 2], 0, 0))}".rstrip())
    carets = " " * width(before) + "^" * max(1, width(marked))
    return Frame(tuple(quoted), f"{'':>{digits}} | ", carets)


def _marked(line: str, span: Span) -> _Pieces:
    start = min(span.column - 1, len(line))
    end = min(span.end_column - 1, len(line)) if span.end_line == span.line else len(line)
    return _cut(line, start, end)


def _cut(line: str, start: int, end: int) -> _Pieces:
    """The line before, in and after `start:end`, with … for what is too far away from it."""
    first = max(0, min(start - LEAD, len(line) - LONGEST))
    last = first + LONGEST
    end = min(end, last)
    return _Pieces(
        ("…" if first else "") + _plain(line[first:start]),
        _plain(line[start:end]),
        _plain(line[end:last]) + ("…" if last < len(line) else ""),
    )


def _plain(text: str) -> str:
    return visible(text.translate(PRESENTATION).replace("\t", TAB))

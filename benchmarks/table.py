"""Measurements as a table that reads the same in a terminal and in Markdown.

Absent: measuring.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.measure import Time

_HEADS = ("", "people", "sources", "sites", "min s", "median s", "CPU s", "MiB", "against fewer people")
_MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured of one task over one organisation. `memory` in bytes; None where it is not known."""

    title: str
    people: int
    sources: int
    sites: int
    times: tuple[Time, ...]
    memory: int | None

    @property
    def least(self) -> float:
        """The shortest time: the one that others on the machine disturbed least."""
        return min(time.wall for time in self.times)


def table(rows: Sequence[Row]) -> str:
    """The rows of each task together, the fewest people first, each compared with the row above it."""
    titles = dict.fromkeys(row.title for row in rows)
    lines: list[tuple[str, ...]] = [_HEADS]
    for title in titles:
        before = None
        for row in sorted((row for row in rows if row.title == title), key=lambda row: row.people):
            lines.append(_cells(row, before))
            before = row
    return _drawn(lines)


def _cells(row: Row, before: Row | None) -> tuple[str, ...]:
    return (
        row.title,
        f"{row.people:,}",
        f"{row.sources:,}",
        f"{row.sites:,}" if row.sites else "–",
        f"{row.least:.2f}",
        f"{median(time.wall for time in row.times):.2f}",
        f"{min(time.processor for time in row.times):.2f}",
        f"{row.memory / _MEBIBYTE:.0f}" if row.memory else "–",
        _against(row, before) if before else "–",
    )


def _against(row: Row, before: Row) -> str:
    """How many times as long for how many times the people."""
    return f"{row.least / before.least:.1f} × for {row.people / before.people:.3g} ×"


def _drawn(lines: Sequence[tuple[str, ...]]) -> str:
    """Columns of one width, the first to the left, the others to the right, as Markdown has it."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    rule = "|".join(("-" * (widths[0] + 2), *("-" * (width + 1) + ":" for width in widths[1:])))
    head, *body = (_line(cells, widths) for cells in lines)
    return "\n".join((head, f"|{rule}|", *body)) + "\n"


def _line(cells: tuple[str, ...], widths: Sequence[int]) -> str:
    first, *others = (
        cell.rjust(width) if number else cell.ljust(width)
        for number, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return f"| {' | '.join((first, *others))} |"

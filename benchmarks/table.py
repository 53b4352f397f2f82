"""Measurements as a table that reads the same in a terminal and in Markdown.

Absent: measuring.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.measure import Time

_MEBIBYTE = 1024 * 1024
_NONE = "–"


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured of one builder over one organisation: times by task, in the order of the runs.

    `memory` in bytes; None where it is not known.
    """

    title: str
    people: int
    pages: int
    times: Mapping[str, tuple[Time, ...]]
    memory: int | None


def table(rows: Sequence[Row]) -> str:
    """The builders of each organisation below each other, the first one as it is, and the others beside it.

    Of several runs the shortest counts, which others on the machine disturbed least. What stands in brackets behind a
    figure says how many times as much the first one of the organisation needs.
    """
    tasks = tuple(dict.fromkeys(task for row in rows for task in row.times))
    lines: list[tuple[str, ...]] = [("people", "", "pages", *(f"{each} s" for each in tasks), "memory MiB")]
    first: Row | None = None
    for row in rows:
        if first is None or first.people != row.people:
            first = row
        lines.append(_cells(row, first, tasks))
    return _drawn(lines)


def least(times: Sequence[Time]) -> float | None:
    """The shortest time by the clock on the wall; None where there is none."""
    return min((time.wall for time in times), default=None)


def _cells(row: Row, first: Row, tasks: Sequence[str]) -> tuple[str, ...]:
    figures = (
        *((least(row.times.get(task, ())), least(first.times.get(task, ())), ".2f") for task in tasks),
        (_mebibytes(row), _mebibytes(first), ".0f"),
    )
    return (
        f"{row.people:,}" if row is first else "",
        row.title,
        f"{row.pages:,}",
        *(_figure(own, None if row is first else other, form) for own, other, form in figures),
    )


def _figure(value: float | None, first: float | None, form: str) -> str:
    """A figure, and in brackets the first one's, if there is one, as a multiple of it."""
    if value is None:
        return _NONE
    return f"{value:{form}}" if first is None else f"{value:{form}} ({first / value:.2f} ×)"


def _mebibytes(row: Row) -> float | None:
    return row.memory / _MEBIBYTE if row.memory else None


def _drawn(lines: Sequence[tuple[str, ...]]) -> str:
    """Columns of one width, the titles to the left, all figures to the right, as Markdown has it."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    rule = "|".join(f"{'-' * (width + 1)}{'-' if at == 1 else ':'}" for at, width in enumerate(widths))
    head, *body = (_line(cells, widths) for cells in lines)
    return "\n".join((head, f"|{rule}|", *body)) + "\n"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    drawn = (
        cell.ljust(width) if at == 1 else cell.rjust(width)
        for at, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return f"| {' | '.join(drawn)} |"

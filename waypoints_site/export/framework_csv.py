"""A framework as a table: one row a criterion.

Absent: formulas. A cell that a spreadsheet would run is neutralised.
"""

import csv
import io
from collections.abc import Iterator

from waypoints_site.export.origin import origin
from waypoints_site.records import Cell, Framework, Level, Rating, Track

COLUMNS = (
    "framework", "version", "track", "level", "level_title", "area",
    "capability", "code", "capability_title", "rating", "criterion", "inherited_from",
)  # fmt: skip
_RATINGS: tuple[Rating, ...] = ("misses", "meets", "exceeds")
_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What spreadsheets take for the start of a formula, or skip before one; the last four are the wide forms."""


def framework_csv(framework: Framework) -> bytes:
    """The table of a framework, UTF-8, with a head."""
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    for track in framework.tracks:
        for level in track.levels:
            writer.writerows([neutral(value) for value in row] for row in _rows(framework, track, level))
    return table.getvalue().encode()


def neutral(value: str) -> str:
    """A cell as text: an apostrophe goes before what a spreadsheet would take for a formula."""
    return f"'{value}" if value.startswith(_STARTS) else value


def _rows(framework: Framework, track: Track, level: Level) -> Iterator[tuple[str, ...]]:
    for capability in track.capabilities:
        cell = level.cell(capability.key)
        at = (framework.id, framework.version, track.id, level.id, level.title, capability.area or "")
        of = (capability.key, capability.code, capability.title)
        for rest in _criteria(cell, track) if cell else ():
            yield (*at, *of, *rest)


def _criteria(cell: Cell, track: Track) -> Iterator[tuple[str, str, str]]:
    for rating in _RATINGS:
        inherited_from = origin(cell, track) if rating in cell.inherited else None
        for criterion in cell.rated(rating):
            yield rating, criterion.text.source.strip(), inherited_from or ""

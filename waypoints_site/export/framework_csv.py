"""A framework as a table: one row a criterion.

Absent: formulas. A cell that a spreadsheet would run is neutralised.
"""

import csv
import io
from collections.abc import Iterator

from waypoints_site.records import Framework, Rating

COLUMNS = (
    "framework", "version", "track", "level", "level_title", "area",
    "capability", "code", "capability_title", "rating", "criterion", "inherited_from",
)  # fmt: skip
_RATINGS: tuple[Rating, ...] = ("misses", "meets", "exceeds")
_STARTS = ("=", "+", "-", "@", "\t", "\r")


def framework_csv(framework: Framework) -> bytes:
    """The table of a framework, UTF-8, with a head."""
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    writer.writerows([neutral(value) for value in row] for row in _rows(framework))
    return table.getvalue().encode()


def neutral(value: str) -> str:
    """A cell as text: an apostrophe goes before what a spreadsheet would take for a formula."""
    return f"'{value}" if value.startswith(_STARTS) else value


def _rows(framework: Framework) -> Iterator[tuple[str, ...]]:
    for track in framework.tracks:
        for level in track.levels:
            for capability in track.capabilities:
                cell = level.cell(capability.key)
                head = (
                    framework.id,
                    framework.version,
                    track.id,
                    level.id,
                    level.title,
                    capability.area or "",
                )
                of = (capability.key, capability.code, capability.title)
                for rating in _RATINGS if cell else ():
                    for criterion in cell.rated(rating) if cell else ():
                        yield (
                            *head,
                            *of,
                            rating,
                            criterion.text.source.strip(),
                            (cell and cell.inherited_from) or "",
                        )

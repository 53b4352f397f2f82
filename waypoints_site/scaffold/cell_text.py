"""What a cell of the framework says, as lines for comments.

Absent: where the lines stand.
"""

from collections.abc import Iterable, Iterator

from waypoints_site.records import Cell, Criterion
from waypoints_site.scaffold.notation import scalar


def statements(cell: Cell) -> Iterator[str]:
    """All that a cell says, rating by rating, as it would stand in a level's file."""
    for name, criteria in (("meets", cell.meets), ("misses", cell.misses), ("exceeds", cell.exceeds)):
        if criteria:
            yield f"  {name}:"
        for line in listed(criteria):
            yield f"    - {scalar(line)}"


def listed(criteria: Iterable[Criterion]) -> Iterator[str]:
    """The texts of some statements, each on one line."""
    for criterion in criteria:
        yield " ".join(criterion.text.source.split())

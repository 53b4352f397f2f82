"""How exports write the level that a cell inherits from.

Absent: what is inherited.
"""

from waypoints_site.records import Cell, Track


def origin(cell: Cell, track: Track) -> str | None:
    """The level whose text a cell of `track` repeats, as level files write it: `L2` or `ic/L2`."""
    source = cell.inherited_from
    if source is None:
        return None
    return source.level if source.track == track.id else f"{source.track}/{source.level}"

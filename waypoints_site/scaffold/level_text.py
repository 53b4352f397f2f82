"""The text of a new level's file: of good form as it stands, its cells empty, the level below beside them.

Absent: files, and any text for a cell. What a level expects is for people to write.
"""

from collections.abc import Iterator

from waypoints_site.records import Capability, Cell, Level, Track
from waypoints_site.scaffold.cell_text import statements
from waypoints_site.scaffold.notation import comments, key, scalar

_OPTIONAL = """\
# summary: The level in one line.
# description: >-
#   Who works at this level, and how.
# facts: {Holds: A project, Plans in: Quarters}
# responsibilities:
#   - What people at this level take care of
# traits:
#   - What they are like to work with
"""


def level_text(level: str, track: Track, below: Level | None) -> str:
    """A level's file, with a place for each capability of its track and the level below as comments."""
    lines = [
        *_opening(level, track, below),
        "",
        f"level: {scalar(level)}",
        f"title: {scalar(level)} # the name of the role",
        _OPTIONAL,
        "expectations:" if track.capabilities else "expectations: {} # the track has no capabilities yet",
    ]
    cells = ["\n".join(_cell(capability, track, below)) for capability in track.capabilities]
    return "\n".join(lines) + "\n" + "\n\n".join(cells) + ("\n" if cells else "")


def _opening(level: str, track: Track, below: Level | None) -> Iterator[str]:
    yield from comments([f"{level}, a level of the track “{track.title}”."], "")
    said = (
        "Each `meets: []` becomes a text, or a list of statements, about what people at this level do;"
        " `misses` and `exceeds` may stand beside it."
    )
    if below:
        said += f" Where {below.id} says it already, write `inherits: {below.id}` instead."
    yield from comments([f"{said} `waypoints check` names the cells that are still empty."], "")


def _cell(capability: Capability, track: Track, below: Level | None) -> Iterator[str]:
    about = " ".join(capability.description.source.split())
    yield from comments([f"{capability.title}: {about}" if about else capability.title], "  ")
    cell = below.cell(capability.key) if below else None
    if below and cell and not cell.says_nothing:
        yield from comments([f"At {below.id}{_inherited(cell, track)}:", *statements(cell)], "  ")
    yield f"  {key(capability.key)}:"
    yield "    meets: []"


def _inherited(cell: Cell, track: Track) -> str:
    source = cell.inherited_from
    if source is None or not cell.inherited:
        return ""
    return f", as at {source.level if source.track == track.id else f'{source.track}/{source.level}'}"

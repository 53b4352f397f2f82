"""What a site says by itself: its layouts and assets, and the program's own words, whoever reads it.

Absent: whatever comes from a source.
"""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from waypoints_site.audit import decoded, readings
from waypoints_site.discover import read_layouts

OTHERS = {
    "framework": ("growth/", "talent/", "restricted.html"),
    "growth": ("talent/",),
    "talent": (),
    "session": (),
}
"""By kind of site, how the names of a site's own layouts start that its viewer never sees."""


def own_words(root: Path, kind: str) -> Iterator[str]:
    """The texts of layouts and of the program, in every way to read them."""
    originals, overrides, _ = read_layouts(root)
    seen = {name: text for name, text in overrides.items() if not name.startswith(OTHERS[kind])}
    layouts = ((name, decoded(content)) for each in (originals, seen) for name, content in each.items())
    for path, text in (*layouts, *_program(files("waypoints_site"))):
        yield from (reading.text for reading in readings(path, text))


def _program(folder: Traversable) -> Iterator[tuple[str, str]]:
    """The program's modules and schemas."""
    for child in folder.iterdir():
        if child.is_dir():
            yield from _program(child)
        elif child.name.endswith((".py", ".json")):
            yield child.name, child.read_text("utf-8")

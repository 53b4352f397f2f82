"""`waypoints init`: a whole small site, from the files in `site/`.

Names stand there with `dot-` for a leading dot, so that no tool takes them for its own. Absent: any choice.
"""

import os
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from waypoints_site.scaffold.editor import editor_files
from waypoints_site.scaffold.writing import Refusal, write_new

DOT = "dot-"


def init_site(folder: Path) -> tuple[Path, ...]:
    """Writes a new site into a folder, which is made where it is missing; returns the files.

    Refused where the folder is none, or holds a file that would be written; then nothing is.
    """
    if os.path.lexists(folder) and not os.path.isdir(folder):
        raise Refusal(f"{folder} is there already, and is not a folder")
    return write_new(folder, site_files())


def site_files() -> dict[str, bytes]:
    """The files of a new site by their paths, in the order of these."""
    own = dict(_below(files(__package__).joinpath("site"), ""))
    return dict(sorted({**own, **editor_files()}.items()))


def _below(folder: Traversable, prefix: str) -> Iterator[tuple[str, bytes]]:
    for child in folder.iterdir():
        name = child.name.replace(DOT, ".", 1) if child.name.startswith(DOT) else child.name
        if child.is_dir():
            yield from _below(child, f"{prefix}{name}/")
        else:
            yield f"{prefix}{name}", child.read_bytes()

"""Which content root a new file goes to.

Absent: the file.
"""

from pathlib import Path, PurePosixPath

from waypoints_site.discover.sources import DEFAULT_CONTENT
from waypoints_site.scaffold.writing import Refusal
from waypoints_site.settings import Settings


def first_root(root: Path, settings: Settings) -> str:
    """The first content root. A missing one is made inside the site alone: elsewhere it may be a mistake."""
    first = settings.content[0][0] if settings.content else DEFAULT_CONTENT
    outside = not (root / first).resolve().is_relative_to(root.resolve())
    if outside and not (root / first).is_dir():
        raise Refusal(f"the content root “{first}” is not there")
    return first


def root_with(root: Path, settings: Settings, *folders: str) -> str:
    """The first content root that has one of the folders, the first of these before the next; else the first root."""
    named = [name for name, _ in settings.content] or [DEFAULT_CONTENT]
    for folder in folders:
        for name in named:
            if (root / name / folder).is_dir():
                return name
    return first_root(root, settings)


def root_of(path: str, depth: int) -> str:
    """The content root of a file that stands `depth` parts below it, as paths from the site's root are written."""
    return str(PurePosixPath(path).parents[depth - 1])

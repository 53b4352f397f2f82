"""A site as it goes to disk: its files, its marker, and who may open them.

Absent: code that tells public from restricted; the difference is in these values.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from waypoints_site.publish.marker import MARKER, marker
from waypoints_site.publish.modes import Modes


@dataclass(frozen=True, slots=True)
class Edition:
    """`files` holds the marker too; `replaceable` are the kinds of site in whose place this one may stand."""

    files: Mapping[str, bytes]
    modes: Modes
    replaceable: frozenset[str]


def edition(kind: str, files: Mapping[str, bytes], modes: Modes, replaceable: frozenset[str]) -> Edition:
    """The edition of a site of this kind, marked as such."""
    return Edition({**files, MARKER: marker(kind)}, modes, replaceable)


def with_files(edition: Edition, files: Mapping[str, bytes]) -> Edition:
    """The edition with these files too, where it does not have its own."""
    return Edition({**files, **edition.files}, edition.modes, edition.replaceable)


def folders_of(paths: Iterable[str]) -> tuple[str, ...]:
    """All folders below the root that hold these paths, outer ones first."""
    folders: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    return tuple(sorted(folders))

"""Sites as values: for whom, and which file holds what.

Absent: a way from one to the other; a restricted site cannot be handed over as a public one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from waypoints_site.publish.marker import MARKER


@dataclass(frozen=True, slots=True)
class PublicSite:
    """A site for everyone: the content of each file by its path from the site's root, with `/`.

    ValueError for a path that is absolute, leaves the root, is a folder of another one, or is the marker's.
    """

    files: Mapping[str, bytes]

    def __post_init__(self) -> None:
        check_paths(self.files)


@dataclass(frozen=True, slots=True)
class RestrictedSite:
    """A site for one viewer, who is named by `viewer`; its files are as a public site's."""

    viewer: str
    files: Mapping[str, bytes]

    def __post_init__(self) -> None:
        check_paths(self.files)


def check_paths(paths: Iterable[str]) -> None:
    """ValueError unless each path names a file below a site's root, and they can all stand there together."""
    known = frozenset(paths)
    for path in sorted(known):
        segments = path.split("/")
        if not all(map(_is_plain, segments)):
            raise ValueError(f"not a path below a site's root: {path!r}")
        if segments[0].casefold() == MARKER:
            raise ValueError(f"a path that Waypoints keeps for itself: {path!r}")
        if any("/".join(segments[:depth]) in known for depth in range(1, len(segments))):
            raise ValueError(f"a path below another file: {path!r}")


def _is_plain(segment: str) -> bool:
    return segment not in ("", ".", "..") and "\\" not in segment and "\0" not in segment

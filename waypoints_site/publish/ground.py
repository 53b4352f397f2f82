"""Where a site may stand: not over what Waypoints did not make, nor over or inside another viewer's site.

Absent: comparing names. Whether a folder is a site is asked of the folder itself, behind every link and in
whatever letter case, so no spelling of a path gets around it.
"""

import os
import stat
from pathlib import Path

from waypoints_site.publish.leftovers import is_leftover
from waypoints_site.publish.marker import is_marked, kind_of


class Refused(Exception):
    """The site could not be published; the message says why in one plain sentence.

    What stood at the destination stands there still. Only when the old tree could not be removed after the
    swap, the new site is in place already; the message names what is left over.
    """


def located(destination: Path) -> Path:
    """The real place of a destination: every link in its parents followed, but not itself a link followed."""
    if destination.name in ("", ".."):
        return Path(os.path.realpath(destination))
    return Path(os.path.realpath(destination.parent)) / destination.name


def refuse_nesting(place: Path, destination: Path) -> None:
    """Refused inside another site, whatever its kind, and below a file.

    `place` is the real place, `destination` the one that was given, for the message.
    """
    if is_leftover(place.name):
        raise Refused(f"{destination} is a name that Waypoints keeps for itself")
    for ancestor in place.parents:
        if is_marked(ancestor):
            raise Refused(f"{destination} lies inside another Waypoints site, {ancestor}")
        if _is_no_folder(ancestor):
            raise Refused(f"{destination} lies below {ancestor}, which is not a folder")


def refuse_no_folder(folder: Path, shown: Path) -> None:
    """Refused for a file, and for a link: to close what it leads to is not ours to do."""
    if folder.is_symlink():
        raise Refused(f"{shown} is a link, and restricted sites stand only in a folder that Waypoints made")
    if _is_no_folder(folder):
        raise Refused(f"{shown} is not a folder")


def _is_no_folder(path: Path) -> bool:
    """Whether something else stands there, a link to nothing too; asked in one go, as another build may take it."""
    try:
        return not stat.S_ISDIR(path.stat().st_mode)
    except OSError:
        return os.path.islink(path)


def refuse_somebodys(folder: Path, shown: Path, kinds: frozenset[str]) -> None:
    """Refused where a folder holds anything but sites of these kinds, folders of such sites, and leftovers."""
    if not _holds_only(folder, kinds, depth=1):
        raise Refused(
            f"{shown} is open to others and holds something that Waypoints did not make for one viewer"
        )


def _holds_only(folder: Path, kinds: frozenset[str], depth: int) -> bool:
    return all(is_leftover(each.name) or _is_ours(each, kinds, depth) for each in folder.iterdir())


def _is_ours(place: Path, kinds: frozenset[str], depth: int) -> bool:
    if place.is_symlink() or not place.is_dir():
        return False
    kind = kind_of(place)
    return kind in kinds if kind else depth >= 0 and _holds_only(place, kinds, depth - 1)


def refuse_foreign(place: Path, destination: Path, replaceable: frozenset[str]) -> None:
    """Refused unless there is nothing, an empty folder, or a site of one of the `replaceable` kinds."""
    try:
        mode = place.lstat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISLNK(mode):
        raise Refused(f"{destination} is a link, and Waypoints replaces only folders that it made")
    if not stat.S_ISDIR(mode):
        raise Refused(f"{destination} is not a folder")
    kind = kind_of(place)
    if kind is None and any(place.iterdir()):
        raise Refused(f"{destination} holds something that Waypoints did not make")
    if kind is not None and kind not in replaceable:
        raise Refused(f"{destination} holds a {kind} site, which this site must not replace")

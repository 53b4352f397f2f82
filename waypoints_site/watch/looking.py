"""Changes found by looking again and again, where the system does not tell of them: on some network drives, say.

Absent: contents. A file counts as another one when size, inode or times differ, down to the nanosecond.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from time import monotonic

from waypoints_site.watch.folders import Folders, is_litter

PAUSE = 0.3
"""Seconds between two looks, at the least; as a look takes longer, so does the pause."""

Stamp = tuple[int, int, int, int]


def looks(folders: Folders, pause: Callable[[float], bool]) -> Iterator[frozenset[str]]:
    """The paths that differ from look to look, without end; the first look finds nothing. `pause` says when to end."""
    before = look(folders)
    yield frozenset()
    seconds = PAUSE
    while not pause(seconds):
        started = monotonic()
        now = look(folders)
        seconds = max(PAUSE, 4 * (monotonic() - started))
        yield frozenset(path for path in before.keys() | now.keys() if before.get(path) != now.get(path))
        before = now


def look(folders: Folders) -> Mapping[str, Stamp]:
    """The stamp of every file, and of every folder without its times, by path."""
    found: dict[str, Stamp] = {}
    for folder, names in folders.shallow:
        found.update(_stamped(folder, names, deep=False))
    for folder in folders.deep:
        found.update(_stamped(folder, None, deep=True))
    return found


def _stamped(folder: str, names: frozenset[str] | None, *, deep: bool) -> Iterator[tuple[str, Stamp]]:
    try:
        children = list(os.scandir(folder))
    except OSError:  # it has gone, or cannot be read; then nothing is seen in it
        return
    for child in children:
        if is_litter(child.name) or (names is not None and child.name not in names):
            continue
        try:
            status, is_folder = child.stat(), child.is_dir(follow_symlinks=False)
        except OSError:
            continue
        if is_folder:
            yield child.path, (0, 0, 0, status.st_ino)
            if deep:
                yield from _stamped(child.path, None, deep=True)
        else:
            yield child.path, (status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)

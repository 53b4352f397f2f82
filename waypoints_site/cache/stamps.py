"""Stamps of files: what the system says of each without opening it.

A file whose stamp is the same holds what it held, unless it was written so shortly before it was stamped that the
system's clock could not tell the two moments apart; see `settled`. Absent: content.
"""

import os
import stat
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

Stamp = tuple[str, int, int, int, int, str]
"""Kind, size, times of change of content and of anything at all in nanoseconds, inode; where a link leads, or a fault.

Kinds are `file`, `link` and `other`; `folder` or `none` for what was to be stamped; `fault` where it cannot be told."""

PASSED_OVER = (".tmp", ".swp", ".bak", ".orig", "~")
SECOND = 1_000_000_000
TICK, COARSE = SECOND // 20, 2 * SECOND
"""How far apart two moments are that a file system tells apart; some keep whole seconds only."""


def _open(_path: str) -> bool:
    return False


def stamps(
    folders: Mapping[str, Path], without: Path | None = None, barred: Callable[[str], bool] = _open
) -> dict[str, Stamp]:
    """The stamps of some files, and of everything below some folders, by path with their name in front; links are kept.

    What starts with a dot, or an editor leaves behind, is no source. The folder `without` is left out, and so are
    those whose paths are `barred`: they are not even listed.
    """
    found: dict[str, Stamp] = {}
    left_out = os.path.realpath(without) if without else ""
    for name, folder in folders.items():
        real = os.path.realpath(folder)
        found[f"{name}/"] = ("folder" if os.path.isdir(real) else "none", 0, 0, 0, 0, "")
        if os.path.isdir(real):
            found.update(_below(real, name, left_out, barred))
        elif os.path.exists(real):
            found[name] = stamp_of(os.stat(real))
    return found


def _below(
    folder: str, shown: str, left_out: str, barred: Callable[[str], bool]
) -> Iterator[tuple[str, Stamp]]:
    pending = [(folder, shown)]
    while pending:
        at, name = pending.pop()
        try:
            entries = os.scandir(at)
        except OSError as fault:
            yield name, ("fault", 0, 0, 0, 0, str(fault.errno))
            continue
        with entries:
            for entry in entries:
                if entry.name.startswith((".", "#")) or entry.name.endswith(PASSED_OVER):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    if entry.path != left_out and not barred(f"{name}/{entry.name}"):
                        pending.append((entry.path, f"{name}/{entry.name}"))
                else:
                    yield f"{name}/{entry.name}", _stamp(entry)


def _stamp(entry: os.DirEntry[str]) -> Stamp:
    try:
        if entry.is_symlink():
            return _of_link(entry)
        return stamp_of(entry.stat(follow_symlinks=False))
    except OSError as fault:
        return ("fault", 0, 0, 0, 0, str(fault.errno))


def stamp_of(status: os.stat_result, more: str = "") -> Stamp:
    """The stamp of what is not a folder."""
    kind = "file" if stat.S_ISREG(status.st_mode) else "other"
    return (kind, status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino, more)


def _of_link(entry: os.DirEntry[str]) -> Stamp:
    """The stamp of a link: that of what it leads to, and how it is written."""
    target = os.readlink(entry.path)
    try:
        _, size, changed, touched, inode, _ = stamp_of(entry.stat())
    except OSError as fault:
        return ("link", 0, 0, 0, 0, f"{target} {fault.errno}")
    return ("link", size, changed, touched, inode, target)


def settled(stamp: Stamp, seen: int) -> bool:
    """Whether a file that was stamped at a moment (nanoseconds) cannot have changed since under the same stamp.

    Whatever is written later moves the time of change to a later tick; a write within the same tick might not.
    """
    newest = max(stamp[2], stamp[3])
    return seen - newest > (COARSE if stamp[3] % SECOND == 0 else TICK)

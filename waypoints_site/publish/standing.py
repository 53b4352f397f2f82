"""What stands in a folder now, compared with what should: byte for byte, and its permissions.

Absent: trust. No link is followed, no date or size believed, and nothing is written.
"""

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path, PurePosixPath

from waypoints_site.publish.edition import Edition, folders_of


@dataclass(frozen=True, slots=True)
class Standing:
    """A tree as it is: `folders` (the root is ``) and all `others` by their paths, each with its status."""

    folders: Mapping[str, os.stat_result]
    others: Mapping[str, os.stat_result]


def standing(root: Path) -> Standing:
    """What stands at `root`; nothing when there is no such folder. OSError when it cannot be listed."""
    top = str(root)
    try:
        status = os.stat(top)
    except (FileNotFoundError, NotADirectoryError):
        return Standing({}, {})
    return _below(top, status) if stat.S_ISDIR(status.st_mode) else Standing({}, {})


def _below(top: str, status: os.stat_result) -> Standing:
    folders, others, pending = {"": status}, {}, [("", top)]
    while pending:
        within, folder = pending.pop()
        with os.scandir(folder) as entries:
            for entry in entries:
                path, status = within + entry.name, entry.stat(follow_symlinks=False)
                if stat.S_ISDIR(status.st_mode):
                    folders[path] = status
                    pending.append((f"{path}/", entry.path))
                else:
                    others[path] = status
    return Standing(folders, others)


def stamp_of(now: Standing) -> str:
    """A digest of what the system says of every file and folder: when it last changed anything, among the rest.

    Whoever writes to a file, renames or replaces it afterwards gives the tree another stamp.
    """
    told = [
        repr((path, each.st_mode, each.st_size, each.st_mtime_ns, each.st_ctime_ns, each.st_ino))
        for path, each in now.others.items()
    ]
    told += [repr((path, each.st_mode)) for path, each in now.folders.items()]
    return blake2b("\n".join(sorted(told)).encode(), digest_size=16).hexdigest()


def stamp_at(place: Path) -> str:
    """The stamp of the tree at a place; empty where there is none, or it cannot be listed."""
    top = str(place)
    try:
        status = os.lstat(top)
        return stamp_of(_below(top, status)) if stat.S_ISDIR(status.st_mode) else ""
    except OSError:
        return ""


def unchanged(root: Path, now: Standing, edition: Edition) -> frozenset[str]:
    """The paths of the edition's files that stand at `root` exactly as they should."""
    return frozenset(
        path
        for path, content in edition.files.items()
        if path in now.others and _is_same(root / path, now.others[path], content, edition.modes.file)
    )


def gone(root: Path, now: Standing, edition: Edition) -> Mapping[str, bytes]:
    """The plain files at `root` that the edition no longer has and that can stand beside it."""
    taken = {*edition.files, *folders_of(edition.files)}
    spare = {
        path: _read(root / path)
        for path, status in now.others.items()
        if stat.S_ISREG(status.st_mode) and path not in taken and not _above(path) & edition.files.keys()
    }
    return {path: content for path, content in spare.items() if content is not None}


def is_identical(now: Standing, edition: Edition, kept: frozenset[str]) -> bool:
    """Whether nothing is to be done, given the files found `unchanged`: nothing more, nothing less."""
    return (
        len(kept) == len(edition.files) == len(now.others)
        and now.folders.keys() == {"", *folders_of(edition.files)}
        and all(status.st_mode & 0o777 == edition.modes.folder for status in now.folders.values())
    )


def _above(path: str) -> set[str]:
    return {str(parent) for parent in PurePosixPath(path).parents if parent.name}


def _is_same(path: Path, status: os.stat_result, content: bytes, mode: int) -> bool:
    if not stat.S_ISREG(status.st_mode) or stat.S_IMODE(status.st_mode) != mode:
        return False
    return status.st_size == len(content) and _read(path) == content


def _read(path: Path) -> bytes | None:
    try:
        # A plain file a moment ago. Has a link or a pipe taken its place, this neither follows nor waits.
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return None
    with os.fdopen(descriptor, "rb") as file:
        return file.read()

"""What a build leaves beside a site when it is killed, and how the next one puts that right, one at a time.

Absent: a lock file; the lock is on the parent folder itself, and goes with the process that holds it.
"""

import errno
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

TEMPORARY = ".waypoints-tmp-"  # a tree half-written, or the old one after the exchange: never needed again
ASIDE = ".waypoints-old-"  # then the site's name: the old tree, while the new one takes its place


def temporary(place: Path) -> Path:
    """Where the next tree for a place is written. The lock sees to it that a process needs one at a time."""
    return place.with_name(f"{TEMPORARY}{os.getpid()}")


def aside(place: Path) -> Path:
    """Where the old tree waits when the system cannot exchange two folders in one step."""
    return place.with_name(f"{ASIDE}{place.name}")


def is_leftover(name: str) -> bool:
    """Whether a name beside a site is one of those above."""
    return name.startswith((TEMPORARY, ASIDE))


@contextmanager
def locked(folder: Path, *, wait: bool = True) -> Iterator[None]:
    """Waits until no other build replaces a site in this folder, and keeps others waiting meanwhile.

    FileNotFoundError when the folder was taken away in the end; BlockingIOError when it is not to `wait`.
    """
    import fcntl  # not on every system where a check may run

    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        try:
            if not os.path.samestat(os.fstat(descriptor), os.stat(folder)):
                raise FileNotFoundError(errno.ENOENT, "another folder has taken its place", str(folder))
            yield
        finally:
            with suppress(OSError):  # closing does it, unless a process forked meanwhile has the lock as well
                fcntl.flock(descriptor, fcntl.LOCK_UN)
    finally:
        os.close(descriptor)


def clear_up(folder: Path) -> None:
    """Puts right what a build that was killed left in a folder, if it left anything; else nothing is even locked."""
    with suppress(OSError):
        if any(map(is_leftover, os.listdir(folder))):
            with locked(folder):
                recover(folder, os.listdir(folder))


def recover(folder: Path, names: Iterable[str]) -> None:
    """Of the names in a folder, puts back each old tree whose place is empty, and removes other leftovers."""
    for name in sorted(filter(is_leftover, names)):
        home = folder / name.removeprefix(ASIDE)
        if name.startswith(ASIDE) and not os.path.lexists(home):
            (folder / name).rename(home)
        else:
            _remove(folder / name)


def _remove(path: Path) -> None:
    try:
        if path.is_symlink() or path.is_file():
            path.unlink()
        elif path.exists():
            _remove_folder(path)
    except OSError as error:
        raise OSError(error.errno, f"cannot remove {path.name}: {error.strerror}") from error


def _remove_folder(path: Path) -> None:
    try:
        shutil.rmtree(path)
    except PermissionError:  # someone took their own right to write away
        _open_up(path)
        shutil.rmtree(path)


def _open_up(path: Path) -> None:
    path.chmod(0o700)
    for folder, names, _ in os.walk(path):
        for inner in (Path(folder, name) for name in names):
            if not inner.is_symlink():
                inner.chmod(0o700)

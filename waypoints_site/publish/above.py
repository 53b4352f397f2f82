"""The folders above a site: made where they are missing, closed to others around restricted ones, and locked.

Absent: folders that stay empty. Those made for a site that then could not be written go again.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from itertools import takewhile
from pathlib import Path

from waypoints_site.publish.ground import refuse_no_folder, refuse_somebodys
from waypoints_site.publish.leftovers import locked

CLOSED = 0o700
ATTEMPTS = 100
"""How often a folder is made again that another build, which failed, took away with its own."""


@contextmanager
def ready(folder: Path, make: Callable[[Path], None]) -> Iterator[None]:
    """The folder is there, as `make` makes it, and locked. OSError, or what `make` raises, where it cannot be."""
    made: list[Path] = []
    try:
        with ExitStack() as until_the_end:
            for attempt in range(ATTEMPTS):
                made += _missing(folder)
                try:
                    make(folder)
                    until_the_end.enter_context(locked(folder))
                    break
                except FileNotFoundError:
                    if attempt + 1 == ATTEMPTS:
                        raise
            yield
    finally:
        for each in made:
            with suppress(OSError), locked(each, wait=False):
                each.rmdir()


def make_open(folder: Path) -> None:
    """Makes a folder with those above it, as the umask has them; but their owner may always use them."""
    for each in reversed(tuple(takewhile(lambda each: not each.is_dir(), (folder, *folder.parents)))):
        each.mkdir(exist_ok=True)
        mode = each.stat().st_mode & 0o777
        if mode & CLOSED != CLOSED:
            each.chmod(mode | CLOSED)


def make_closed(folder: Path, shown: Path, kinds: frozenset[str]) -> None:
    """Makes a folder for sites of these kinds alone, and closes it to others.

    Refused for a link, and where it is open to others and holds anything else; `shown` is how it was given.
    """
    make_open(folder.parent)
    refuse_no_folder(folder, shown)
    with suppress(FileExistsError):
        folder.mkdir(CLOSED)
        if folder.lstat().st_mode & 0o777 != CLOSED:  # the umask took something away
            folder.chmod(CLOSED)
    # From here on it is the folder itself that is judged and closed, whatever takes its name.
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        if os.fstat(descriptor).st_mode & 0o777 != CLOSED:
            refuse_somebodys(folder, shown, kinds)
            os.fchmod(descriptor, CLOSED)
    finally:
        os.close(descriptor)


def _missing(folder: Path) -> tuple[Path, ...]:
    """Of a folder and those above it, the ones that are not there, inner ones first."""
    return tuple(takewhile(lambda each: not os.path.lexists(each), (folder, *folder.parents)))

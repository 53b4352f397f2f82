"""The moment in which the new tree takes the old one's place.

Absent: a moment in which a reader finds neither, where the system can exchange two folders.
"""

import os
import sys
from pathlib import Path

AT_FDCWD = -100  # Linux: paths that are relative are relative to the current directory
RENAME_EXCHANGE = 2  # Linux
RENAME_SWAP = 2  # macOS


def swap(new: Path, place: Path, aside: Path) -> None:
    """Puts the folder `new` at `place`; what stood there ends at `new` or at `aside`. OSError if it cannot.

    Where two folders cannot be exchanged, a process that dies between the two renames leaves the old tree at
    `aside` and nothing at `place`, for the next start to put back.
    """
    if not os.path.lexists(place):
        new.rename(place)
    elif not exchanged(new, place):  # if there is a reason that forbids renames too, they will tell it
        place.rename(aside)
        new.rename(place)


def undo(new: Path, place: Path, aside: Path) -> None:
    """Puts back at `place` what a swap took away, and the new tree where it was. OSError if it cannot."""
    if not os.path.lexists(aside):
        if exchanged(new, place):
            return
        new.rename(aside)
    place.rename(new)
    aside.rename(place)


def exchanged(one: Path, other: Path) -> bool:
    """Exchanges two folders in one step; False if the system does not, whatever its reason."""
    import ctypes  # only a build in which something changed needs it

    if sys.platform == "win32":
        return False
    library = ctypes.CDLL(None)
    paths = os.fsencode(one), os.fsencode(other)
    if hasattr(library, "renameat2"):
        flag = ctypes.c_uint(RENAME_EXCHANGE)
        return bool(library.renameat2(AT_FDCWD, paths[0], AT_FDCWD, paths[1], flag) == 0)
    if hasattr(library, "renamex_np"):
        return bool(library.renamex_np(*paths, ctypes.c_uint(RENAME_SWAP)) == 0)
    return False

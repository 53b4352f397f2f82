"""Who may open what is published, as the permissions of files and folders.

Absent: a default; each edition of a site says which modes it has.
"""

import os
import re
from dataclasses import dataclass
from pathlib import Path

STATUS = Path("/proc/self/status")


@dataclass(frozen=True, slots=True)
class Modes:
    """Permission bits, exactly as they end up: no umask is applied to them any more."""

    folder: int
    file: int


def public_modes(umask: int) -> Modes:
    """What everyone may read, as far as the umask lets them."""
    return Modes(folder=0o777 & ~umask, file=0o666 & ~umask)


def current_umask() -> int:
    """This process's umask."""
    told = _umask_told()
    if told is not None:
        return told
    # Elsewhere than on Linux, asking means setting. What another thread makes in between is closed to others.
    umask = os.umask(0o077)
    os.umask(umask)
    return umask


def _umask_told() -> int | None:
    try:
        found = re.search(rb"^Umask:\s*([0-7]+)$", STATUS.read_bytes(), re.MULTILINE)
    except OSError:
        return None
    return int(found[1], 8) if found else None

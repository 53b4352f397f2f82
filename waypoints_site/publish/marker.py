"""The file at a site's root that says: Waypoints made this folder, and which kind of site it is.

Absent: the viewer's name; a marker tells no more than the folder's place does.
"""

import json
import re
import stat
from pathlib import Path

MARKER = ".waypoints-site"
LONGEST = 256  # bytes; a longer file is not a marker of ours
KIND = re.compile(r"[a-z][a-z-]*")


def marker(kind: str) -> bytes:
    """What the marker of a site of this kind holds: `{"waypoints": "framework"}`."""
    return json.dumps({"waypoints": kind}).encode() + b"\n"


def is_marked(folder: Path) -> bool:
    """Whether a folder has something by the marker's name, readable or not."""
    return (folder / MARKER).is_symlink() or (folder / MARKER).exists()


def kind_of(folder: Path) -> str | None:
    """The kind of the site that a folder holds; none when there is no marker, or not one of ours."""
    try:
        status = (folder / MARKER).lstat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > LONGEST:
            return None
        held = json.loads((folder / MARKER).read_bytes())
    except (FileNotFoundError, ValueError):
        return None
    kind = held.get("waypoints") if isinstance(held, dict) else None
    return kind if isinstance(kind, str) and KIND.fullmatch(kind) else None

"""Writing a whole new tree: each file is written, or linked to the same file of the tree before.

Absent: changing a file that exists; two trees may share it.
"""

import os
from pathlib import Path

from waypoints_site.publish.edition import Edition, folders_of


def write_tree(root: Path, edition: Edition, kept: frozenset[str], before: Path) -> None:
    """Writes the edition into the new folder `root`; the paths `kept` stand below `before` as they should.

    OSError when something cannot be written, or exists already; then `root` holds a part of it.
    """
    _make(root, edition.modes.folder)
    for folder in folders_of(edition.files):
        _make(root / folder, edition.modes.folder)
    for path, content in sorted(edition.files.items()):
        if not (path in kept and _linked(before / path, root / path)):
            _write(f"{root}/{path}", content, edition.modes.file)


def _make(folder: Path, mode: int) -> None:
    folder.mkdir(mode)
    if folder.stat().st_mode & 0o777 != mode:  # the umask took something away
        folder.chmod(mode)


def _write(path: str, content: bytes, mode: int) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, mode)
    try:
        if os.fstat(descriptor).st_mode & 0o777 != mode:
            os.fchmod(descriptor, mode)
        written = 0
        while written < len(content):  # the system may take less at once, and then tells why
            written += os.write(descriptor, content[written:])
    finally:
        os.close(descriptor)


def _linked(old: Path, new: Path) -> bool:
    """Whether it could be linked; a system without links, or with too many to one file, gets a copy."""
    try:
        os.link(old, new, follow_symlinks=False)
    except OSError:
        return False
    return True

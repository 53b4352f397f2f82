"""A source's bytes.

Absent: text; see `parse`.
"""

import os
import stat
from pathlib import Path

from waypoints_site.discover.tree import SIZE_LIMIT

_AT_ONCE = 1 << 16


class Unreadable(Exception):
    """A file cannot be read; the message says why, in a few words."""


def read(file: Path) -> bytes:
    """The content of a regular file up to the size limit; never waits for a pipe that nobody fills."""
    try:
        descriptor = os.open(file, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            return _content(descriptor)
        finally:
            os.close(descriptor)
    except OSError as fault:
        raise Unreadable(f"this file cannot be read: {fault.strerror}") from None


def _content(descriptor: int) -> bytes:
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        raise Unreadable("this is not a regular file")
    content = b""
    while piece := os.read(descriptor, _AT_ONCE):
        content += piece
        if len(content) > SIZE_LIMIT:
            raise Unreadable(f"this file is larger than {SIZE_LIMIT // 1024 // 1024} MiB")
    return content

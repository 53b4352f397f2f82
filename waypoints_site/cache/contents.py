"""Digests of files' contents; a file is read again only where its stamp cannot vouch for it.

Absent: dates as evidence. A stamp holds the time at which the system last noted any change, which no program can set
back; with the clock itself set back, no stamp counts.
"""

import os
from collections.abc import Mapping
from hashlib import blake2b

from waypoints_site.cache.stamps import Stamp

LARGEST = 4 * 1024 * 1024
"""Bytes; a larger file is no source, whatever it holds."""
AT_ONCE = 1 << 16
"""Bytes; most files are read in one go, without room being made for the largest."""

Known = Mapping[str, tuple[Stamp, str]]
"""Stamp and digest by path, of files that were settled when they were read."""


def contents(stamps: Mapping[str, Stamp], known: Known, folders: Mapping[str, str]) -> dict[str, str]:
    """The digest of each path that was stamped.

    `folders` are the real paths of the folders that were stamped, by what paths start with.
    """
    digests: dict[str, str] = {}
    for path, stamp in stamps.items():
        before = known.get(path)
        digests[path] = before[1] if before and before[0] == stamp else _digest(path, stamp, folders)
    return digests


def _digest(path: str, stamp: Stamp, folders: Mapping[str, str]) -> str:
    kind, size, _, _, _, more = stamp
    if kind not in ("file", "link") or size > LARGEST:
        return f"{kind} {size > LARGEST} {more}"
    try:
        content = _read(path, folders)
    except OSError as fault:
        return f"{kind} {more} unreadable {fault.errno}"
    return f"{kind} {more} {blake2b(content, digest_size=16).hexdigest()}"


def _read(path: str, folders: Mapping[str, str]) -> bytes:
    name = max([each for each in folders if path == each or path.startswith(f"{each}/")], key=len)
    descriptor = os.open(folders[name] + path[len(name) :], os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    content = b""
    try:
        while len(content) <= LARGEST and (piece := os.read(descriptor, AT_ONCE)):
            content += piece
    finally:
        os.close(descriptor)
    return content

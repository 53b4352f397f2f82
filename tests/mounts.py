"""Disks for a test alone: small ones, read-only ones, and folders under a second name.

Absent: systems on which this process may not mount; there the test is skipped, and says so.
"""

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_READ_ONLY, _NOSUID, _NODEV, _REMOUNT, _BIND, _DETACH = 1, 2, 4, 32, 4096, 2


@contextmanager
def disk(place: Path, options: str = "size=2m") -> Iterator[None]:
    """An empty disk in memory at a folder."""
    with _mounted(place, "none", _NOSUID | _NODEV, f"mode=755,{options}"):
        yield


@contextmanager
def second_name(folder: Path, place: Path) -> Iterator[None]:
    """A folder at another place too, which no link leads to."""
    with _mounted(place, str(folder), _BIND, ""):
        yield


def make_read_only(place: Path) -> None:
    """From here on, a disk can only be read."""
    _mount(place, "none", _REMOUNT | _READ_ONLY | _NOSUID | _NODEV, "")


@contextmanager
def _mounted(place: Path, source: str, flags: int, options: str) -> Iterator[None]:
    made = not place.exists()
    if made:
        place.mkdir()
    _mount(place, source, flags, options)
    try:
        yield
    finally:
        _library().umount2(os.fsencode(place), _DETACH)
        if made:
            place.rmdir()


def _mount(place: Path, source: str, flags: int, options: str) -> None:
    library = _library()
    if not hasattr(library, "mount"):
        pytest.skip("disks of a test's own are mounted as Linux does it; this is another system")
    if library.mount(source.encode(), os.fsencode(place), b"tmpfs", flags, options.encode()):
        pytest.skip(f"this process may not mount a disk of its own: {os.strerror(ctypes.get_errno())}")


def _library() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)

"""The files below a folder, in a fixed order, links followed only as far as they stay inside.

Absent: what the files are; and files that begin with a dot or that an editor leaves behind.
"""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SIZE_LIMIT = 4 * 1024 * 1024
"""Bytes; a larger file is no source."""

_LITTER = (".tmp", ".swp", ".bak", ".orig", "~")


@dataclass(frozen=True, slots=True)
class Source:
    """A file that may be read: where findings say it is, what it is, and where it is."""

    path: str
    kind: str
    name: tuple[str, ...]
    file: Path


@dataclass(frozen=True, slots=True)
class Entry:
    """A file below a folder: the parts of its path there, and what is wrong with it, if anything."""

    parts: tuple[str, ...]
    file: Path
    fault: str | None = None
    real: tuple[str, ...] | None = None


def entries(folder: Path, depth: int, skip: frozenset[str] = frozenset()) -> Iterator[Entry]:
    """The files at most `depth` folders below, sorted; `skip` names folders at the top that are not even opened."""
    if folder.is_dir():
        yield from _Walk(Path(os.path.realpath(folder)), depth, skip).below(folder, (), linked=False)


@dataclass(frozen=True, slots=True)
class _Walk:
    root: Path
    depth: int
    skip: frozenset[str]

    def below(self, folder: Path, parts: tuple[str, ...], *, linked: bool) -> Iterator[Entry]:
        """The files of a folder; `linked` where a link led there."""
        try:
            children = sorted(os.scandir(folder), key=lambda child: child.name)
        except OSError as fault:
            yield Entry(parts, folder, f"this folder cannot be read: {fault.strerror}")
            return
        for child in children:
            skipped = not parts and child.name.lower() in self.skip
            if not skipped and not child.name.startswith((".", "#")) and not child.name.endswith(_LITTER):
                yield from self._child(child, (*parts, child.name), linked=linked or child.is_symlink())

    def _child(self, child: os.DirEntry[str], parts: tuple[str, ...], *, linked: bool) -> Iterator[Entry]:
        path = Path(child.path)
        try:
            status = path.stat()
        except OSError as fault:
            yield Entry(parts, path, _broken(path, fault))
            return
        real = _within(path, self.root) if linked else parts
        if real is None:
            yield Entry(parts, path, "this is a link that leaves its root")
        elif not stat.S_ISDIR(status.st_mode):
            yield Entry(parts, path, _fault(status), real)
        elif len(parts) <= self.depth:
            yield from self.below(path, parts, linked=linked)


def _within(path: Path, root: Path) -> tuple[str, ...] | None:
    """The parts of the path that a link leads to, below the root; None outside of it."""
    real = Path(os.path.realpath(path))
    return real.relative_to(root).parts if real.is_relative_to(root) else None


def _fault(status: os.stat_result) -> str | None:
    if not stat.S_ISREG(status.st_mode):
        return "this is not a regular file"
    if status.st_size > SIZE_LIMIT:
        return f"this file is larger than {SIZE_LIMIT // 1024 // 1024} MiB"
    return None


def _broken(path: Path, fault: OSError) -> str:
    if path.is_symlink():
        return "this is a link that leads nowhere"
    return f"this cannot be read: {fault.strerror}"

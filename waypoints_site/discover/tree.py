"""The files below a folder, in a fixed order, links followed only as far as they stay inside.

Where a link leads is found out without asking what is there, so that nothing can be learnt through it of a folder
that is not opened. Absent: what the files are; files that begin with a dot or that an editor leaves behind.
"""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SIZE_LIMIT = 4 * 1024 * 1024
"""Bytes; a larger file is no source."""
HOPS = 40
"""Links that may follow on each other, as the system itself has it."""

_LITTER = (".tmp", ".swp", ".bak", ".orig", "~")

Parts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A file that may be read: where findings say it is, what it is, and where it is."""

    path: str
    kind: str
    name: Parts
    file: Path


@dataclass(frozen=True, slots=True)
class Entry:
    """A file below a folder: the parts of its path there, and what is wrong with it, if anything.

    `real` are the parts of its real path, where links led to it. `folder` where a whole folder cannot be read.
    """

    parts: Parts
    file: Path
    fault: str | None = None
    real: Parts | None = None
    folder: bool = False


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a walk opens: `depth` folders down; not those named in `skip` at the top, nor in `closed` anywhere.

    With `only`, no others at the top than these; and then no link is followed, for records stand where they are.
    With `about`, of what stands two folders down only what bears one of these names, in small letters, before its
    first dot: no session, say.
    """

    depth: int
    skip: frozenset[str] = frozenset()
    only: frozenset[str] | None = None
    closed: frozenset[str] = frozenset()
    about: frozenset[str] | None = None

    def bars(self, parts: Parts) -> bool:
        """Whether a path, by its parts from the top, is one that the walk does not open."""
        if not parts:
            return False
        outside = self.only is not None and parts[0] not in self.only
        if self.about is not None and len(parts) > 2:
            outside = outside or parts[2].partition(".")[0].casefold() not in self.about
        return outside or parts[0].lower() in self.skip or not self.closed.isdisjoint(parts)


def entries(folder: Path, bounds: Bounds) -> Iterator[Entry]:
    """The files of a folder within the bounds, sorted."""
    if folder.is_dir():
        yield from _Walk(Path(os.path.realpath(folder)), bounds).below((), ())


@dataclass(frozen=True, slots=True)
class _Walk:
    root: Path
    bounds: Bounds

    def below(self, parts: Parts, real: Parts) -> Iterator[Entry]:
        """The files of a folder that is shown at `parts` and stands at `real`."""
        folder = self.root.joinpath(*real)
        try:
            children = sorted(os.scandir(folder), key=lambda child: child.name)
        except OSError as fault:
            yield Entry(parts, folder, f"this folder cannot be read: {fault.strerror}", folder=True)
            return
        for child in children:
            if child.name.startswith((".", "#")) or child.name.endswith(_LITTER):
                continue
            if not self.bounds.bars((*real, child.name)):
                yield from self._child(child, (*parts, child.name), (*real, child.name))

    def _child(self, child: os.DirEntry[str], parts: Parts, real: Parts) -> Iterator[Entry]:
        try:
            if child.is_symlink():
                yield from self._linked(child, parts)
            elif not child.is_dir(follow_symlinks=False):
                yield Entry(parts, Path(child.path), _fault(child.stat(follow_symlinks=False)), real)
            elif len(parts) <= self.bounds.depth:
                yield from self.below(parts, real)
        except OSError as fault:
            yield Entry(parts, Path(child.path), f"this cannot be read: {fault.strerror}")

    def _linked(self, child: os.DirEntry[str], parts: Parts) -> Iterator[Entry]:
        path = Path(child.path)
        led = "this is a link" if self.bounds.only is not None else self._led(path)
        if isinstance(led, str):
            yield Entry(parts, path, led, folder="." not in child.name)
            return
        path = self.root.joinpath(*led)
        try:
            status = path.stat()
        except OSError:
            yield Entry(parts, path, "this is a link that leads nowhere")
            return
        if not stat.S_ISDIR(status.st_mode):
            yield Entry(parts, path, _fault(status), led)
        elif len(parts) <= self.bounds.depth:
            yield from self.below(parts, led)

    def _led(self, link: Path) -> Parts | str:
        """Where a link leads in the end, or why it is not followed: its way leaves what the walk may open."""
        at, ahead, hops = link.parent, [link.name], 0
        while ahead:
            step = ahead.pop()
            at = at.parent if step == ".." else at / step
            fault = self._fault_at(at)
            if fault:
                return fault
            try:
                target = os.readlink(at) if hops < HOPS else ""
            except OSError:
                continue
            if not target:
                return link.relative_to(self.root).parts
            hops += 1
            at = Path("/") if target.startswith("/") else at.parent
            ahead += [each for each in reversed(target.split("/")) if each not in ("", ".")]
        return at.relative_to(self.root).parts if at.is_relative_to(self.root) else _LEAVES

    def _fault_at(self, at: Path) -> str | None:
        if not at.is_relative_to(self.root):
            return None if self.root.is_relative_to(at) else _LEAVES
        return _ELSEWHERE if self.bounds.bars(at.relative_to(self.root).parts) else None


_LEAVES = "this is a link that leaves its root"
_ELSEWHERE = "this is a link to a file of another kind"


def _fault(status: os.stat_result) -> str | None:
    if not stat.S_ISREG(status.st_mode):
        return "this is not a regular file"
    if status.st_size > SIZE_LIMIT:
        return f"this file is larger than {SIZE_LIMIT // 1024 // 1024} MiB"
    return None

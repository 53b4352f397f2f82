"""The folder of a built site → its files as bytes, and who else may open them.

Absent: what is in the files; and links, which are looked at and not followed.
"""

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from waypoints_site.findings import Finding, Span
from waypoints_site.publish.marker import MARKER, kind_of

PUBLIC = "framework"
OTHERS = 0o077


class NotAudited(Exception):
    """There is nothing to audit, or for whom it is cannot be told; the message is a sentence."""


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """A site of a kind, by the name of its folder: files, and the names of all that is there, by their paths."""

    kind: str
    name: str
    files: Mapping[str, bytes]
    names: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def restricted(self) -> bool:
        """Whether the site is not for everyone."""
        return self.kind != PUBLIC


@dataclass(frozen=True, slots=True)
class _Entry:
    path: str
    file: Path
    mode: int


def built_site(folder: Path, shown: str) -> BuiltSite:
    """The site in a folder, whose files are `shown`/… in findings; raises NotAudited where it is none."""
    try:
        kind = kind_of(folder) if folder.is_dir() else None
        if kind is None:
            raise NotAudited(
                f"{folder} is no site that Waypoints built: it holds no {MARKER} that says of what kind"
            )
        entries = [_Entry(shown, folder, folder.stat().st_mode), *_entries(folder, shown)]
    except OSError as fault:
        raise NotAudited(f"{folder} cannot be read: {fault.strerror}") from None
    files: dict[str, bytes] = {}
    findings = [finding for entry in entries for finding in _openness(entry, folder, kind)]
    for entry in entries:
        if stat.S_ISREG(entry.mode):
            try:
                files[entry.path] = entry.file.read_bytes()
            except OSError as fault:
                findings.append(_finding("unsafe-file", entry, f"this file cannot be read: {fault.strerror}"))
    name = Path(os.path.realpath(folder)).name
    return BuiltSite(kind, name, files, tuple(entry.path for entry in entries[1:]), tuple(findings))


def _entries(folder: Path, shown: str) -> Iterator[_Entry]:
    for each in sorted(os.scandir(folder), key=lambda each: each.name):
        path, mode = f"{shown}/{_printable(each.name)}", each.stat(follow_symlinks=False).st_mode
        yield _Entry(path, Path(each.path), mode)
        if stat.S_ISDIR(mode):
            yield from _entries(Path(each.path), path)


def _openness(entry: _Entry, folder: Path, kind: str) -> Iterator[Finding]:
    """What is wrong with who may open a file or folder."""
    if stat.S_ISLNK(entry.mode):
        target, root = os.path.realpath(entry.file), os.path.realpath(folder)
        if os.path.commonpath((target, root)) != root:
            yield _finding("open-file", entry, "this is a link that leads out of the site")
    elif not (stat.S_ISREG(entry.mode) or stat.S_ISDIR(entry.mode)):
        yield _finding("open-file", entry, "this is neither a file nor a folder")
    elif kind != PUBLIC and entry.mode & OTHERS:
        what, needed = ("folder", "0700") if stat.S_ISDIR(entry.mode) else ("file", "0600")
        said = f"others may open this {what}: its mode is {stat.S_IMODE(entry.mode):04o}, not {needed}"
        yield _finding("open-file", entry, said)


def _finding(rule: str, entry: _Entry, message: str) -> Finding:
    return Finding(rule, Span(entry.path), message)


def _printable(name: str) -> str:
    """A name as text that can be encoded, bytes that are not UTF-8 replaced."""
    return name.encode("utf-8", "replace").decode()

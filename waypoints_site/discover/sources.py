"""Which sources there are: frameworks, and prose in every content root, read as one tree.

Absent: the folders of people and what is said about them; they are not opened for a framework site.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from waypoints_site.discover.kinds import (
    RECORDS,
    Kind,
    Name,
    faults_of_name,
    framework_kind,
    prose_kind,
    record_kind,
)
from waypoints_site.discover.tree import Bounds, Entry, Source, entries
from waypoints_site.documents import Place
from waypoints_site.findings import Finding, Span

DEFAULT_CONTENT = "content"

FOLDER: Kind = "folder"
"""The kind of what is refused where a whole folder cannot be read; its name are the parts of its path."""

Classify = Callable[[Name], tuple[Kind, Name] | None]
Found = tuple[Source, str | None, str]
"""A source with what is wrong with it: rule and message; neither where it is fine."""


@dataclass(frozen=True, slots=True)
class Discovery:
    """What was found: sources to read, and findings with the source each belongs to.

    `refused` pairs a finding with the kind and name of the file, or the folder, that it keeps from being read.
    `incomplete` where a content root that the settings name is not there, or a folder could not be read.
    """

    sources: tuple[Source, ...]
    refused: tuple[tuple[Finding, Source], ...]
    findings: tuple[Finding, ...]
    incomplete: bool = False


def _nothing(_source: Source) -> bool:
    return False


def discover(
    root: Path,
    content: Sequence[tuple[str, Place]],
    records: frozenset[Kind] = frozenset(),
    *,
    hidden: Callable[[Source], bool] = _nothing,
    about: frozenset[str] | None = None,
) -> Discovery:
    """The sources of a site at `root` with the content roots that its settings name, or the default one.

    Of records, only files of the kinds in `records` are looked for; with `about`, of what is said of people only what
    is about these. Of two files of one name, one that is `hidden` from the reader is as if it were not there.
    """
    roots, findings = _content_roots(root, content)
    found = list(_classified(root / "frameworks", "frameworks", framework_kind, Bounds(2)))
    for folder, shown in roots:
        found += _classified(folder, shown, prose_kind, Bounds(1, skip=frozenset(RECORDS)))
        found += _records(folder, shown, records, about)
    sources, refused = _admitted(found, hidden)
    incomplete = any(source.kind == FOLDER for _, source in refused)
    return Discovery(sources, refused, findings, bool(findings) or incomplete)


_FOLDERS = {
    "person": "people",
    "team": "teams",
    "period": "periods",
    "expectations": "expectations",
    "assessment": "talent",
    "session": "talent",
}


def _records(
    folder: Path, shown: str, kinds: frozenset[Kind], about: frozenset[str] | None
) -> Iterator[Found]:
    """Records of these kinds; the folder of peers' feedback is opened for who may read that, and for nobody else."""
    only = frozenset(_FOLDERS.get(kind, "feedback") for kind in kinds)
    closed = frozenset[str]() if "peer" in kinds else frozenset({"peers"})
    if kinds:
        bounds = Bounds(4, only=only, closed=closed, about=about)
        for found in _classified(folder, shown, record_kind, bounds):
            if found[0].kind in (*kinds, FOLDER):
                yield found


def _content_roots(
    root: Path, content: Sequence[tuple[str, Place]]
) -> tuple[list[tuple[Path, str]], tuple[Finding, ...]]:
    if not content:
        return [(root / DEFAULT_CONTENT, DEFAULT_CONTENT)], ()
    roots: dict[str, tuple[Path, str]] = {}
    findings = []
    for name, place in content:
        folder = root / name
        if folder.is_dir():
            roots.setdefault(os.path.realpath(folder), (folder, _shown(folder, root)))
        else:
            message = f"the content root “{name}” is not there"
            findings.append(Finding("missing-root", place.value(), message, None, "warning"))
    return list(roots.values()), tuple(findings)


def _shown(folder: Path, root: Path) -> str:
    return Path(os.path.relpath(folder, root)).as_posix()


def _classified(folder: Path, shown: str, classify: Classify, bounds: Bounds) -> Iterator[Found]:
    for entry in entries(folder, bounds):
        known = classify(entry.parts)
        if known is None and not entry.folder:
            continue
        kind, name = known or (FOLDER, entry.parts)
        path = _printable("/".join((shown, *entry.parts)) if shown != "." else "/".join(entry.parts))
        source = Source(path, kind, name, entry.file)
        faults = list(faults_of_name(kind, name)) if known else []
        if entry.fault or _disguised(entry, classify, kind):
            yield source, "unsafe-file", entry.fault or "this is a link to a file of another kind"
        elif faults:
            for fault in faults:
                yield source, "bad-id", _printable(fault)
        else:
            yield source, None, ""


def _disguised(entry: Entry, classify: Classify, kind: Kind) -> bool:
    """Whether a link shows a file as something else than it is: a talent file as a guide, say."""
    if entry.real is None or entry.real == entry.parts:
        return False
    real = classify(entry.real)
    if real is None or real[0] != kind:
        return True
    return kind not in ("prose", "image", "level") and real != classify(entry.parts)


def _printable(text: str) -> str:
    """A path as text that any terminal can show: bytes that are not UTF-8 and control characters are replaced."""
    if text.isascii() and text.isprintable():
        return text
    decoded = text.encode("utf-8", "replace").decode()
    return "".join(character if character.isprintable() else "\ufffd" for character in decoded)


def _admitted(
    found: Sequence[Found], hidden: Callable[[Source], bool]
) -> tuple[tuple[Source, ...], tuple[tuple[Finding, Source], ...]]:
    """The sources without fault; of several with one name, the first that is not hidden."""
    first: dict[tuple[Kind, Name], Source] = {}
    refused = []
    for source, rule, message in found:
        key = (source.kind, tuple(part.lower() for part in source.name))
        if rule is None and key in first and hidden(first[key]):
            del first[key]
        if rule is not None:
            fault = (rule, message)
        elif key not in first:
            first[key] = source
            continue
        elif hidden(source):
            continue
        elif first[key].name == source.name:
            fault = ("duplicate-file", f"this file stands in {first[key].path} too")
        else:
            fault = ("bad-id", f"this differs from {first[key].path} in letter case only")
        refused.append((Finding(fault[0], Span(source.path), fault[1]), source))
    return tuple(first.values()), tuple(refused)

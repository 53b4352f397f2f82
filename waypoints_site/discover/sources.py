"""Which sources there are: frameworks, and prose in every content root, read as one tree.

Absent: the folders of people and what is said about them; they are not opened for a framework site.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from waypoints_site.discover.kinds import RECORDS, Kind, Name, faults_of_name, framework_kind, prose_kind
from waypoints_site.discover.tree import Entry, Source, entries
from waypoints_site.documents import Place
from waypoints_site.findings import Finding, Span

DEFAULT_CONTENT = "content"

Classify = Callable[[Name], tuple[Kind, Name] | None]


@dataclass(frozen=True, slots=True)
class Discovery:
    """What was found: sources to read, and findings with the source each belongs to.

    `refused` pairs a finding with the kind and name of the file that it keeps from being read.
    `incomplete` where a content root that the settings name is not there.
    """

    sources: tuple[Source, ...]
    refused: tuple[tuple[Finding, Source], ...]
    findings: tuple[Finding, ...]
    incomplete: bool = False


def discover(root: Path, content: Sequence[tuple[str, Place]]) -> Discovery:
    """The sources of a site at `root` with the content roots that its settings name, or the default one."""
    roots, findings = _content_roots(root, content)
    found = list(_classified(root / "frameworks", "frameworks", framework_kind, 2, frozenset()))
    for folder, shown in roots:
        found += _classified(folder, shown, prose_kind, 1, frozenset(RECORDS))
    sources, refused = _admitted(found)
    return Discovery(sources, refused, findings, bool(findings))


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


def _classified(
    folder: Path, shown: str, classify: Classify, depth: int, skip: frozenset[str]
) -> Iterator[tuple[Source, str | None, str]]:
    """Each source with what is wrong with it (rule and message; neither where it is fine)."""
    for entry in entries(folder, depth, skip):
        known = classify(entry.parts)
        if known is None:
            continue
        kind, name = known
        path = _printable("/".join((shown, *entry.parts)) if shown != "." else "/".join(entry.parts))
        source = Source(path, kind, name, entry.file)
        faults = list(faults_of_name(kind, name))
        if entry.fault or _disguised(entry, classify, kind):
            yield source, "unsafe-file", entry.fault or "this is a link to a file of another kind"
        elif faults:
            for fault in faults:
                yield source, "bad-id", _printable(fault)
        else:
            yield source, None, ""


def _disguised(entry: Entry, classify: Classify, kind: Kind) -> bool:
    """Whether a link shows a file as something else than it is: a talent file as a guide, say."""
    real = classify(entry.real) if entry.real is not None else None
    return entry.real is not None and entry.real != entry.parts and (real is None or real[0] != kind)


def _printable(text: str) -> str:
    """A path as text that any terminal can show: bytes that are not UTF-8 and control characters are replaced."""
    decoded = text.encode("utf-8", "replace").decode()
    return "".join(character if character.isprintable() else "\ufffd" for character in decoded)


def _admitted(
    found: Sequence[tuple[Source, str | None, str]],
) -> tuple[tuple[Source, ...], tuple[tuple[Finding, Source], ...]]:
    """The sources without fault; of several with one name, the first."""
    first: dict[tuple[Kind, Name], Source] = {}
    folded: dict[tuple[Kind, Name], Source] = {}
    refused = []
    for source, rule, message in found:
        key = (source.kind, source.name)
        fold = (source.kind, tuple(part.lower() for part in source.name))
        if rule is None and key in first:
            rule, message = "duplicate-file", f"this file stands in {first[key].path} too"
        elif rule is None and fold in folded:
            rule, message = "bad-id", f"this differs from {folded[fold].path} in letter case only"
        if rule is None:
            first[key] = folded[fold] = source
        else:
            refused.append((Finding(rule, Span(source.path), message), source))
    return tuple(first.values()), tuple(refused)

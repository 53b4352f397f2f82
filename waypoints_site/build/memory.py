"""What earlier builds made of what: a site whose inputs and whose files are as they were is left alone.

Notes are one viewer's own, and hold digests of pages, no page. Absent: which inputs a site has.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from waypoints_site.build.drawn import Built, PageKey, content_digest
from waypoints_site.cache import Store
from waypoints_site.findings import Finding, Span
from waypoints_site.publish import Published, stamp_at

SITES, PAGES = "site/", "pages/"


@dataclass(frozen=True, slots=True)
class Memory:
    """The notes of all sites below one output folder."""

    store: Store
    output: str

    def sites(self, kind: str) -> Mapping[str, Any]:
        """What is noted of the sites of a kind, by viewer."""
        return self.store.notes(f"{SITES}{self.output}/{kind}/")

    def recollection(self, kind: str, viewer: str, place: Path, *, recall: bool) -> "Recollection":
        """What is known of the pages of a site that stands, or stood, at a place; nothing, without `recall`."""
        return Recollection(
            place, self.store.note(f"{PAGES}{self.output}/{kind}/{viewer}", {}) if recall else {}
        )

    def notes_of(self, kind: str, key: str, built: Built) -> Mapping[str, object]:
        """What is to be noted of a site that was built."""
        name = f"{self.output}/{kind}/{built.viewer}"
        published = built.published
        site = {
            "key": key,
            "name": built.name,
            "files": built.files,
            "findings": [_packed(each) for each in built.findings],
            "stamp": published.stamp if published else None,
            "pages": published.written + published.unchanged if published else 0,
            "texts": sorted({each.span.path for each in built.findings} & built.texts.keys()),
        }
        return {f"{SITES}{name}": site, f"{PAGES}{name}": built.pages}


def recalled(viewer: str, key: str, note: Any, place: Path, root: Path) -> Built | None:
    """What came of a site the last time, if it was made from the same and stands as it was left; else None."""
    if not isinstance(note, dict) or note.get("key") != key:
        return None
    stamp = note["stamp"]
    if stamp == "" or (stamp and stamp_at(place) != stamp):  # an empty one says nothing of what stands there
        return None
    published = Published(0, note["pages"], 0, stamp) if stamp is not None else None
    findings = tuple(map(_unpacked, note["findings"]))
    return Built(viewer, note["name"], findings, note["files"], published, _texts(root, note["texts"]))


def _texts(root: Path, paths: Sequence[str]) -> Mapping[str, str]:
    """The texts that findings are about; they are as they were, or the site would not be left alone."""
    if not paths:
        return {}
    from waypoints_site.parse import decode

    return {path: decode(path, (root / path).read_bytes())[0] for path in paths}


@dataclass(frozen=True, slots=True)
class Recollection:
    """Knows the pages that stand at a place: path, digests of template and view, and digest of the content."""

    place: Path
    pages: Mapping[str, Sequence[str]]

    def __call__(self, path: str, key: PageKey) -> bytes | str:
        """The content of a page, if it was drawn under the same key and stands as it was drawn; else why not."""
        noted = self.pages.get(path)
        if noted is None:
            return "it was not there before"
        if noted[0] != key.template:
            return "a layout that takes part in it has changed"
        if noted[1] != key.view:
            return "what it shows has changed"
        content = self._standing(path)
        if content is None or content_digest(content) != noted[2]:
            return "it does not stand there as it was left"
        return content

    def _standing(self, path: str) -> bytes | None:
        try:
            return (self.place / path).read_bytes()
        except OSError:
            return None


def _packed(finding: Finding) -> list[object]:
    span = finding.span
    place = [span.path, span.line, span.column, span.end_line, span.end_column]
    return [finding.rule, place, finding.message, finding.hint, finding.severity]


def _unpacked(packed: Sequence[Any]) -> Finding:
    rule, place, message, hint, severity = packed
    return Finding(rule, Span(*place), message, hint, severity)

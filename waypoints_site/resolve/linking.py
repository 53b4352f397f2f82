"""Where links within the sources lead: to pages, levels, cells and images.

Absent: links to elsewhere, which are judged by form alone, and pages that the reader of a text may not read.
"""

import re
from dataclasses import dataclass, field
from urllib.parse import unquote

from waypoints_site.documents import Place
from waypoints_site.findings import Finding
from waypoints_site.markup import Link, find_links, headings, kind_of, may_link
from waypoints_site.records import NOTHING, Text
from waypoints_site.records.addresses import cell_path, level_path, matrix_path
from waypoints_site.resolve.fields import Fields
from waypoints_site.resolve.hints import hint_for
from waypoints_site.resolve.outline import FrameworkOutline, TrackOutline
from waypoints_site.resolve.targets import LinkBook, PageTarget, Surroundings, fitting_cells, joined


@dataclass(slots=True)
class Linker:
    """Turns Markdown into texts with resolved links; keeps what is broken, and which images are shown."""

    book: LinkBook
    findings: list[Finding] = field(default_factory=list)
    images: set[str] = field(default_factory=set)
    _anchors: dict[str, frozenset[str]] = field(default_factory=dict)

    def of(self, part: Fields, around: Surroundings) -> Text:
        """The text that stands in a part of a document, its links resolved; an empty one where none does."""
        source = part.text()
        if may_link(source):
            return self.text(source, part.place, around)
        return Text(source) if source else NOTHING

    def text(self, source: str, place: Place, around: Surroundings) -> Text:
        """The text at a place, its links resolved; a link that leads nowhere is reported and left out."""
        links: dict[str, str] = {}
        for link in find_links(source):
            target = None if _leads_to_talent(link, around) else self._target(link, around)
            if target:
                links[link.target] = target
            elif kind_of(link.target) in ("cell", "internal", "fragment"):
                self.findings.append(self._broken(link, place, around))
        return Text(source, tuple(links.items()))

    def _broken(self, link: Link, place: Place, around: Surroundings) -> Finding:
        span = place.within(link.start, link.end)
        if _leads_to_talent(link, around):
            message = f"“{link.target}” leads to the talent track, and nothing else may refer to that"
            return Finding("talent-reference", span, message, "say it here, without the link")
        hint = hint_for(link.target, around, self.book)
        return Finding("broken-link", span, f"“{link.target}” leads nowhere", hint)

    def _target(self, link: Link, around: Surroundings) -> str | None:
        kind = kind_of(link.target)
        if kind == "cell":
            return None if link.image else self._cell(link.target, around)
        if kind == "fragment" and around.page and not link.image:
            return self._page(around.page, unquote(link.target[1:]))
        if kind == "internal":
            return self._source(link, around)
        return None

    def _source(self, link: Link, around: Surroundings) -> str | None:
        written, _, fragment = link.target.partition("#")
        path = joined(around.path, written)
        if path in self.book.images and not fragment:
            if not around.unpublished:
                self.images.add(path)
            return self.book.images[path]
        page = self.book.pages.get(path)
        if link.image or (page and not around.admits(page)):
            return None
        return self._page(page, unquote(fragment)) if page else self._framework_file(path, fragment, around)

    def _page(self, page: PageTarget, fragment: str) -> str | None:
        if not fragment:
            return page.path
        known = page.body is None or fragment in self._anchors_of(page.path, page.body)
        return f"{page.path}#{fragment}" if known else None

    def _anchors_of(self, path: str, body: str) -> frozenset[str]:
        if path not in self._anchors:
            self._anchors[path] = frozenset(heading.anchor for heading in headings(body))
        return self._anchors[path]

    def _framework_file(self, path: str, fragment: str, around: Surroundings) -> str | None:
        """The page of a framework's file: a level's, or the matrix for the files of the framework itself."""
        parts = path.removesuffix(".yaml").split("/")
        if parts[0] != "frameworks" or not path.endswith(".yaml") or fragment:
            return None
        framework = self._framework(parts[1], around)
        match parts[2:]:
            case [("framework" | "capabilities")] if framework and framework.tracks:
                return matrix_path(framework.id, _first(framework).id)
            case [track, level] if framework and track in framework.tracks:
                there = level in framework.tracks[track].levels
                return level_path(framework.id, track, level) if there else None
        return None

    def _framework(self, name: str | None, around: Surroundings) -> FrameworkOutline | None:
        """A framework by id; a kept version has no pages, so that only its own texts may lead to it."""
        found = self.book.frameworks.get(name or "")
        return found if found and (not found.kept or found.id == around.framework) else None

    def _cell(self, address: str, around: Surroundings) -> str | None:
        fitting = fitting_cells(address, around, self.book)
        framework = self._framework(fitting[0][0], around) if fitting else None
        alone = framework and (len(fitting) == 1 or framework.guessed)
        return cell_path(*fitting[0]) if alone else None


def _leads_to_talent(link: Link, around: Surroundings) -> bool:
    """Whether a link's path lies below the talent folder, be anything there or not; its own texts may lead there."""
    if kind_of(link.target) != "internal" or _is_talent(around.path):
        return False
    return _is_talent(joined(around.path, re.split("[?#]", link.target)[0]))


def _is_talent(path: str) -> bool:
    return [part.casefold() for part in path.split("/")[:2]] == ["content", "talent"]


def _first(framework: FrameworkOutline) -> TrackOutline:
    """The track on which the matrix opens."""
    tracks = tuple(framework.tracks.values())
    return next((track for track in tracks if track.levels), tracks[0])

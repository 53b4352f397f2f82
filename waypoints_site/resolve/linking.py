"""Where links within the sources lead: to pages, levels, cells and images.

Absent: links to elsewhere, which are judged by form alone, and pages that the reader of a text may not read.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from posixpath import dirname, normpath, relpath
from urllib.parse import unquote

from waypoints_site.documents import Place
from waypoints_site.findings import Finding, did_you_mean
from waypoints_site.markup import find_links, headings, kind_of
from waypoints_site.markup.links import Link
from waypoints_site.records.addresses import cell_path, level_path, matrix_path
from waypoints_site.records.text import Text
from waypoints_site.resolve.outline import FrameworkOutline


@dataclass(frozen=True, slots=True)
class PageTarget:
    """A prose page that a link may lead to. `body` is empty where it could not be read, and its anchors are unknown."""

    path: str
    body: str | None
    company: bool = False
    draft: bool = False


@dataclass(frozen=True, slots=True)
class LinkBook:
    """Everything that links lead to. Keys are paths of sources, with every content root mounted at `content`."""

    pages: Mapping[str, PageTarget]
    images: Mapping[str, str]
    frameworks: Mapping[str, FrameworkOutline]
    default: str | None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where a text stands: its source's path, its framework and track, and who reads it."""

    path: str
    framework: str | None = None
    track: str | None = None
    page: PageTarget | None = None

    def admits(self, target: PageTarget) -> bool:
        """Whether whoever reads this text can read the target too: company pages and drafts are for their like alone."""
        own = self.page
        return (not target.company or bool(own and own.company)) and (
            not target.draft or bool(own and own.draft)
        )


@dataclass(slots=True)
class Linker:
    """Turns Markdown into texts with resolved links, and keeps what it finds broken and which images are shown."""

    book: LinkBook
    findings: list[Finding] = field(default_factory=list)
    images: set[str] = field(default_factory=set)

    def text(self, source: str, place: Place, around: Surroundings) -> Text:
        """The text at a place, its links resolved; a link that leads nowhere is reported and left out."""
        links: dict[str, str] = {}
        for link in find_links(source):
            target = self._target(link, around)
            if target:
                links[link.target] = target
            elif kind_of(link.target) in ("cell", "internal", "fragment"):
                span = place.within(link.start, link.end)
                hint = self._hint(link.target, around)
                self.findings.append(Finding("broken-link", span, f"“{link.target}” leads nowhere", hint))
        return Text(source, tuple(links.items()))

    def _target(self, link: Link, around: Surroundings) -> str | None:
        kind = kind_of(link.target)
        if kind == "cell":
            return None if link.image else self._cell(link.target[5:], around)
        if kind == "fragment" and around.page and not link.image:
            return self._page(around.page, unquote(link.target[1:]))
        if kind == "internal":
            return self._source(link, around)
        return None

    def _source(self, link: Link, around: Surroundings) -> str | None:
        written, _, fragment = link.target.partition("#")
        path = _joined(around.path, written)
        if path in self.book.images and not fragment:
            self.images.add(path)
            return self.book.images[path]
        page = self.book.pages.get(path)
        if link.image or (page and not around.admits(page)):
            return None
        return self._page(page, unquote(fragment)) if page else self._framework_file(path, fragment)

    def _page(self, page: PageTarget, fragment: str) -> str | None:
        if not fragment:
            return page.path
        known = page.body is None or fragment in {heading.anchor for heading in headings(page.body)}
        return f"{page.path}#{fragment}" if known else None

    def _framework_file(self, path: str, fragment: str) -> str | None:
        """The page of a framework's file: a level's, or the matrix for `framework.yaml` and `capabilities.yaml`."""
        parts = path.removesuffix(".yaml").split("/")
        framework = (
            self.book.frameworks.get(parts[1]) if parts[0] == "frameworks" and len(parts) > 2 else None
        )
        if framework is None or not path.endswith(".yaml") or fragment:
            return None
        if len(parts) == 3 and parts[2] in ("framework", "capabilities"):
            return matrix_path(framework.id, next(iter(framework.tracks))) if framework.tracks else None
        there = (
            len(parts) == 4 and parts[2] in framework.tracks and parts[3] in framework.tracks[parts[2]].levels
        )
        return level_path(framework.id, parts[2], parts[3]) if there else None

    def _cell(self, address: str, around: Surroundings) -> str | None:
        """The page of a cell: `level/capability`, with its track and its framework before it where they are not clear."""
        parts = unquote(address).split("/")
        framework = self.book.frameworks.get(
            parts.pop(0) if len(parts) == 4 else around.framework or self.book.default or ""
        )
        if framework is None or len(parts) not in (2, 3):
            return None
        tracks = [parts.pop(0)] if len(parts) == 3 else list(framework.tracks_of(parts[0]))
        level, capability = parts
        if around.track in tracks:
            tracks = [around.track]
        fitting = [
            track
            for track in tracks
            if track in framework.tracks
            and level in framework.tracks[track].levels
            and (capability in framework.tracks[track].capabilities or framework.guessed)
        ]
        return cell_path(framework.id, fitting[0], level, capability) if len(fitting) == 1 else None

    def _hint(self, target: str, around: Surroundings) -> str | None:
        if kind_of(target) == "cell":
            framework = self.book.frameworks.get(around.framework or self.book.default or "")
            return did_you_mean(target, [f"cell:{address}" for address in _short_addresses(framework)])
        if kind_of(target) == "fragment":
            own = headings(around.page.body or "") if around.page else ()
            return did_you_mean(target, [f"#{heading.anchor}" for heading in own])
        here = dirname(around.path)
        open_pages = [path for path, page in self.book.pages.items() if around.admits(page)]
        return did_you_mean(target.partition("#")[0], [relpath(path, here) for path in open_pages])


def _short_addresses(framework: FrameworkOutline | None) -> list[str]:
    tracks = framework.tracks.values() if framework else ()
    return [f"{level}/{key}" for track in tracks for level in track.levels for key in track.capabilities]


def _joined(source: str, written: str) -> str:
    path = unquote(written)
    return "" if path.startswith("/") or "?" in written else normpath(f"{dirname(source)}/{path}")

"""What links within the sources may lead to, and what surrounds a text that has links.

Absent: Markdown, and whether a link leads anywhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from posixpath import dirname, normpath
from urllib.parse import unquote

from waypoints_site.resolve.outline import FrameworkOutline


@dataclass(frozen=True, slots=True)
class PageTarget:
    """A prose page that a link may lead to; `body` is None where it could not be read."""

    path: str
    body: str | None
    company: bool = False
    draft: bool = False


@dataclass(frozen=True, slots=True)
class LinkBook:
    """Everything that links lead to, by paths of sources, with every content root mounted at `content`."""

    pages: Mapping[str, PageTarget]
    images: Mapping[str, str]
    frameworks: Mapping[str, FrameworkOutline]
    default: str | None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where a text stands: its source's path, its framework and track, and who reads it.

    `company` where all its readers belong to the company, so that it may lead to the company's own pages.
    """

    path: str
    framework: str | None = None
    track: str | None = None
    page: PageTarget | None = None
    company: bool = False

    def admits(self, target: PageTarget) -> bool:
        """Whether this text's readers can read the target: company pages and drafts are for their like."""
        own = self.page
        return (not target.company or self.company or bool(own and own.company)) and (
            not target.draft or bool(own and own.draft)
        )

    @property
    def unpublished(self) -> bool:
        """Whether no site shows the text: a draft's, or that of a kept version."""
        return bool(self.page and self.page.draft) or "@" in (self.framework or "")


def fitting_cells(
    address: str, around: Surroundings, book: LinkBook
) -> tuple[tuple[str, str, str, str], ...]:
    """The cells (framework, track, level, capability) that `cell:level/capability` may mean.

    Its track and its framework may stand before it. On a text's own track, the short form means that track.
    """
    parts = unquote(address.partition(":")[2]).split("/")
    framework = book.frameworks.get(
        parts.pop(0) if len(parts) == 4 else around.framework or book.default or ""
    )
    if framework is None or len(parts) not in (2, 3):
        return ()
    tracks = [parts.pop(0)] if len(parts) == 3 else list(framework.tracks_of(parts[0]))
    level, capability = parts
    if around.track in tracks and around.framework == framework.id:
        tracks = [around.track]
    return tuple(
        (framework.id, track, level, capability)
        for track in tracks
        if track in framework.tracks
        and level in framework.tracks[track].levels
        and (capability in framework.tracks[track].capabilities or framework.guessed)
    )


def joined(source: str, written: str) -> str:
    """The path that a link in `source` means by `written`; empty where it cannot be one."""
    path = unquote(written)
    return "" if path.startswith("/") or "?" in written else normpath(f"{dirname(source)}/{path}")

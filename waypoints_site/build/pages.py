"""Pages → files: drawn, and beside the assets of their kind of site.

Absent: what is on them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from time import perf_counter
from typing import Literal

from waypoints_site.build.crew import shared
from waypoints_site.build.drawn import PageKey, Recall
from waypoints_site.findings import Finding, Span
from waypoints_site.plan import Page
from waypoints_site.render import LayoutFault, Renderer

OWN = {
    "framework": ("framework",),
    "growth": ("restricted", "growth"),
    "talent": (
        *("restricted", "growth", "talent", "talent-map", "talent-room", "talent-decisions"),
        *("talent-sort", "talent-tray", "talent-deck"),
    ),
}
"""By kind of site, how the names of the assets start that belong to such sites alone."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """The pages by path; no page and one finding where a layout does not work. `keys` where they were asked for.

    `seconds` says by template how long drawing took.
    """

    files: Mapping[str, bytes]
    findings: tuple[Finding, ...] = ()
    keys: Mapping[str, PageKey] = field(default_factory=dict)
    seconds: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Drawing:
    """One page as it was drawn, or why it could not be."""

    page: str
    template: str
    content: bytes | Finding
    seconds: float


def rendered(
    pages: Sequence[Page], renderer: Renderer, recall: Recall | None = None, jobs: int = 1
) -> Rendered:
    """Draws pages, but for those of which `recall` knows the content already; many in up to `jobs` processes."""
    here = frozenset(page.path for page in pages)
    keys = {page.path: _key(page, renderer, here) for page in pages} if recall else {}
    found = {page.path: recall(page.path, keys[page.path]) if recall else None for page in pages}
    waiting = [page for page in pages if found[page.path] is None]
    files = {path: content for path, content in found.items() if content is not None}
    seconds: dict[str, float] = {}
    for each in _drawn(waiting, renderer, here, jobs):
        if isinstance(each.content, Finding):  # the first is enough: the next pages would only say the same
            return Rendered({}, (each.content,))
        files[each.page] = each.content
        seconds[each.template] = seconds.get(each.template, 0.0) + each.seconds
    return Rendered({page.path: files[page.path] for page in pages}, (), keys, seconds)


def _drawn(pages: Sequence[Page], renderer: Renderer, here: frozenset[str], jobs: int) -> Iterator[_Drawing]:
    def draw(page: Page) -> _Drawing:
        started = perf_counter()
        try:
            content: bytes | Finding = renderer.page(page, here)
        except LayoutFault as fault:
            path = f"layouts/{fault.name.removeprefix('waypoints:')}"
            content = Finding("layout", Span(path, fault.line), str(fault))
        return _Drawing(page.path, page.template, content, perf_counter() - started)

    return shared(draw, pages, jobs)


def _key(page: Page, renderer: Renderer, here: frozenset[str]) -> PageKey:
    """The key of a page among those `here`, which decide where links of its texts may lead."""
    view = blake2b(repr((page.frame, page.view)).encode("utf-8", "surrogatepass"), digest_size=16)
    view.update(_digest_of(here))
    return PageKey(renderer.digest(page.template), view.hexdigest())


@lru_cache(maxsize=8)
def _digest_of(here: frozenset[str]) -> bytes:
    return blake2b("\n".join(sorted(here)).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def assets_for(
    site: Literal["framework", "growth", "talent"], assets: Mapping[str, bytes]
) -> Mapping[str, bytes]:
    """The assets of a kind of site: those that all share, and its own."""
    others = tuple(f"assets/{name}." for names in OWN.values() for name in names if name not in OWN[site])
    return {name: content for name, content in assets.items() if not name.startswith(others)}

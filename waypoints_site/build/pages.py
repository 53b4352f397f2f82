"""Pages → files: drawn, and beside the assets of their kind of site.

Absent: what is on them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from time import perf_counter
from typing import Literal

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


def rendered(pages: Sequence[Page], renderer: Renderer, recall: Recall | None = None) -> Rendered:
    """Draws pages, but for those of which `recall` knows the content already."""
    here = frozenset(page.path for page in pages)
    keys = {page.path: _key(page, renderer, here) for page in pages} if recall else {}
    files: dict[str, bytes] = {}
    seconds: dict[str, float] = {}
    try:
        for page in pages:
            known = recall(page.path, keys[page.path]) if recall else None
            started = perf_counter()
            files[page.path] = renderer.page(page, here) if known is None else known
            seconds[page.template] = seconds.get(page.template, 0.0) + perf_counter() - started
    except LayoutFault as fault:  # the first is enough: the next pages would only say the same
        path = f"layouts/{fault.name.removeprefix('waypoints:')}"
        return Rendered({}, (Finding("layout", Span(path, fault.line), str(fault)),))
    return Rendered(files, (), keys, seconds)


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

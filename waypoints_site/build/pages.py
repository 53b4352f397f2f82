"""Pages → files: drawn, and beside the assets of their kind of site.

Absent: what is on them.
"""

from collections.abc import Mapping, Sequence
from typing import Literal

from waypoints_site.findings import Finding, Span
from waypoints_site.plan import Page
from waypoints_site.render import LayoutFault, Renderer

OWN = {
    "framework": ("framework",),
    "growth": ("restricted", "growth"),
    "talent": ("restricted", "growth", "talent", "talent-map", "talent-room", "talent-decisions"),
}
"""By kind of site, how the names of the assets start that belong to such sites alone."""


def rendered(pages: Sequence[Page], renderer: Renderer) -> tuple[Mapping[str, bytes], list[Finding]]:
    """The pages by path; no page and one finding where a layout does not work."""
    here = frozenset(page.path for page in pages)
    try:
        return {page.path: renderer.page(page, here) for page in pages}, []
    except LayoutFault as fault:  # the first is enough: the next pages would only say the same
        path = f"layouts/{fault.name.removeprefix('waypoints:')}"
        return {}, [Finding("layout", Span(path, fault.line), str(fault))]


def assets_for(
    site: Literal["framework", "growth", "talent"], assets: Mapping[str, bytes]
) -> Mapping[str, bytes]:
    """The assets of a kind of site: those that all share, and its own."""
    others = tuple(f"assets/{name}." for names in OWN.values() for name in names if name not in OWN[site])
    return {name: content for name, content in assets.items() if not name.startswith(others)}

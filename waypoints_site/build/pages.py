"""Pages → files: drawn, and beside the assets of their kind of site.

Absent: what is on them.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from time import perf_counter
from typing import Literal

from waypoints_site.build.crew import shared
from waypoints_site.build.drawn import PageKey, Recall
from waypoints_site.findings import Finding, Span
from waypoints_site.plan import Page, Sheet
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
class Beside:
    """A file that is no page, made in whichever of the processes comes to it."""

    path: str
    make: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Rendered:
    """The pages by path, and what was to stand beside them; no page and one finding where a layout does not work.

    Where there was something to recall, `keys` are those of the pages, and `why` says of pages that were drawn why
    they had to be. `seconds` says by template how long drawing took.
    """

    files: Mapping[str, bytes]
    findings: tuple[Finding, ...] = ()
    keys: Mapping[str, PageKey] = field(default_factory=dict)
    why: Mapping[str, str] = field(default_factory=dict)
    seconds: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Drawing:
    """One page as it is, drawn or recalled, or why it could not be drawn; or what stands beside the pages."""

    path: str
    content: bytes | Finding
    key: PageKey | None = None
    why: str = ""
    template: str = ""
    seconds: float = 0.0


def rendered(
    sheets: Sequence[Sheet],
    renderer: Renderer,
    recall: Recall | None = None,
    jobs: int = 1,
    beside: Sequence[Beside] = (),
) -> Rendered:
    """Draws pages, but for those of which `recall` knows the content already; many in up to `jobs` processes."""
    made: list[_Drawing] = []
    for each in _drawn(sheets, beside, renderer, recall, jobs):
        if isinstance(each.content, Finding):  # the first is enough: the next pages would only say the same
            return Rendered({}, (each.content,))
        made.append(each)
    seconds: dict[str, float] = {}
    for each in made:
        if each.template:
            seconds[each.template] = seconds.get(each.template, 0.0) + each.seconds
    return Rendered(
        {each.path: each.content for each in made if not isinstance(each.content, Finding)},
        (),
        {each.path: each.key for each in made if each.key},
        {each.path: each.why for each in made if each.why},
        seconds,
    )


def _drawn(
    sheets: Sequence[Sheet], beside: Sequence[Beside], renderer: Renderer, recall: Recall | None, jobs: int
) -> Iterator[_Drawing]:
    here = frozenset(each.path for each in sheets)
    paths = _digest_of(here) if recall else b""

    def draw(sheet: Sheet | Beside) -> _Drawing:
        if isinstance(sheet, Beside):
            return _Drawing(sheet.path, sheet.make())
        page, key, why = sheet.planned(), None, ""
        if recall:
            key = _key(page, renderer, paths)
            known = recall(page.path, key)
            if isinstance(known, bytes):
                return _Drawing(page.path, known, key)
            why = known
        started = perf_counter()
        try:
            content: bytes | Finding = renderer.page(page, here)
        except LayoutFault as fault:
            path = f"layouts/{fault.name.removeprefix('waypoints:')}"
            content = Finding("layout", Span(path, fault.line), str(fault))
        return _Drawing(page.path, content, key, why, page.template, perf_counter() - started)

    return shared(draw, (*beside, *sheets), jobs)


def _key(page: Page, renderer: Renderer, paths: bytes) -> PageKey:
    """The key of a page; `paths` is a digest of those of the site, which decide where links of its texts may lead."""
    view = blake2b(repr((page.frame, page.view)).encode("utf-8", "surrogatepass"), digest_size=16)
    view.update(paths)
    return PageKey(renderer.digest(page.template), view.hexdigest())


def _digest_of(here: frozenset[str]) -> bytes:
    return blake2b("\n".join(sorted(here)).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def assets_for(
    site: Literal["framework", "growth", "talent"], assets: Mapping[str, bytes]
) -> Mapping[str, bytes]:
    """The assets of a kind of site: those that all share, and its own."""
    others = tuple(f"assets/{name}." for names in OWN.values() for name in names if name not in OWN[site])
    return {name: content for name, content in assets.items() if not name.startswith(others)}

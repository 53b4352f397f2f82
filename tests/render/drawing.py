"""Draws a page from layouts given as a dict."""

from collections.abc import Mapping

from waypoints_site.plan import Frame, Page, Source
from waypoints_site.render import Layouts, Renderer

Templates = Mapping[str, str]


def page_at(
    path: str = "index.html", view: object = None, template: str = "page.html", base: str = ""
) -> Page:
    """A page of a view, within the least frame."""
    return Page(template, Frame(path, "T", "S", (), Source(), base=base), view)


def draw(originals: Templates, view: object = None, overrides: Templates | None = None) -> str:
    """What `page.html` makes of a view."""
    return Renderer(Layouts(originals, overrides or {})).page(page_at(view=view)).decode()


def drawn_at(originals: Templates, *paths: str) -> list[str]:
    """What `page.html` makes at several places, one after another."""
    renderer = Renderer(Layouts(originals))
    return [renderer.page(page_at(path)).decode() for path in paths]

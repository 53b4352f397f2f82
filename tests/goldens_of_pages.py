"""What the golden pages are: the `<main>` of pages of a fixed site, as the layouts that ship draw them."""

import re
from pathlib import Path

from tests.sources import site_of
from tests.varied import AUDIENCES, EMPTY, pages
from tests.varied_growth import pages as growth_pages
from tests.varied_talent import empty_pages, talent_pages
from waypoints_site.plan.framework.pages import plan_framework
from waypoints_site.render import Layouts, Renderer

REPOSITORY = Path(__file__).resolve().parent.parent
GOLDENS = REPOSITORY / "tests/goldens"

PAGES = {
    "home": "index.html",
    "matrix": "eng/ic/index.html",
    "matrix-empty": "eng/empty/index.html",
    "level": "eng/ic/l2.html",
    "capability": "eng/ic/capabilities/shared.html",
    "compare": "eng/compare/l1-ic-l2.html",
    "compare-crossing": "eng/compare/ic-l2-m2.html",
    "prose": "guides/start.html",
    "audiences": "who-sees-what.html",
    "missing": "404.html",
}

GROWTH = {
    "growth-now": ("ada", "index.html"),
    "growth-now-onboarding": ("bo", "index.html"),
    "growth-now-empty": ("cy", "index.html"),
    "growth-period": ("ada", "2026-h1.html"),
    "growth-period-coming": ("ada", "2027-h1.html"),
    "growth-level": ("ada", "level.html"),
    "growth-level-top": ("cy", "level.html"),
    "growth-level-none": ("dee", "level.html"),
    "growth-history": ("ada", "history.html"),
    "growth-history-empty": ("dee", "history.html"),
    "growth-packet": ("ada", "packet-2026-h1.html"),
    "growth-packet-draft": ("bo", "packet-2026-h2.html"),
    "growth-prose": ("ada", "guides/inside.html"),
}
"""Pages of growth sites: whose, and which."""

TALENT = {
    "talent-readiness": ("", "index.html"),
    "talent-readiness-session": ("all", "index.html"),
    "talent-map": ("", "map.html"),
    "talent-managers": ("", "managers.html"),
    "talent-queue": ("", "queue.html"),
    "talent-person": ("", "people/ada.html"),
    "talent-person-earlier": ("", "people/ada/2026-h1.html"),
    "talent-person-new": ("", "people/cy.html"),
    "talent-person-session": ("all", "people/bo.html"),
    "talent-compare": ("", "compare/l2.html"),
    "talent-decisions": ("", "decisions.html"),
    "talent-decisions-session": ("all", "decisions.html"),
    "talent-levels": ("", "levels.html"),
    "talent-bench": ("", "bench.html"),
    "talent-actions": ("", "actions.html"),
    "talent-since": ("", "since.html"),
    "talent-expectations": ("", "expectations.html"),
    "talent-packet": ("", "packets/ada.html"),
    "talent-prose": ("", "guides/inside.html"),
}
"""Pages of talent sites: of which session, or of the manager above all, and which."""

TALENT_EMPTY = {
    f"talent-{name}-empty": path
    for name, path in {
        "readiness": "index.html",
        **{each: f"{each}.html" for each in ("map", "managers", "queue", "decisions", "levels", "bench", "actions", "since")},
        "person": "people/ada.html",
        "expectations": "expectations.html",
    }.items()
}  # fmt: skip
"""The same before anything is written."""

NAMES = (*PAGES, "home-empty", *GROWTH, *TALENT, *TALENT_EMPTY)


def shipped() -> Layouts:
    """The layouts that ship with Waypoints."""
    folder = REPOSITORY / "layouts"
    return Layouts(
        {
            path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
            for path in folder.rglob("*.html")
        }
    )


def golden_texts() -> dict[str, str]:
    """Each golden by name, drawn now."""
    renderer, planned = Renderer(shipped()), pages()
    texts = {name: main_of(renderer.page(planned[path]).decode()) for name, path in PAGES.items()}
    nothing = plan_framework(site_of(EMPTY), AUDIENCES)[0]
    return {**texts, "home-empty": main_of(renderer.page(nothing).decode()), **_of_growth(), **_of_talent()}


def _of_growth() -> dict[str, str]:
    renderer = Renderer(shipped(), elsewhere="https://levels.example.com")
    drawn = {name: renderer.page(growth_pages(person)[path]) for name, (person, path) in GROWTH.items()}
    return {name: main_of(page.decode()) for name, page in drawn.items()}


def _of_talent() -> dict[str, str]:
    renderer = Renderer(shipped(), elsewhere="https://levels.example.com")
    planned = {session: talent_pages(session) for session in ("", "all")}
    drawn = {name: renderer.page(planned[session][path]) for name, (session, path) in TALENT.items()}
    nothing = empty_pages()
    drawn |= {name: renderer.page(nothing[path]) for name, path in TALENT_EMPTY.items()}
    return {name: main_of(page.decode()) for name, page in drawn.items()}


def main_of(html: str) -> str:
    """The `<main>` of a page."""
    found = re.search(r"<main\b.*?</main>", html, re.DOTALL)
    assert found is not None
    return found[0] + "\n"


def whole_site() -> dict[str, str]:
    """Every page of the fixed site, drawn now."""
    renderer = Renderer(shipped())
    return {path: renderer.page(page).decode() for path, page in pages().items()}

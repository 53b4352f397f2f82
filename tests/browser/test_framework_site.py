"""The example's framework site as readers meet it: from `file://`, wide and narrow, in the dark, printed, by keyboard."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.visits import AxeViolations, NewPage, as_opened, faults, opening, unfolded

PAGES = {
    "home": "index.html",
    "matrix": "engineering/ic/index.html",
    "level": "engineering/ic/l4.html",
    "capability": "engineering/ic/capabilities/technical.html",
    "compare": "engineering/compare/l3-l4.html",
    "compare across": "engineering/compare/l4-m3.html",
    "prose": "guides/setting-expectations.html",
    "audiences": "who-sees-what.html",
    "missing": "404.html",
}
WIDTHS = (1440, 768, 360)


@pytest.fixture(scope="session")
def built(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example's framework site, without an address: its 404 page would load its styles from there."""
    root = tmp_path_factory.mktemp("example")
    for folder in ("frameworks", "content"):
        shutil.copytree(repository / folder, root / folder)
    settings = (repository / "waypoints.yaml").read_text()
    (root / "waypoints.yaml").write_text(re.sub(r"(?m)^url:.*$", "", settings))
    command = [sys.executable, "-m", "waypoints_site", "build", "--root", str(root)]
    subprocess.run(command, check=True, capture_output=True)
    return root / "output/framework"


def at(built: Path, path: str) -> str:
    """The address of a page."""
    return (built / path.partition("#")[0]).as_uri() + "#" * ("#" in path) + path.partition("#")[2]


@pytest.fixture(scope="module", params=PAGES.values(), ids=[*PAGES])
def path(request: pytest.FixtureRequest) -> str:
    """Each page in turn."""
    return str(request.param)


@pytest.fixture(scope="module")
def standing(built: Path, chromium: Browser, path: str) -> Iterator[Page]:
    """The page, open for all tests that visit it."""
    with opening(chromium) as open_page:
        page = open_page()
        page.goto(at(built, path))
        yield page


@pytest.fixture
def visit(standing: Page) -> Page:
    """The page as it was opened."""
    return as_opened(standing)


def test_axe_finds_nothing(visit: Page, axe_violations: AxeViolations) -> None:
    assert faults(visit, axe_violations) == []


def test_no_page_scrolls_sideways(visit: Page, path: str) -> None:
    for width in WIDTHS:
        visit.set_viewport_size({"width": width, "height": 800})
        room = visit.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        assert room[0] <= room[1], f"{path} at {width}"


def test_every_word_is_there_without_javascript(
    built: Path, visit: Page, new_page: NewPage, path: str
) -> None:
    without = new_page(java_script_enabled=False)
    without.goto(at(built, path))
    words = [page.locator("main").inner_text() for page in (visit, unfolded(without))]
    content = [set(re.findall(r"\w{5,}", text)) for text in words]
    controls = " ".join(visit.locator("main .needs-js").all_inner_texts())
    assert content[0] - content[1] <= set(re.findall(r"\w{5,}", controls))


def test_it_prints(visit: Page) -> None:
    visit.emulate_media(color_scheme="dark")
    for paper in ("A4", "Letter"):
        pdf = visit.pdf(format=paper, prefer_css_page_size=False)
        assert pdf.startswith(b"%PDF")
    visit.emulate_media(media="print", color_scheme="dark")
    paper_white = visit.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert paper_white in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
    expect(visit.locator(".nav")).to_be_hidden()


def test_all_of_a_level_is_printed(built: Path, new_page: NewPage) -> None:
    page = new_page()
    page.goto(at(built, "engineering/ic/l3.html"))
    page.emulate_media(media="print")
    hidden = page.evaluate(
        "[...document.querySelectorAll('main li')]"
        ".filter(each => !each.getClientRects().length && !each.closest('nav'))"
        ".map(each => each.textContent.slice(0, 60))"
    )
    assert hidden == []


def test_the_skip_link_comes_first_and_leads_to_the_content(built: Path, page: Page) -> None:
    page.goto(at(built, "index.html"))
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_text("Skip to content")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_every_control_shows_where_the_focus_is(built: Path, page: Page) -> None:
    page.goto(at(built, "engineering/ic/index.html"))
    for _ in range(30):
        page.keyboard.press("Tab")
        outlined = page.evaluate(
            "(() => { for (let each = document.activeElement, up = 0; each && up < 3; each = each.parentElement, up++) {"
            " const style = getComputedStyle(each);"
            " if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) return true; } return false; })()"
        )
        assert outlined, page.evaluate("document.activeElement.outerHTML.slice(0, 200)")


def test_search_finds_as_one_types_and_goes_there_by_keyboard(built: Path, page: Page) -> None:
    page.goto(at(built, "guides/key-steps.html"))
    page.keyboard.press("/")
    search = page.get_by_role("searchbox", name="Search this site")
    expect(search).to_be_focused()
    search.press_sequentially("L3·TEC")
    expect(page.locator(".found a").first).to_contain_text("L3·TEC Technical expertise")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".found a").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/engineering/ic/l3.html#technical")


def test_search_finds_words_of_every_kind(built: Path, page: Page) -> None:
    page.goto(at(built, "index.html"))
    search = page.get_by_role("searchbox", name="Search this site")
    for words, target in {
        "staff software": "engineering/ic/l5.html",
        "on-call weeks rota": "engineering/ic/l2.html#operations",
        "stability": "guides/stability.html",
        "calibration thought partner": "guides/running-a-calibration.html",
    }.items():
        search.fill(words)
        expect(page.locator(f'.found a[href$="{target}"]').first).to_be_visible()


def test_search_says_when_there_is_nothing_and_closes(built: Path, page: Page) -> None:
    page.goto(at(built, "index.html"))
    search = page.get_by_role("searchbox", name="Search this site")
    search.press_sequentially("zyzzyva")
    expect(page.locator(".found")).to_contain_text("Nothing found")
    page.keyboard.press("Escape")
    expect(page.locator(".found")).to_be_hidden()
    expect(search).to_be_focused()


def test_the_theme_is_chosen_and_kept(built: Path, new_page: NewPage) -> None:
    page = new_page(color_scheme="light")
    page.goto(at(built, "index.html"))
    light = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.get_by_role("radio", name="Dark").check()
    dark = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.goto(at(built, "guides/stability.html"))
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == dark != light


def test_the_theme_works_without_javascript(built: Path, new_page: NewPage) -> None:
    page = new_page(color_scheme="light", java_script_enabled=False)
    page.goto(at(built, "index.html"))
    page.get_by_role("radio", name="Dark").check()
    expect(page.locator("html")).to_have_css("color-scheme", "dark")


def test_a_permalink_opens_what_it_leads_to(built: Path, page: Page) -> None:
    page.goto(at(built, "engineering/ic/l3.html#technical-exceeds"))
    expect(page.locator("#technical-exceeds")).to_be_visible()
    expect(page.locator("#technical-exceeds")).to_be_in_viewport()


def test_levels_of_the_matrix_are_hidden_without_a_script(built: Path, new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False, viewport={"width": 1440, "height": 900})
    page.goto(at(built, "engineering/ic/index.html"))
    cell = page.locator("#l1_technical")
    expect(cell).to_be_visible()
    page.locator(".wide-only label", has_text="L1").locator("input").uncheck()
    expect(cell).to_be_hidden()


def test_on_a_phone_the_matrix_shows_one_level_at_a_time(built: Path, new_page: NewPage) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(at(built, "engineering/ic/index.html"))
    visible = page.locator("td:visible").evaluate_all(
        "cells => [...new Set(cells.map(cell => cell.dataset.n))]"
    )
    assert len(visible) == 1


def test_find_in_cells_narrows_the_matrix(built: Path, page: Page) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(at(built, "engineering/ic/index.html"))
    rows = page.locator(".matrix tbody tr:not(.area):visible")
    before = rows.count()
    page.get_by_label("Find in cells").fill("incident")
    expect(page.locator(".hit").first).to_be_visible()
    assert 0 < rows.count() < before


def test_hiding_what_carries_over(built: Path, new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(at(built, "engineering/compare/l3-l4.html"))
    added = page.locator(".now li").first
    expect(added).to_be_visible()
    assert page.locator("ins").count() > 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_map_can_be_read_by_a_screen_reader_and_clicked(
    built: Path, new_page: NewPage, scheme: str
) -> None:
    page = new_page(color_scheme=scheme, viewport={"width": 1440, "height": 900})
    page.goto(at(built, "index.html"))
    link = page.locator(".sheetmap a").filter(has_text="L4")
    link.click()
    page.wait_for_url("**/engineering/ic/l4.html")


def test_weights(built: Path) -> None:
    """The limits of the design: bytes before compression."""
    heavy = {}
    for path in built.rglob("*.html"):
        limit = 100_000 if path.name == "index.html" and path.parent != built else 40_000
        if path.stat().st_size > limit:
            heavy[str(path.relative_to(built))] = path.stat().st_size
    assert heavy == {}
    styles = sum(path.stat().st_size for path in built.glob("assets/*.css"))
    assert styles <= 32 * 1024
    assert (built / "assets/site.js").stat().st_size <= 10 * 1024

"""The example's growth sites as their readers meet them: from `file://`, wide and narrow, in the dark, and printed."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.printed import broken, mark, sheets
from tests.browser.visits import AxeViolations, NewPage, as_opened, faults, opening, unfolded

TODAY = "2026-11-20"
FULL, NEW, MANAGER, PARTNER = "marta-wisniewska", "jiho-park", "nomvula-dlamini", "petra-szabo"
PAGES = {
    "now": f"{FULL}/index.html",
    "period": f"{FULL}/2026-h1.html",
    "level": f"{FULL}/level.html",
    "history": f"{FULL}/history.html",
    "packet": f"{FULL}/packet-2026-h2.html",
    "now of a new hire": f"{NEW}/index.html",
    "history of a new hire": f"{NEW}/history.html",
    "packet of a new hire": f"{NEW}/packet-2026-h2.html",
    "now of a manager": f"{MANAGER}/index.html",
}
CARDS = ".exp, .seal, .theme-row, .said, .acts li, .steps li, .hold, .meta > div, .days, .lessons li, .pair"


@pytest.fixture(scope="session")
def growth(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example's growth sites."""
    output = tmp_path_factory.mktemp("growth")
    command = [sys.executable, "-m", "waypoints_site", "build", "growth", "--all", "--today", TODAY]
    subprocess.run([*command, "--output", str(output)], check=True, capture_output=True, cwd=repository)
    return output / "growth"


def opened(page: Page, growth: Path, path: str) -> Page:
    """The page at a path, with nothing folded away."""
    page.goto((growth / path).as_uri())
    return unfolded(page)


def test_who_gives_feedback_only_has_no_site(growth: Path) -> None:
    assert (growth / MANAGER).is_dir()
    assert not (growth / PARTNER).exists()


@pytest.fixture(scope="module", params=PAGES.values(), ids=[*PAGES])
def path(request: pytest.FixtureRequest) -> str:
    """Each page in turn."""
    return str(request.param)


@pytest.fixture(scope="module")
def standing(growth: Path, chromium: Browser, path: str) -> Iterator[Page]:
    """The page, open for all tests that visit it."""
    with opening(chromium) as open_page:
        yield opened(open_page(), growth, path)


@pytest.fixture
def visit(standing: Page) -> Page:
    """The page as it was opened."""
    return as_opened(standing)


def test_axe_finds_nothing(visit: Page, axe_violations: AxeViolations) -> None:
    assert faults(visit, axe_violations) == []


def test_no_page_scrolls_sideways(visit: Page, path: str) -> None:
    for width in (1440, 768, 360):
        visit.set_viewport_size({"width": width, "height": 800})
        room = visit.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        assert room[0] <= room[1], f"{path} at {width}"


def test_every_word_is_there_without_javascript(
    growth: Path, visit: Page, new_page: NewPage, path: str
) -> None:
    without = opened(new_page(java_script_enabled=False), growth, path)
    words = [set(re.findall(r"\w{5,}", page.locator("main").inner_text())) for page in (visit, without)]
    controls = " ".join(visit.locator("main .needs-js").all_inner_texts())
    assert words[0] - words[1] <= set(re.findall(r"\w{5,}", controls))


def test_every_page_says_for_whom_it_is(visit: Page) -> None:
    banner = visit.get_by_role("complementary", name="Whom this is for")
    expect(banner).to_be_visible()
    expect(banner).to_contain_text(
        re.compile(r"Private: for .+ and the managers above.*Built on 20 November 2026")
    )
    assert visit.locator('meta[name="robots"]').get_attribute("content") == "noindex"


def test_no_card_is_cut_on_paper_and_each_sheet_says_for_whom_it_is(
    growth: Path, page: Page, path: str
) -> None:
    """No card of the example is taller than a sheet, so that none may go over to the next one."""
    opened(page, growth, path)
    cards = mark(page, CARDS)
    for paper in ("A4", "Letter"):
        printed = sheets(page.pdf(format=paper, prefer_css_page_size=False))
        assert [cards[each] for each in broken(printed, len(cards))] == [], paper
        assert all("banner" in names for names in printed), paper
        assert len(printed) >= (3 if "packet" in path else 1), paper


def test_the_marks_see_a_card_that_is_cut(page: Page) -> None:
    """What the test above relies on: a card that may be cut, and stands where a sheet ends, is found."""
    page.set_content(
        "<style>.exp { height: 9cm; outline: 1px solid }</style>" + '<div class="exp">card</div>' * 5
    )
    cards = mark(page, ".exp")
    printed = sheets(page.pdf(format="A4"))
    assert len(printed) == 2
    assert broken(printed, len(cards)) == [3] or broken(printed, len(cards)) == [2]
    page.add_style_tag(content=".exp { break-inside: avoid }")
    assert broken(sheets(page.pdf(format="A4")), len(cards)) == []


def test_a_packet_prints_in_black_on_white_without_the_frame(growth: Path, new_page: NewPage) -> None:
    page = opened(new_page(color_scheme="dark"), growth, PAGES["packet"])
    page.emulate_media(media="print", color_scheme="dark")
    paper = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert paper in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
    expect(page.locator(".nav")).to_be_hidden()
    expect(page.locator(".banner")).to_be_visible()


def test_a_reader_gets_from_now_to_everything_else_and_back(growth: Path, new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto((growth / PAGES["now"]).as_uri())
    for name, path in (("Level", "level.html"), ("History", "history.html"), ("Now", "index.html")):
        page.get_by_role("navigation").get_by_role("link", name=name, exact=True).first.click()
        page.wait_for_url(f"**/{FULL}/{path}")
    page.get_by_role("link", name="Packet for the conversation").click()
    page.wait_for_url(f"**/{FULL}/packet-2026-h2.html")


def test_the_skip_link_comes_first_and_leads_to_the_content(growth: Path, page: Page) -> None:
    page.goto((growth / PAGES["now"]).as_uri())
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to content")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_the_new_hire_sees_how_far_they_are(growth: Path, page: Page) -> None:
    opened(page, growth, PAGES["now of a new hire"])
    expect(page.locator("main")).to_contain_text(re.compile(r"day 47 of 90", re.IGNORECASE))
    opened(page, growth, PAGES["history of a new hire"])
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_weights(growth: Path) -> None:
    """The limits of the design: bytes before compression."""
    heavy = {
        path.relative_to(growth).as_posix(): path.stat().st_size
        for path in growth.rglob("*.html")
        if path.stat().st_size > 40_000
    }
    assert heavy == {}
    styles = sum(path.stat().st_size for path in (growth / FULL).glob("assets/*.css"))
    assert styles <= 32 * 1024

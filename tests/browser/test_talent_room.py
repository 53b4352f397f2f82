"""Queue, people, comparison and movers of the example, as a meeting meets them: by keyboard, narrow, dark, printed."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.printed import broken, mark, sheets
from tests.browser.visits import AxeViolations, NewPage, faults, opening, unfolded

VIEWER, TODAY = "ruth-abernethy", "2026-11-20"
PAGES = {
    "queue": "queue.html",
    "person": "people/marta-wisniewska.html",
    "earlier period": "people/marta-wisniewska/2026-h1.html",
    "new hire": "people/jiho-park.html",
    "compare": "compare/l3.html",
    "since": "since.html",
    "decisions": "decisions.html",
    "levels": "levels.html",
    "bench": "bench.html",
    "actions": "actions.html",
    "expectations": "expectations.html",
    "packet": "packets/marta-wisniewska.html",
}


@pytest.fixture(scope="session")
def talent(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example's talent site of one manager."""
    output = tmp_path_factory.mktemp("talent")
    command = [sys.executable, "-m", "waypoints_site", "build", "talent", VIEWER, "--today", TODAY]
    subprocess.run([*command, "--output", str(output)], check=True, capture_output=True, cwd=repository)
    return output / "talent" / VIEWER


def opened(page: Page, talent: Path, path: str) -> Page:
    """The page at a path of the site."""
    file, _, fragment = path.partition("#")
    page.goto((talent / file).as_uri() + (f"#{fragment}" if fragment else ""))
    return page


@pytest.fixture(scope="module", params=PAGES.values(), ids=[*PAGES])
def path(request: pytest.FixtureRequest) -> str:
    """Each page in turn."""
    return str(request.param)


@pytest.fixture(scope="module")
def standing(talent: Path, chromium: Browser, path: str) -> Iterator[Page]:
    """The page, open for all tests that visit it."""
    with opening(chromium) as open_page:
        yield opened(open_page(), talent, path)


def test_axe_finds_nothing(standing: Page, axe_violations: AxeViolations) -> None:
    assert faults(unfolded(standing), axe_violations) == []


def test_nothing_is_wider_than_a_small_phone(standing: Page) -> None:
    standing.set_viewport_size({"width": 360, "height": 700})
    assert standing.evaluate("document.documentElement.scrollWidth") == 360


def test_without_javascript_everything_stands_there(talent: Path, new_page: NewPage, path: str) -> None:
    page = opened(new_page(java_script_enabled=False), talent, path)
    assert page.locator(".needs-js:visible, .deck:visible").count() == 0
    assert page.locator("[data-slide]:visible, [data-column]:visible").count() == (
        page.locator("[data-slide], [data-column]").count()
    )


@pytest.mark.parametrize("scale", [1, 0.8], ids=["A4", "with more to a sheet"])
def test_a_person_prints_on_sheets_without_a_broken_cell(
    talent: Path, new_page: NewPage, scale: float
) -> None:
    page = opened(new_page(), talent, PAGES["person"])
    blocks = mark(page, ".against, .qa > div, .facts")
    printed = sheets(page.pdf(prefer_css_page_size=True, scale=scale))
    assert [blocks[at] for at in broken(printed, len(blocks))] == []
    assert all("banner" in sheet for sheet in printed)


def test_each_sheet_says_for_whom_it_is(talent: Path, new_page: NewPage, path: str) -> None:
    page = opened(new_page(), talent, path)
    mark(page, "main")
    printed = sheets(page.pdf(prefer_css_page_size=True))
    assert printed
    assert all("banner" in sheet for sheet in printed)


def test_weights(talent: Path) -> None:
    """The limits of the design in bytes, before compression; a page that lists people grows with them."""
    people = len([*talent.glob("people/*.html")])
    heavy = {}
    for path in talent.rglob("*.html"):
        about_one = path.parent.name in ("packets", "people", "guides") or path.parent.parent.name == "people"
        limit = 40 * 1024 + (0 if about_one else 1000 * people)
        html = path.read_text(encoding="utf-8")
        loaded = [
            path.parent / each
            for each in re.findall(r'<(?:link rel="stylesheet" href|script src)="([^"]+)"', html)
        ]
        styles, scripts = (
            sum(each.stat().st_size for each in loaded if each.suffix == kind) for kind in (".css", ".js")
        )
        assert styles > 20_000
        if path.stat().st_size > limit or styles > 32 * 1024 or scripts > 10 * 1024:
            heavy[path.relative_to(talent).as_posix()] = (path.stat().st_size, styles, scripts)
    assert heavy == {}


def test_the_queue_is_walked_by_keyboard(talent: Path, new_page: NewPage) -> None:
    page = opened(new_page(), talent, "queue.html")
    cases = page.locator("[data-slide]")
    page.get_by_role("button", name="Present case by case").click()
    expect(page.locator("[data-slide]:visible")).to_have_count(1)
    expect(cases.nth(0)).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(cases.nth(1)).to_be_visible()
    expect(page.locator("[data-at]")).to_have_text(f"2 of {cases.count()}")
    page.keyboard.press("End")
    page.keyboard.press("ArrowDown")
    expect(cases.last).to_be_visible()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Home")
    expect(cases.nth(0)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("[data-slide]:visible")).to_have_count(cases.count())
    expect(page.get_by_role("button", name="Present case by case")).to_be_focused()


def test_the_timer_counts_and_starts_anew_with_each_case(talent: Path, new_page: NewPage) -> None:
    page = new_page()
    page.clock.install()
    opened(page, talent, "queue.html")
    page.get_by_role("button", name="Present case by case").click()
    expect(page.locator("[data-slide]:visible")).to_have_count(1)
    page.clock.run_for(65_000)
    expect(page.get_by_role("timer")).to_have_text("1:05")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("timer")).to_have_text("0:00")


def test_what_is_filtered_out_is_not_presented(talent: Path, new_page: NewPage) -> None:
    page = opened(new_page(), talent, "queue.html#show=r-exceeds")
    there = page.locator("[data-slide]:visible").count()
    assert 0 < there < page.locator("[data-slide]").count()
    page.get_by_role("button", name="Present case by case").click()
    expect(page.locator("[data-at]")).to_have_text(f"1 of {there}")


def test_names_are_hidden_and_come_back(talent: Path, new_page: NewPage) -> None:
    page = opened(new_page(), talent, "compare/l3.html")
    names = page.locator("[data-who]").all_text_contents()
    page.get_by_label("Hide their names").check()
    hidden = page.locator("[data-who]").all_text_contents()
    assert set(hidden) == {f"Person {number}" for number in range(1, len(set(names)) + 1)}
    page.get_by_label("Hide their names").uncheck()
    assert page.locator("[data-who]").all_text_contents() == names


def test_the_tray_hides_names_too(talent: Path, new_page: NewPage) -> None:
    page = opened(new_page(), talent, "queue.html")
    page.locator("[data-pick]").first.check()
    name = page.locator("[data-pick]").first.get_attribute("data-name")
    bar = page.get_by_role("group", name="Comparison")
    expect(bar).to_contain_text(str(name))
    page.get_by_label("Hide their names").check()
    expect(bar).to_contain_text("1 picked here")
    expect(bar).not_to_contain_text(str(name))


def test_two_to_four_people_stand_beside_each_other(talent: Path, new_page: NewPage) -> None:
    page = opened(new_page(), talent, "compare/l3.html")
    heads = page.locator("thead [data-column]")
    boxes = page.locator("[data-tray] input")
    assert heads.count() == boxes.count() > 2
    boxes.nth(0).check()
    boxes.nth(2).check()
    expect(page.locator("thead [data-column]:visible")).to_have_count(2)
    ids = [boxes.nth(at).get_attribute("value") for at in (0, 2)]
    assert page.url.endswith(f"#compare={ids[0]}.{ids[1]}")
    page.reload()
    expect(page.locator("thead [data-column]:visible")).to_have_count(2)
    page.get_by_role("button", name="Everyone").click()
    expect(page.locator("thead [data-column]:visible")).to_have_count(heads.count())
    assert "#" not in page.url


def test_people_picked_on_other_pages_go_along(talent: Path, new_page: NewPage) -> None:
    page = opened(new_page(), talent, "queue.html")
    of_level = page.locator("[data-pick][data-to='compare/l3.html']")
    of_level.nth(0).check()
    expect(page.get_by_role("group", name="Comparison")).to_contain_text("Pick one more")
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Map").click()
    assert "#compare=p" in page.url
    page.go_back()
    expect(of_level.nth(0)).to_be_checked()
    of_level.nth(1).check()
    page.get_by_role("group", name="Comparison").get_by_role("link", name="Compare").click()
    expect(page.locator("thead [data-column]:visible")).to_have_count(2)


def test_people_of_two_levels_are_not_compared(talent: Path, new_page: NewPage) -> None:
    page = opened(new_page(), talent, "queue.html")
    page.locator("[data-pick][data-to='compare/l3.html']").first.check()
    page.locator("[data-pick][data-to='compare/l4.html']").first.check()
    bar = page.get_by_role("group", name="Comparison")
    expect(bar).to_contain_text("pick people of one level")
    expect(bar.get_by_role("link")).to_have_count(0)
    bar.get_by_role("button", name="Clear").click()
    expect(bar).to_be_hidden()
    assert "#" not in page.url


def test_a_filter_and_a_pick_stand_in_the_address_together(talent: Path, new_page: NewPage) -> None:
    page = opened(new_page(), talent, "queue.html")
    page.locator("[data-pick]").first.check()
    page.get_by_label("Rating overall").select_option(index=1)
    assert "#show=r-" in page.url
    assert "&compare=p" in page.url
    page.get_by_role("button", name="Show everyone").click()
    page.wait_for_function("!location.hash.includes('show=')")
    assert "#compare=p" in page.url

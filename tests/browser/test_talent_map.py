"""Readiness, map and managers of many people, as a meeting meets them: filtered, sorted, narrow, dark, and without a script."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.talent_map import drawn, room_of
from tests.browser.printed import broken, mark, sheets
from tests.browser.visits import AxeViolations, NewPage, faults, opening
from tests.goldens_of_pages import shipped
from waypoints_site.plan.talent.frame import Frames
from waypoints_site.plan.talent.managers import managers_page
from waypoints_site.plan.talent.map import map_page
from waypoints_site.plan.talent.readiness import readiness_page
from waypoints_site.render import Renderer

PEOPLE = 40
PAGES = ("index.html", "map.html", "managers.html")


@pytest.fixture(scope="session")
def rooms(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The three pages of a room, beside their assets."""
    folder, room, renderer = tmp_path_factory.mktemp("room"), room_of(PEOPLE), Renderer(shipped())
    copytree(repository / "layouts/assets", folder / "assets")
    for page_of in (readiness_page, map_page, managers_page):
        page = page_of(room, Frames(room))
        (folder / page.path).write_bytes(renderer.page(page))
    return folder


def opened(page: Page, rooms: Path, path: str) -> Page:
    file, _, fragment = path.partition("#")
    page.goto((rooms / file).as_uri() + (f"#{fragment}" if fragment else ""))
    return page


@pytest.fixture(scope="module", params=PAGES)
def path(request: pytest.FixtureRequest) -> str:
    """Each page in turn."""
    return str(request.param)


@pytest.fixture(scope="module")
def standing(rooms: Path, chromium: Browser, path: str) -> Iterator[Page]:
    """The page, open for all tests that visit it."""
    with opening(chromium) as open_page:
        yield opened(open_page(), rooms, path)


def test_axe_finds_nothing(standing: Page, axe_violations: AxeViolations) -> None:
    assert faults(standing, axe_violations) == []


def test_no_page_scrolls_sideways(standing: Page) -> None:
    for width in (1440, 1248, 768, 360):
        standing.set_viewport_size({"width": width, "height": 800})
        assert standing.evaluate("document.documentElement.scrollWidth") <= width


def test_without_javascript_everything_stands_there(rooms: Path, new_page: NewPage, path: str) -> None:
    page = opened(new_page(java_script_enabled=False), rooms, path)
    assert page.locator("main .needs-js:visible, main button:visible").count() == 0
    rows = page.locator("tbody tr")
    assert rows.count() == page.locator("tbody tr:visible").count() > 0


def names(page: Page) -> list[str]:
    """The people whom the map shows, in their order."""
    return page.locator("tr[data-is]:visible th a").all_inner_texts()


def test_a_filter_shows_some_people_everywhere_on_the_page_and_says_how_many(rooms: Path, page: Page) -> None:
    everyone = names(opened(page, rooms, "map.html"))
    page.get_by_label("Rating overall").select_option(label="Goes beyond")
    some = names(page)
    assert 0 < len(some) < len(everyone) == PEOPLE
    new = page.locator("tbody[data-group] tr[data-is]:visible th a").all_inner_texts()
    assert {*page.locator("[data-like] li:visible").all_inner_texts(), *new} == set(some)
    expect(page.locator("form output")).to_have_text(f"{len(some)} of {PEOPLE} people")
    page.get_by_role("button", name="Show everyone").click()
    expect(page.locator("form output")).to_have_text("")
    assert names(page) == everyone


def test_two_filters_show_who_has_both(rooms: Path, page: Page) -> None:
    opened(page, rooms, "map.html")
    page.get_by_label("Level", exact=True).select_option(index=1)
    at_level = set(names(page))
    page.get_by_label("Rating overall").select_option(label="Meets the level")
    both = set(names(page))
    page.get_by_label("Level", exact=True).select_option(index=0)
    assert both == at_level & set(names(page))
    assert len(both) < len(at_level)


def test_the_choice_stands_in_the_address_without_any_name(rooms: Path, page: Page) -> None:
    opened(page, rooms, "map.html")
    page.get_by_label("Manager", exact=True).select_option(index=1)
    some, fragment = names(page), page.url.partition("#")[2]
    assert fragment.startswith("show=m-")
    manager = page.get_by_label("Manager", exact=True).locator("option:checked").inner_text()
    assert not set(manager.lower().split()) & set(fragment.split("-"))
    opened(page, rooms, f"managers.html#{fragment}")
    assert names(opened(page, rooms, f"map.html#{fragment}")) == some
    page.evaluate("location.hash = 'page.main'")
    assert names(page) == some


def test_a_managers_name_leads_to_their_people_alone(rooms: Path, page: Page) -> None:
    link = opened(page, rooms, "managers.html").locator(".tally tbody th a").first
    manager = link.inner_text()
    link.click()
    page.wait_for_load_state()
    expect(page.get_by_label("Manager", exact=True).locator("option:checked")).to_have_text(manager)
    assert 0 < len(names(page)) < PEOPLE


def test_where_nobody_is_left_the_page_says_so(rooms: Path, page: Page) -> None:
    opened(page, rooms, "map.html#show=r-misses,f-above")
    assert names(page) == []
    expect(page.locator("[data-nothing]")).to_be_visible()
    expect(page.get_by_role("heading", name="Individual contributor")).to_be_hidden()


def test_a_column_is_sorted_upwards_downwards_and_as_it_came(rooms: Path, page: Page) -> None:
    came = names(opened(page, rooms, "map.html"))
    head = page.get_by_role("columnheader", name="Person")
    new = page.locator("tbody[data-group] tr[data-is]").count()
    for way, wanted in (
        ("ascending", sorted(came[:-new])),
        ("descending", sorted(came[:-new])[::-1]),
        ("none", came[:-new]),
    ):
        head.get_by_role("button").click()
        assert head.get_attribute("aria-sort") == way
        assert names(page)[:-new] == wanted
    assert names(page)[-new:] == came[-new:]


def test_ratings_are_sorted_from_the_lowest_and_numbers_as_numbers(rooms: Path, page: Page) -> None:
    opened(page, rooms, "map.html").get_by_role("columnheader", name="Ownership").get_by_role("button").press(
        "Enter"
    )
    cells = page.locator("tbody:first-of-type tr[data-is] td:nth-child(6)")
    kinds = [each[0] for each in cells.evaluate_all("all => all.map(each => each.className)")]
    assert kinds == sorted(kinds, key="bnmx".index)
    assert len(set(kinds)) == 4
    opened(page, rooms, "index.html").get_by_role("columnheader", name="Partnered").get_by_role(
        "button"
    ).click()
    counts = page.locator("tbody td:nth-child(4)").evaluate_all(
        "all => all.map(each => Number(each.dataset.by))"
    )
    assert counts == sorted(counts)
    assert len(set(counts)) > 1


def test_of_many_people_the_first_come_at_once_and_all_in_the_end(
    repository: Path, page: Page, tmp_path: Path
) -> None:
    copytree(repository / "layouts/assets", tmp_path / "assets")
    (tmp_path / "map.html").write_bytes(drawn(room_of(3 * PEOPLE)))
    opened(page, tmp_path, "map.html#show=r-exceeds")
    rows = page.locator("tr[data-is]:visible")
    assert 0 < rows.count() < 3 * PEOPLE
    page.get_by_role("button", name="Show everyone").click()
    expect(rows).to_have_count(3 * PEOPLE)
    page.get_by_role("columnheader", name="Overall").get_by_role("button").click()
    expect(rows).to_have_count(3 * PEOPLE)
    assert len(set(names(page))) == 3 * PEOPLE


def test_what_is_away_from_the_level_can_be_brought_forward(rooms: Path, page: Page) -> None:
    opened(page, rooms, "map.html")
    fill = "each => getComputedStyle(each).backgroundImage"
    meets = page.locator(".heat td.m3").first
    assert meets.evaluate(fill) != "none"
    page.get_by_label("Away from the level").check()
    assert meets.evaluate(fill) == "none"
    assert page.locator(".heat td.x3").first.evaluate(fill) != "none"


def test_each_sheet_says_for_whom_it_is_and_no_row_is_cut(rooms: Path, page: Page, path: str) -> None:
    opened(page, rooms, path)
    rows = mark(page, "tbody tr")
    printed = sheets(page.pdf(format="A4", prefer_css_page_size=False))
    assert [rows[at] for at in broken(printed, len(rows))] == []
    assert all("banner" in names for names in printed)

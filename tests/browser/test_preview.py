"""A preview as whoever writes sees it: what changes comes in place, and a mistake is shown over the last good page."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.harness import SiteFolder
from tests.organisation_sources import small
from tests.previews import LONG, Served, serving, until

NewPage = Callable[..., Page]

LEVEL = "frameworks/eng/ic/L1.yaml"
PLAN = "content/expectations/2026-h2/ada.yaml"
EXPECTATIONS = "plan: period\nexpectations:\n  - {id: one, title: Faster builds, purpose: objective}\n"
TEXT = (
    "level: L1\ntitle: Junior\nexpectations:\n  technical:\n    meets: [Fixes a small defect in a day]\n"
    "    exceeds: Finds its cause\n    misses: Leaves it\n"
    f"  ownership: {{meets: [Finishes a task, {', '.join(f'Holds {number} things' for number in range(40))}]}}\n"
)
"""A level whose page is long enough to be scrolled."""
expect.set_options(timeout=LONG * 1000)


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> SiteFolder:
    root = tmp_path_factory.mktemp("preview")
    return SiteFolder(root).small(**{LEVEL: TEXT})


@pytest.fixture(scope="module")
def served(sources: SiteFolder) -> Iterator[Served]:
    with serving(sources, "--port", "23300") as served:
        yield served


@pytest.fixture
def level(served: Served, sources: SiteFolder, new_page: NewPage) -> Iterator[Page]:
    """The page of a level, scrolled down, with something to be lost by loading it anew."""
    sources.write({LEVEL: TEXT})
    page = new_page(viewport={"width": 900, "height": 320})
    page.set_default_timeout(LONG * 1000)
    page.goto(f"{served.url}eng/ic/l1.html")
    expect(page.locator("h1")).to_contain_text("Junior")
    until(lambda: page.evaluate("document.readyState === 'complete'"))
    page.evaluate(
        "window.kept = true; document.querySelector('.theme [value=dark]').focus({preventScroll: true}); scrollTo(0, 150)"
    )
    yield page
    page.close()


def place(page: Page) -> list[object]:
    """What loading anew would lose: a value, scroll position, focus."""
    found: list[object] = page.evaluate(
        "[window.kept || false, Math.round(scrollY), document.activeElement.value || '']"
    )
    return found


def test_every_page_says_that_it_is_a_preview(level: Page) -> None:
    expect(level.locator("[id='page.preview']")).to_have_text("Preview not published")
    level.evaluate("scrollTo(0, 0)")
    expect(level.locator("[id='page.preview']")).to_be_in_viewport()


def test_content_is_replaced_where_it_stands(level: Page, sources: SiteFolder) -> None:
    before = place(level)
    assert before == [True, 150, "dark"]
    sources.write({LEVEL: TEXT.replace("Junior", "Beginner").replace("a small defect", "a little defect")})
    expect(level.locator("h1")).to_contain_text("Beginner")
    expect(level.locator("main")).to_contain_text("Fixes a little defect in a day")
    assert "Beginner" in level.title()
    assert place(level) == before
    sources.write(
        {
            LEVEL: TEXT.replace("in a day]", "in a day, Asks when stuck]").replace(
                "    misses: Leaves it\n", ""
            )
        }
    )
    expect(level.locator("main")).to_contain_text("Asks when stuck")
    expect(level.locator("main")).not_to_contain_text("Leaves it")
    assert place(level) == before


def test_what_was_typed_and_opened_stays(level: Page, sources: SiteFolder, served: Served) -> None:
    level.goto(f"{served.url}eng/ic/index.html")
    field = level.locator("[data-matrix] [type=search]")
    field.fill("small")
    expect(level.locator(".hit")).to_have_count(1)
    sources.write({LEVEL: TEXT.replace("Finishes a task", "Finishes a whole task")})
    expect(level.locator("main")).to_contain_text("Finishes a whole task")
    expect(field).to_have_value("small")
    expect(field).to_be_focused()
    field.fill("whole")
    expect(level.locator(".hit")).to_have_count(1)


def test_styles_are_swapped_in_place(level: Page, sources: SiteFolder) -> None:
    before = place(level)
    for colour in ("rgb(1, 2, 3)", "rgb(4, 5, 6)"):
        sources.write({"layouts/assets/framework.css": f"h1 {{ color: {colour} !important }}"})
        expect(level.locator("h1")).to_have_css("color", colour)
    assert place(level) == before
    sources.remove("layouts/assets/framework.css")
    expect(level.locator("h1")).not_to_have_css("color", "rgb(4, 5, 6)")


def test_with_another_layout_or_script_the_page_is_loaded_anew_at_the_same_place(
    level: Page, sources: SiteFolder
) -> None:
    layout = "layouts/framework/level.html"
    sources.write(
        {
            layout: '{% extends "waypoints:framework/level.html" %}{% block crumbs %}<p>New here</p>{% endblock %}'
        }
    )
    expect(level.locator("main")).to_contain_text("New here")
    until(lambda: level.evaluate("scrollY === 150"))
    assert place(level) == [False, 150, "dark"]
    sources.remove(layout)
    expect(level.locator("main")).not_to_contain_text("New here")
    sources.write({"layouts/assets/framework.js": "document.documentElement.dataset.mine = 'yes'"})
    until(lambda: level.evaluate("document.documentElement.dataset.mine === 'yes'"))
    sources.remove("layouts/assets/framework.js")
    until(lambda: level.evaluate("document.documentElement.dataset.mine !== 'yes'"))


def test_a_mistake_is_shown_over_the_last_good_page_until_it_is_mended(
    level: Page, sources: SiteFolder, axe_violations: Callable[[Page], list[str]]
) -> None:
    before, alert = place(level), level.get_by_role("alert")
    sources.write({LEVEL: TEXT.replace("technical:", "tecnical:")})
    expect(alert).to_contain_text(f"{LEVEL}:4:3: error: ")
    expect(alert).to_contain_text(re.compile(r"4 \|   tecnical:\s+\| +\^+"))
    expect(alert).to_be_in_viewport()
    expect(level.locator("h1")).to_contain_text("Junior")
    assert place(level) == before
    assert axe_violations(level) == []
    sources.write({LEVEL: TEXT.replace("ownership:", "owning:")})
    expect(alert).to_contain_text("owning")
    expect(alert).to_have_count(1)
    level.reload()
    expect(alert).to_contain_text("owning")
    alert.get_by_role("button").click()
    expect(alert).to_be_hidden()
    sources.write({LEVEL: TEXT.replace("Junior", "Mended")})
    expect(level.locator("h1")).to_contain_text("Mended")
    expect(level.locator(".preview-fault")).to_have_count(0)


def test_who_comes_back_to_a_page_finds_it_as_it_is_now(level: Page, sources: SiteFolder) -> None:
    level.evaluate(
        "Object.defineProperty(document, 'hidden', {value: true, configurable: true}); document.dispatchEvent(new Event('visibilitychange'))"
    )
    sources.write({LEVEL: TEXT.replace("Junior", "Later")})
    other = level.context.new_page()
    other.goto(level.url)
    expect(other.locator("h1")).to_contain_text("Later")
    other.close()
    expect(level.locator("h1")).to_contain_text("Junior")
    level.evaluate(
        "Object.defineProperty(document, 'hidden', {value: false}); document.dispatchEvent(new Event('visibilitychange'))"
    )
    expect(level.locator("h1")).to_contain_text("Later")
    assert place(level)[0] is True


def test_a_restricted_preview_says_where_and_which_rule_and_no_more(
    tmp_path_factory: pytest.TempPathFactory, new_page: NewPage
) -> None:
    site = SiteFolder(tmp_path_factory.mktemp("growth")).write({**small(), PLAN: EXPECTATIONS})
    with serving(site, "growth", "ada", "--today", "2026-09-15", "--port", "23300") as served:
        page = new_page()
        page.goto(served.url)
        expect(page.locator("main")).to_contain_text("Faster builds")
        expect(page.locator("[id='page.preview']")).to_be_visible()
        site.write({PLAN: EXPECTATIONS.replace("purpose: objective", "purpose: Zanzibar")})
        alert = page.get_by_role("alert")
        expect(alert).to_contain_text(re.compile(rf"{re.escape(PLAN)}:3:\d+: error: .*\[wrong-value\]"))
        expect(alert).not_to_contain_text("Zanzibar")
        expect(alert).not_to_contain_text(" | ")
        site.write({PLAN: EXPECTATIONS.replace("Faster", "Calmer")})
        expect(page.locator("main")).to_contain_text("Calmer builds")
        expect(page.locator(".preview-fault")).to_have_count(0)
        page.close()

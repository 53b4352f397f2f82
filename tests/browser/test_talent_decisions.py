"""The form for decisions, filled in by keyboard alone: what it downloads is pasted into a session's file and checked."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.harness import SiteFolder
from tests.rooms import assessment, sources
from waypoints_site.parse import parse

NewPage = Callable[..., Page]

SESSION = "content/talent/2026-h2/sessions/all.yaml"
MEETING = "title: All\non: 2026-12-15\nparticipants: [noor]\nscope: {teams: [payments], levels: [ic/L2]}\n"
TODAY = ("--today", "2026-11-20")
HOSTILE = 'Say "no": \\ #1\n\n- *a*  \n\u2028\x85\t’é漢🙂 {x: y} %TAG !! & \'* \ufeff\x07\ud800end '
CLEAN = 'Say "no": \\ #1\n\n- *a*  \n\u2028\x85\t’é漢🙂 {x: y} %TAG !! & \'* end'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> SiteFolder:
    """A small site with a session about one person, and the session's site built."""
    site = SiteFolder(tmp_path_factory.mktemp("deciding"))
    site.write({**sources(assessment("technical: meets, impact: exceeds")), SESSION: MEETING})
    ran = site.build("session", "all", *TODAY)
    assert ran.status == 0, ran.err
    return site


def opened(page: Page, folder: SiteFolder) -> Page:
    page.goto((folder.root / "output/talent/sessions/all/decisions.html").as_uri())
    return page


def decide(page: Page, capability: str, to: str, why: str) -> None:
    """Adds a decision about the person chosen, with the keyboard on the capability."""
    expect(page.get_by_label("Capability")).to_be_focused()
    for keys in (capability, "Tab", "Tab", to, "Tab"):
        press = page.keyboard.press if keys == "Tab" else page.keyboard.type
        press(keys)
    page.keyboard.insert_text(why)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")


def begin(page: Page) -> None:
    """Goes to the form and chooses Ada, by keyboard alone."""
    for _ in range(60):
        if page.evaluate("document.activeElement.id") == "page.person":
            break
        page.keyboard.press("Tab")
    page.keyboard.type("Ada")
    page.keyboard.press("Tab")


def downloaded(page: Page, press: Callable[[], None]) -> str:
    with page.expect_download() as waiting:
        press()
    assert waiting.value.suggested_filename == "decisions.yaml"
    return Path(waiting.value.path()).read_text(encoding="utf-8")


def decisions(text: str) -> list[dict[str, object]]:
    document = parse(SESSION, "session", ("2026-h2", "all"), text.encode()).document
    assert document is not None
    assert isinstance(document.data, dict)
    found = document.data["decisions"]
    assert isinstance(found, list)
    return found


def test_what_is_downloaded_is_accepted_in_the_session_s_file(folder: SiteFolder, new_page: NewPage) -> None:
    page = opened(new_page(), folder)
    begin(page)
    decide(page, "Impact", "Meets", "Read again")
    decide(page, "Technical", "Exceeds", "Two systems")
    decide(page, "Impact", "Misses", "And again: “no”")
    expect(page.locator("[data-decided] li")).to_have_count(3)
    page.keyboard.press("Shift+Tab")
    button = page.get_by_role("button", name="Download")
    fragment = downloaded(page, lambda: button.press("Enter"))
    assert fragment == page.get_by_label("The lines for the session’s file").input_value()
    assert [(each["cell"], each["from"], each["to"], each["why"]) for each in decisions(fragment)] == [
        ("impact", "exceeds", "meets", "Read again"),
        ("technical", "meets", "exceeds", "Two systems"),
        ("impact", "meets", "misses", "And again: “no”"),
    ]
    folder.write({SESSION: MEETING + fragment})
    assert not [each for each in folder.check(*TODAY).findings if each["path"] == SESSION]
    folder.write({SESSION: MEETING + fragment.replace('"impact"', '"impakt"')})
    assert [each["rule"] for each in folder.check(*TODAY).findings if each["path"] == SESSION] == [
        "unknown-cell"
    ] * 2


def test_any_text_comes_through_and_what_no_source_may_hold_is_left_out(
    folder: SiteFolder, page: Page
) -> None:
    opened(page, folder)
    page.get_by_label("Person").select_option("ada")
    page.get_by_label("Capability").select_option("impact")
    page.get_by_label("To", exact=True).select_option("meets")
    page.get_by_label("Why").evaluate(
        "(area, units) => { area.value = String.fromCharCode(...units); }",
        [int.from_bytes(pair, "little") for pair in _units(HOSTILE)],
    )
    page.get_by_role("button", name="Add").click()
    fragment = downloaded(page, page.get_by_role("button", name="Download").click)
    assert [each["why"] for each in decisions(fragment)] == [CLEAN]
    folder.write({SESSION: MEETING + fragment})
    assert not [each for each in folder.check(*TODAY).findings if each["path"] == SESSION]


def _units(text: str) -> list[bytes]:
    raw = text.encode("utf-16-le", "surrogatepass")
    return [raw[at : at + 2] for at in range(0, len(raw), 2)]


def test_the_rating_that_stands_is_there_already_and_what_is_missing_is_said(
    folder: SiteFolder, page: Page
) -> None:
    opened(page, folder)
    add, said = page.get_by_role("button", name="Add"), page.locator("form [role=status]")
    add.click()
    expect(said).to_have_text("Choose a person.")
    expect(page.get_by_label("Person")).to_be_focused()
    page.get_by_label("Person").select_option("ada")
    page.get_by_label("Capability").select_option("impact")
    expect(page.get_by_label("From")).to_have_value("exceeds")
    page.get_by_label("To", exact=True).select_option("misses")
    add.click()
    expect(said).to_have_text("Say why. A rating is not changed without a reason.")
    expect(page.get_by_label("Why")).to_have_attribute("aria-invalid", "true")
    page.get_by_label("To", exact=True).select_option("exceeds")
    add.click()
    expect(said).to_contain_text("Nothing is saved yet")
    expect(page.locator("[data-decided] li")).to_have_count(1)
    page.get_by_role("button", name="Remove").press("Enter")
    expect(page.locator("[data-decided]")).to_be_hidden()
    expect(page.get_by_label("Person")).to_be_focused()


def test_where_no_rating_stands_there_is_none_to_change(folder: SiteFolder, new_page: NewPage) -> None:
    bare = SiteFolder(folder.root.parent / f"{folder.root.name}-bare")
    bare.write({**sources(assessment("technical: meets")), SESSION: MEETING})
    assert bare.build("session", "all", *TODAY).status == 0
    page = opened(new_page(), bare)
    page.get_by_label("Person").select_option("ada")
    page.get_by_label("Capability").select_option("impact")
    expect(page.locator("form [role=status]")).to_contain_text("No rating stands here yet")
    expect(page.get_by_label("From")).to_have_value("")


def test_without_javascript_it_says_how_to_write_one_by_hand(folder: SiteFolder, new_page: NewPage) -> None:
    page = opened(new_page(java_script_enabled=False), folder)
    expect(page.locator("form[data-decisions]")).to_be_hidden()
    example = page.locator("pre")
    expect(example).to_be_visible()
    assert [each["person"] for each in decisions(example.inner_text())] == ["ada"]
    expect(page.locator("main")).to_contain_text("talent/2026-h2/sessions/all.yaml")


def test_axe_finds_nothing_in_a_form_with_decisions(
    folder: SiteFolder, page: Page, axe_violations: Callable[[Page], list[str]]
) -> None:
    opened(page, folder)
    begin(page)
    decide(page, "Impact", "Meets", "Read again")
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 900})
        assert axe_violations(page) == []
        room = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        assert room[0] <= room[1]

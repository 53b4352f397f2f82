"""The browser tests' own tools see what they are there to see."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

GOOD = """<!doctype html><html lang="en"><head><title>Level</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'">
</head><body><main><h1>Level</h1><p>Text</p></main></body></html>"""
BAD = """<!doctype html><html><head><title>Level</title></head><body><main><h1>Level</h1>
<img src="data:,"></main></body></html>"""
TINY = """<!doctype html><html lang="en"><head><title>Level</title></head><body><main><h1>Level</h1>
<button style="width:9px;height:9px;padding:0" aria-label="one"></button>
<button style="width:9px;height:9px;padding:0" aria-label="two"></button></main></body></html>"""


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str], str]:
    def write(html: str) -> str:
        path = tmp_path / "page.html"
        path.write_text(html, encoding="utf-8")
        return path.as_uri()

    return write


def test_a_sound_page_from_a_file_passes_axe_under_a_strict_policy(
    page: Page, written: Callable[[str], str], axe_violations: Callable[[Page], list[str]]
) -> None:
    page.goto(written(GOOD))
    assert page.inner_text("h1") == "Level"
    assert axe_violations(page) == []


def test_axe_finds_what_is_wrong(
    page: Page, written: Callable[[str], str], axe_violations: Callable[[Page], list[str]]
) -> None:
    page.goto(written(BAD))
    assert {line.split(": ")[1] for line in axe_violations(page)} == {"html-has-lang", "image-alt"}


def test_axe_sees_targets_that_are_too_small(
    page: Page, written: Callable[[str], str], axe_violations: Callable[[Page], list[str]]
) -> None:
    page.goto(written(TINY))
    assert {line.split(": ")[1] for line in axe_violations(page)} == {"target-size"}

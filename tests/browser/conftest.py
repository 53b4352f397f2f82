"""Chromium for tests, its pages, and axe.

Without a browser these tests fail, for a check that was skipped has shown nothing.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from importlib.resources import files

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.visits import NewPage, opening

EXECUTABLES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--in-process-gpu",
)
NO_CHROMIUM = (
    f"There is no Chromium on the PATH (looked for {', '.join(EXECUTABLES)}). "
    "Run `make browser`, or install the system's package `chromium`."
)
# The rules of WCAG 2.2 AA, and axe's own good practice.
AXE_OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},  # of WCAG 2.2, and off unless asked for
    "resultTypes": ["violations"],
    "preload": False,  # axe would fetch the stylesheets, which the pages' content security policy rightly bars
}


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The system's Chromium."""
    found = next(filter(None, map(shutil.which, EXECUTABLES)), None)
    return found or pytest.fail(NO_CHROMIUM, pytrace=False)


@pytest.fixture(scope="session")
def chromium(chromium_path: str) -> Iterator[Browser]:
    """One running browser for all tests; each page has a profile of its own."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium_path,
            args=[*ARGUMENTS, *(["--no-sandbox"] if root else [])],
            chromium_sandbox=not root,
        )
        yield browser
        browser.close()


@pytest.fixture
def new_page(chromium: Browser) -> Iterator[NewPage]:
    """Opens pages: `new_page(viewport=…, color_scheme="dark", java_script_enabled=False, …)`.

    The options are those of Playwright's `Browser.new_context`. After the test, whatever the pages were watched for
    fails it.
    """
    with opening(chromium) as open_page:
        yield open_page


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """A page as most readers have it: light, with JavaScript, 1280 × 720."""
    return new_page()


@pytest.fixture(scope="session")
def axe_source() -> str:
    """The text of axe-core."""
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


@pytest.fixture
def axe_violations(axe_source: str) -> Callable[..., list[str]]:
    """Runs axe on an open page; one line for each element at fault.

    `run(page, **COLOURS_AND_SIZES)` asks for what these alone decide.
    """

    def run(page: Page, **options: object) -> list[str]:
        if not page.evaluate("'axe' in window"):
            page.evaluate(axe_source)  # by the debugger's way, which no content security policy bars
        violations = page.evaluate(
            "options => axe.run(options).then(found => found.violations)", {**AXE_OPTIONS, **options}
        )
        return [
            f"{page.url}: {violation['id']}: {violation['help']}: {' '.join(map(str, node['target']))}"
            for violation in violations
            for node in violation["nodes"]
        ]

    return run

"""Chromium for tests: pages that are watched for script errors and for requests that leave the site, and axe.

Without a browser these tests fail, for a check that was skipped has shown nothing.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Route, sync_playwright

EXECUTABLES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
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

SCHEMES_OF_A_PAGE = ("file", "data", "blob", "about")
LOOPBACK = ("127.0.0.1", "localhost", "::1")

NewPage = Callable[..., Page]


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

    The options are those of Playwright's `Browser.new_context`. After the test, a script error, an error on
    the console (a broken content security policy is one) or a request to another host fails it.
    """
    troubles: list[str] = []
    contexts = []

    def open_page(**options: Any) -> Page:
        context = chromium.new_context(**{"locale": "en-GB", "timezone_id": "UTC", **options})
        contexts.append(context)
        context.route("**/*", lambda route: _stay_here(route, troubles))
        page = context.new_page()
        page.on("pageerror", lambda error: troubles.append(f"script error: {error}"))
        page.on("console", lambda said: _note_an_error(said, troubles))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not troubles, "\n".join(troubles)


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """A page as most readers have it: light, with JavaScript, 1280 × 720."""
    return new_page()


@pytest.fixture(scope="session")
def axe_source() -> str:
    """The text of axe-core."""
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


@pytest.fixture
def axe_violations(axe_source: str) -> Callable[[Page], list[str]]:
    """Runs axe on an open page; one line for each element at fault."""

    def run(page: Page) -> list[str]:
        page.evaluate(axe_source)  # by the debugger's way, which no content security policy bars
        violations = page.evaluate("options => axe.run(options).then(found => found.violations)", AXE_OPTIONS)
        return [
            f"{page.url}: {violation['id']}: {violation['help']}: {' '.join(map(str, node['target']))}"
            for violation in violations
            for node in violation["nodes"]
        ]

    return run


def _note_an_error(said: ConsoleMessage, troubles: list[str]) -> None:
    if said.type == "error":
        troubles.append(f"console: {said.text}")


def _stay_here(route: Route, troubles: list[str]) -> None:
    """Lets files and loopback through, and nothing else."""
    address = urlsplit(route.request.url)
    if address.scheme in SCHEMES_OF_A_PAGE or address.hostname in LOOPBACK:
        route.continue_()
    else:
        troubles.append(f"a request left the site: {route.request.url}")
        route.abort()

"""Pages as tests open them: watched for script errors and for requests that leave the site.

Several tests may visit a page that stands open, one after another. Absent: what they may not undo, so a test that
writes into a page, types or navigates opens one of its own.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Route

SCHEMES_OF_A_PAGE = ("file", "data", "blob", "about")
LOOPBACK = ("127.0.0.1", "localhost", "::1")

NewPage = Callable[..., Page]
AxeViolations = Callable[..., list[str]]

WIDE, NARROW = 1440, 390
LOOKS: tuple[tuple[int, Literal["light", "dark"]], ...] = ((WIDE, "light"), (NARROW, "dark"))
OTHER_LOOKS: tuple[tuple[int, Literal["light", "dark"]], ...] = ((WIDE, "dark"), (NARROW, "light"))
COLOURS_AND_SIZES = {"runOnly": {"type": "rule", "values": ["color-contrast", "target-size"]}, "rules": {}}
"""What axe is asked for where colours and sizes are others: no other rule of its looks at them."""


@contextmanager
def opening(chromium: Browser) -> Iterator[NewPage]:
    """Opens pages, each with a profile of its own, and closes them.

    A script error, an error on the console (a broken content security policy is one) or a request to another host fails
    the test that was the last to need them.
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


def as_opened(page: Page) -> Page:
    """A page that others visited before, shown as a page that was just opened, with nothing folded away."""
    page.set_viewport_size({"width": 1280, "height": 720})
    page.emulate_media(media="null", color_scheme="light")
    return unfolded(page)


def unfolded(page: Page) -> Page:
    """The page, with nothing folded away."""
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    return page


def faults(page: Page, axe_violations: AxeViolations) -> list[str]:
    """What axe finds in a page that is wide and light, and in the colours and sizes of one that is narrow and dark.

    With `LOOKS=all`, everything is looked at in every look.
    """
    every = os.environ.get("LOOKS") == "all"
    found = []
    for width, scheme in (*LOOKS, *(OTHER_LOOKS if every else ())):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        options = {} if every or (width, scheme) == LOOKS[0] else COLOURS_AND_SIZES
        found += [f"{width}, {scheme}: {each}" for each in axe_violations(page, **options)]
    return found


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

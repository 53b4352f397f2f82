"""Requests and their answers, as data."""

import pytest

from waypoints_site.serve.address import Address
from waypoints_site.serve.answer import Answer, Asked, answer
from waypoints_site.serve.stage import Shown
from waypoints_site.watch.edition import Edition

FILES = {
    "index.html": b"<head></head><body>First</body>",
    "eng/index.html": b"<head></head><body>Matrix</body>",
    "eng/data.json": b"{}",
    "a b.html": b"<head></head><body>Space</body>",
    ".hidden.html": b"hidden",
    "eng/.well-known": b"hidden",
    "assets/site.css": b"a{}",
    "assets/x.svg": b"<svg/>",
}
OPEN, CLOSED = Address(8123), Address(8123, "token")


def asked(target: str, address: Address = OPEN, method: str = "GET", **headers: str) -> Answer:
    given = {"host": f"127.0.0.1:{address.port}", **headers}
    request = Asked(method, target, {name.replace("_", "-"): [value] for name, value in given.items()})
    return answer(request, address, Shown("run.4", Edition(FILES)), lambda path: path == "/invited")


@pytest.mark.parametrize("address", [OPEN, CLOSED], ids=["for everyone", "restricted"])
@pytest.mark.parametrize(
    ("path", "kind", "content"),
    [
        ("", "text/html; charset=utf-8", b"First"),
        ("index.html", "text/html; charset=utf-8", b"First"),
        ("index.html?x=../..", "text/html; charset=utf-8", b"First"),
        ("eng/", "text/html; charset=utf-8", b"Matrix"),
        ("a%20b.html", "text/html; charset=utf-8", b"Space"),
        ("eng/data.json", "application/json; charset=utf-8", b"{}"),
        ("assets/site.css", "text/css; charset=utf-8", b"a{}"),
        ("assets/x.svg", "application/octet-stream", b"<svg/>"),
        ("_preview/preview.js", "text/javascript; charset=utf-8", b"EventSource"),
        ("_preview/preview.css", "text/css; charset=utf-8", b".preview-fault"),
    ],
)
def test_a_file_of_the_site_or_of_the_preview(address: Address, path: str, kind: str, content: bytes) -> None:
    found = asked(f"{address.root}{path}", address)
    assert (found.status, found.kind) == (200, kind)
    assert content in found.body


def test_a_page_is_dressed_and_nothing_else_is() -> None:
    assert b'content="run.4" data-path="eng/index.html"' in asked("/eng/").body
    assert asked("/assets/site.css").body == b"a{}"


def test_a_folder_leads_to_its_page_and_lists_nothing() -> None:
    found = asked("/token/eng", CLOSED)
    assert (found.status, dict(found.headers)) == (303, {"Location": "/token/eng/"})
    assert asked("/assets/").status == 404
    assert asked("/assets").status == 404
    assert b"site.css" not in asked("/assets/").body


@pytest.mark.parametrize(
    "path",
    [
        "_preview",
        "_preview/",
        "_preview/server.py",
        "_preview/../index.html",
        "_preview/preview.js/",
        "_preview/assets/preview.js",
    ],
)
def test_of_the_preview_nothing_else_is_there(path: str) -> None:
    assert asked(f"/{path}").status == 404


@pytest.mark.parametrize(
    "path",
    [
        ".hidden.html",
        "eng/.well-known",
        "eng/%2ewell-known",
        "../index.html",
        "eng/../index.html",
        "%2e%2e/index.html",
    ],
)
def test_what_starts_with_a_dot_is_not_there(path: str) -> None:
    assert asked(f"/{path}") == Answer(404, b"Not found\n")


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "OPTIONS"])
@pytest.mark.parametrize(
    "target",
    ["/", "/index.html", "/_preview/events", "/_preview/preview.js", "/tokens/", "/token", "/Token/"],
)
def test_without_the_token_nothing_is_said(method: str, target: str) -> None:
    assert asked(target, CLOSED, method) == Answer(404, b"Not found\n")


@pytest.mark.parametrize("address", [OPEN, CLOSED], ids=["for everyone", "restricted"])
@pytest.mark.parametrize(
    "headers",
    [
        {"host": "evil.example"},
        {"origin": "http://evil.example"},
        {"sec_fetch_site": "cross-site", "sec_fetch_mode": "no-cors"},
        {"sec_fetch_site": "same-site", "sec_fetch_mode": "cors"},
        {"sec_fetch_site": "cross-site"},
    ],
)
def test_another_sites_page_is_told_nothing(address: Address, headers: dict[str, str]) -> None:
    for path in ("", "_preview/events", "missing.html"):
        assert asked(f"{address.root}{path}", address, "GET", **headers) == Answer(403, b"Forbidden\n")


def test_a_link_from_elsewhere_may_lead_here() -> None:
    assert asked("/", sec_fetch_site="cross-site", sec_fetch_mode="navigate").status == 200
    assert asked("/", sec_fetch_site="same-origin", sec_fetch_mode="cors").status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get"])
def test_nothing_can_be_done_but_read(method: str) -> None:
    assert asked("/", method=method).status == 405


def test_news_are_asked_for_since_an_edition() -> None:
    assert asked("/_preview/events?since=run.3").since == "run.3"
    assert asked("/_preview/events").since == ""
    assert asked("/").since is None


def test_an_invitation_leads_to_the_first_page() -> None:
    found = asked("/invited", CLOSED)
    assert (found.status, dict(found.headers)) == (303, {"Location": "/token/"})
    assert asked("/invited", CLOSED, "HEAD").status == 404


def test_where_there_is_no_site_the_fault_is_shown() -> None:
    shown = Shown("run.0", Edition(fault="a.yaml:3:4: error: <no>"))
    found = answer(Asked("GET", "/eng/", {"host": ["localhost:8123"]}), OPEN, shown, lambda _: False)
    assert found.status == 503
    assert b"a.yaml:3:4: error: &lt;no&gt;" in found.body
    assert b'data-path="eng/index.html"' in found.body

"""Who may ask, and what a path may spell."""

import pytest

from waypoints_site.serve.address import Address, decoded

OPEN, CLOSED = Address(8123), Address(8123, "s3cret-Token_")


@pytest.mark.parametrize("host", ["127.0.0.1:8123", "localhost:8123", "LOCALHOST:8123"])
def test_a_browser_may_call_the_server_by_its_own_names(host: str) -> None:
    assert OPEN.is_asked([host], [])
    assert OPEN.is_asked([host], ["http://127.0.0.1:8123"])
    assert OPEN.is_asked([host], ["http://localhost:8123"])


@pytest.mark.parametrize(
    ("hosts", "origins"),
    [
        ([], []),
        ([""], []),
        (["127.0.0.1"], []),
        (["127.0.0.1:8124"], []),
        (["localhost"], []),
        (["evil.example:8123"], []),
        (["127.0.0.1.evil.example:8123"], []),
        (["evil.example#@127.0.0.1:8123"], []),
        (["0.0.0.0:8123"], []),
        (["[::1]:8123"], []),
        (["127.0.0.1:8123", "evil.example"], []),
        (["127.0.0.1:8123", "127.0.0.1:8123"], []),
        (["127.0.0.1:8123"], ["null"]),
        (["127.0.0.1:8123"], ["http://evil.example"]),
        (["127.0.0.1:8123"], ["https://127.0.0.1:8123"]),
        (["127.0.0.1:8123"], ["http://127.0.0.1:8124"]),
        (["127.0.0.1:8123"], ["http://127.0.0.1:8123", "http://evil.example"]),
        (["127.0.0.1:8123"], [""]),
    ],
)
def test_nobody_else_is_answered(hosts: list[str], origins: list[str]) -> None:
    assert not OPEN.is_asked(hosts, origins)


def test_the_site_begins_behind_the_token() -> None:
    assert (OPEN.url, CLOSED.url) == ("http://127.0.0.1:8123/", "http://127.0.0.1:8123/s3cret-Token_/")
    assert OPEN.below("/a/b.html?c#d") == "a/b.html"
    assert CLOSED.below("/s3cret-Token_/a/b.html?c") == "a/b.html"
    assert CLOSED.below("/s3cret-Token_/") == ""


@pytest.mark.parametrize(
    "target",
    [
        "", "*", "/", "//", "/index.html", "/s3cret-Token_", "/s3cret-token_/", "/s3cret-Token/", "/s3cret-Token_x/",
        "/x/s3cret-Token_/", "/%733cret-Token_/", "//s3cret-Token_/", "/./s3cret-Token_/", "s3cret-Token_/",
        "http://127.0.0.1:8123/s3cret-Token_/", "/\udcff/",
    ],
)  # fmt: skip
def test_without_the_token_there_is_nothing(target: str) -> None:
    assert CLOSED.below(target) is None


@pytest.mark.parametrize(
    ("encoded", "path"),
    [
        ("", ""),
        ("a.html", "a.html"),
        ("a/b/", "a/b/"),
        ("a%2Db/c%20d.html", "a-b/c d.html"),
        ("gr%C3%BC%C3%9Fe.html", "grüße.html"),
        ("a/b%2Fc", "a/b/c"),
    ],
)
def test_a_path_is_decoded_once(encoded: str, path: str) -> None:
    assert decoded(encoded) == path


@pytest.mark.parametrize(
    "encoded",
    [
        "..", "../a", "a/..", "a/../b", "a/.", "./a", ".git/config", "a/.hidden", ".", "...", "%2e%2e/a", "a/%2e%2e/b",
        "%2E./a", "a%2f..%2fb", "%252e%252e/a", "a%255cb", "..%5ca", "a\\b", "a%5C..%5Cb", "%00", "a%00.html", "a%0ab", "a%0d%0aX: y",
        "%c0%ae%c0%ae/a", "%e0%80%ae./", "%ff", "%", "a%2", "a%zz", "%u002e", "//a", "a//b", "/a", "%2fetc/passwd", "c:%5ca", "c:/a",
        "a%7f", "a%e2%80%aeb", "a%c2%85", "ü",
    ],
)  # fmt: skip
def test_every_other_spelling_is_no_path(encoded: str) -> None:
    assert decoded(encoded) is None

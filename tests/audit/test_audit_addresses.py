"""Where a browser would go for an address."""

import json

import pytest

from waypoints_site.audit.addresses import foreign_in_scripts, foreign_in_styles, keeps_data, way_of


@pytest.mark.parametrize(
    ("address", "way"),
    [
        ("assets/site.css", "within"), ("../a.png", "within"), ("/a.png", "within"), ("#top", "within"), ("?q=1", "within"), ("", "within"),
        ("data:image/png;base64,AA", "within"), ("about:blank", "within"), ("a b:c", "within"),
        ("https://a.example/x", "elsewhere"), ("HTTP://a", "elsewhere"), ("//a.example", "elsewhere"), ("\\\\a.example", "elsewhere"),
        ("  https://a", "elsewhere"), ("ht\ntps://a", "elsewhere"), ("\x01//a", "elsewhere"), ("/\t/a", "elsewhere"), ("https:a", "elsewhere"),
        ("ws://a", "elsewhere"), ("ftp://a", "elsewhere"), ("blob:x", "elsewhere"), ("file:///etc", "elsewhere"),
        ("javascript:alert(1)", "script"), (" Java\nScript:x", "script"), ("vbscript:x", "script"),
    ],
)  # fmt: skip
def test_an_address_is_read_as_browsers_do(address: str, way: str) -> None:
    assert way_of(address) == way


@pytest.mark.parametrize(
    ("address", "way"),
    [
        ("https://levels.example.com", "within"), ("https://levels.example.com/a.css", "within"), ("HTTPS://Levels.example.com/a", "within"),
        ("https://levels.example.com.evil.example/a", "elsewhere"), ("https://levels.example.community", "elsewhere"), ("http://levels.example.com/a", "elsewhere"),
    ],
)  # fmt: skip
def test_a_site_s_own_address_is_not_elsewhere(address: str, way: str) -> None:
    assert way_of(address, "https://levels.example.com") == way


@pytest.mark.parametrize(
    ("css", "found"),
    [
        ("a { b: url(https://x.example/y) }", ["url(https://x.example/y"]),
        ("a { b: url( '//x.example/y' ) }", ["url( '//x.example/y"]),
        ('@import "https://x.example/y.css";', ['@import "https://x.example/y.css']),
        ("@import url(//x);", ["url(//x"]),
        ("a { b: image-set('a.png' 1x, 'https://x/y' 2x) }", ["image-set('a.png' 1x, 'https://x/y' 2x) "]),
        ("/* url(https://x) */ a { b: url(c.png) }", []),
        ("a { b: url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E\") }", []),
        ("a { content: 'https://x' }", []),
    ],
)
def test_what_a_style_sheet_has_fetched(css: str, found: list[str]) -> None:
    assert [css[start:end] for start, end in foreign_in_styles(css)] == found


@pytest.mark.parametrize(
    "script",
    [
        "fetch('https://x')", 'fetch( "//x/y" )', "new WebSocket(`wss://x`)", "import('https://x/y.js')", "import x from 'https://x'",
        "image.src = 'https://x'", "navigator.sendBeacon('//x', 1)", "location.href='https://x'", "r.open('GET', 'https://x')",
    ],
)  # fmt: skip
def test_a_script_that_asks_elsewhere(script: str) -> None:
    assert len(list(foreign_in_scripts(script))) == 1


@pytest.mark.parametrize(
    "script",
    ["fetch('a.json')", "x = 'https://x'", "const svg = 'http://www.w3.org/2000/svg'", "// see https://x", "a.src == '//'"],
)  # fmt: skip
def test_a_script_that_does_not(script: str) -> None:
    assert list(foreign_in_scripts(script)) == []


def test_data_asks_for_nothing_whatever_is_in_it() -> None:
    data = json.dumps([["a", "fetch('https://x')"]])
    assert keeps_data(f"window.waypointsIndex={data};\n")
    assert not keeps_data(f"window.waypointsIndex={data};fetch('https://x')")
    assert not keeps_data("fetch('https://x')")

"""Each file is judged as what it is."""

import pytest

from waypoints_site.audit.judgement import judged

HEAD = "<head><meta http-equiv=content-security-policy content=\"default-src 'none'; base-uri 'none'; form-action 'none'\">"


def rules(path: str, text: str, whose: str | None = None) -> list[str]:
    return [fault.rule for fault in judged(path, text, whose)]


@pytest.mark.parametrize(
    ("path", "text", "found"),
    [
        ("a.html", HEAD, []),
        ("a.html", "<p>", ["loose-policy"]),
        ("a.HTM", f"{HEAD}<img src=//x>", ["foreign-request"]),
        ("page", f"\n<!DOCTYPE html>{HEAD}<p onclick=x>", ["inline-script"]),
        ("a.svg", "<svg><image href=//x>", ["foreign-request"]),
        ("a.css", "a{b:url(//x)}", ["foreign-request"]),
        ("a.css", "a{b:url(\\68ttps://x)}", ["foreign-request"]),
        ("a.js", "fetch('https://x')", ["foreign-request"]),
        ("a.js", "fetch('https:\\/\\/x')", ["foreign-request"]),
        ("a.js", "window.x=[\"fetch('https://x')\"];", []),
        ("a.json", '{"a": "<img src=//x>"}', []),
        ("a.xml", "<loc>https://x</loc>", []),
    ],
)
def test_a_file_by_its_name(path: str, text: str, found: list[str]) -> None:
    assert rules(path, text) == found


def test_a_page_of_a_restricted_site_lacks_more() -> None:
    assert rules("a.html", HEAD, "Ada") == ["indexable-page", "banner-missing"]


def test_escapes_do_not_move_what_is_found() -> None:
    text = "a{b:c}\n.\\61 {b:url(\\2f\\2fx)}"
    [fault] = judged("a.css", text, None)
    assert text[fault.start :].startswith("url(")

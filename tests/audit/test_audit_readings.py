"""Whatever a text is escaped for, one of the readings has it, and knows where it stood."""

import json
from collections.abc import Callable
from html import escape
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.audit.letters import letters
from waypoints_site.audit.readings import as_written_and_meant, meant, readings

TEXT = "Überaus klug & <sehr> “schnell” – 50%"


def in_a_style(text: str) -> str:
    return "".join(each if each.isascii() and each.isalnum() else f"\\{ord(each):x} " for each in text)


ESCAPES: dict[str, tuple[str, Callable[[str], str]]] = {
    "HTML": ("a.html", escape),
    "numbers": ("a.html", lambda text: "".join(f"&#{ord(each)};" for each in text)),
    "hexadecimal numbers": ("a.html", lambda text: "".join(f"&#x{ord(each):X};" for each in text)),
    "an address": ("a.html", quote),
    "a form": ("a.html", quote_plus),
    "JSON": ("a.json", json.dumps),
    "JSON in UTF-8": ("a.json", lambda text: json.dumps(text, ensure_ascii=False)),
    "JSON in an attribute": ("a.html", lambda text: f'<p data-x="{escape(json.dumps(text))}">'),
    "HTML in JSON": ("a.js", lambda text: json.dumps(f"<b>{escape(text)}</b>")),
    "an address in HTML": ("a.html", lambda text: f'<a href="?q={escape(quote(escape(text)))}">'),
    "a script": ("a.js", lambda text: "".join(f"\\x{ord(e):02x}" if ord(e) < 256 else f"\\u{{{ord(e):x}}}" for e in text)),
    "a style sheet": ("a.css", in_a_style),
}  # fmt: skip


@pytest.mark.parametrize("how", ESCAPES)
def test_a_text_is_read_however_it_is_escaped(how: str) -> None:
    path, escaped = ESCAPES[how]
    wanted = letters(meant(TEXT)).all
    assert any(wanted in letters(each.text).all for each in readings(path, f"before {escaped(TEXT)} behind"))


@pytest.mark.parametrize(
    "html",
    ["Over<b>aus kl</b>ug", "<p>Over</p>\n<p>aus klug</p>", "<i title='a > b'>Over</i>aus<!-- no -->klug"],
)
def test_tags_are_nothing(html: str) -> None:
    found = [letters(each.text).all for each in readings("a.html", html)]
    assert any(each.replace("no", "") == "overausklug" for each in found)


@given(st.text("ab &;#<>%\\uxn4620\"'é", max_size=40), st.sampled_from(["a.html", "a.css"]))
def test_every_reading_knows_where_its_characters_stood(text: str, path: str) -> None:
    for each in readings(path, text):
        [(start, end)] = each.spans([(0, len(each.text))]) if each.text else [(0, 0)]
        assert 0 <= start <= end <= len(text)


@given(st.text("ab 12", min_size=1, max_size=10), st.text("<&\\x", max_size=6))
def test_the_place_of_a_word_is_exact(word: str, before: str) -> None:
    text = f"{before}&eacute;<p>%C3%A9 {word}"
    for each in readings("a.html", text):
        at = each.text.rfind(word)
        if at >= 0:
            assert each.spans([(at, at + len(word))]) == [(len(text) - len(word), len(text))]


def test_a_page_that_is_broken_on_purpose_is_read_in_time() -> None:
    for text in (
        "<a" * 20_000,
        '<a ">"' * 5_000,
        '<a "' * 20_000 + ">",
        "&" * 100_000,
        "\\" * 100_001,
        "%25" * 50_000,
    ):
        assert list(readings("a.html", text))


def test_a_file_as_it_is_written_and_once_undone() -> None:
    found = [each.text for each in as_written_and_meant("a.js", r'fetch("https:\/\/a\\b")')]
    assert found == [r'fetch("https:\/\/a\\b")', r'fetch("https://a\b")']


def test_a_drawing_in_a_page_s_head_is_no_page_of_its_own() -> None:
    icon = "<link href=\"data:image/svg+xml,%3Csvg xmlns='x'/%3E\"><p>Text</p>"
    assert len(list(readings("a.html", icon))) == 2

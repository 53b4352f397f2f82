"""Sentences of a Markdown text."""

import pytest

from waypoints_site.rules.wording import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.", ("One.",)),
        ("One. Two! Three? Four", ("One.", "Two!", "Three?", "Four")),
        ("One; two: three", ("One;", "two:", "three")),
        ("Version 1.2 of it", ("Version 1.2 of it",)),
        ("One\ntwo", ("One two",)),
        ("One\n\ntwo", ("One", "two")),
        ("- One\n- **two**\n  three\n", ("One", "two three")),
        ("1. One\n2) two", ("One", "two")),
        ("[One](a.md) `two`", ("One two",)),
        ("", ()),
        (" \n ", ()),
    ],
)
def test_sentences(text: str, expected: tuple[str, ...]) -> None:
    assert sentences(text) == expected

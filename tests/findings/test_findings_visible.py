from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.findings.visible import UNSHOWABLE, visible, width


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain text", "plain text"),
        ("Zoë schätzt “Ärger” 漢字 🎯", "Zoë schätzt “Ärger” 漢字 🎯"),
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("a\0b\tc\nd\re\x7f", "a␀b␉c␊d␍e␡"),
        ("\x9b31m", "<009B>31m"),
        ("user\u202e\u2066nimda", "user<202E><2066>nimda"),
        ("no\u200bthing", "no<200B>thing"),
        ("\u2028\udc80\U000e0041", "<2028><DC80><E0041>"),
    ],
)
def test_what_a_terminal_must_not_get_is_made_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text(st.characters(exclude_categories=())))
def test_nothing_else_comes_through(text: str) -> None:
    assert not UNSHOWABLE & set(map(category, visible(text)))
    assert visible(visible(text)) == visible(text)


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("abc", 3),
        ("Zoë", 3),
        ("Zoe\u0308", 3),
        ("漢字", 4),
        ("カナ", 2 * 2),
        ("ｶﾅ", 2),
        ("🎯", 2),
        ("가", 2),
        ("\u1100\u1161\u11a8", 2),
        ("…“”", 3),
    ],
)  # fmt: skip
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns

"""Texts between brackets; those in lines are tested with the notation of new files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.amend.texts import data
from waypoints_site.amend.scalars import key, scalar

PRINTABLE = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufffe\uffff")
)


@pytest.mark.parametrize(
    ("text", "written"),
    [("a b", "a b"), ("a, b", '"a, b"'), ("a]", '"a]"'), ("{a", '"{a"'), ("2026-07-10",) * 2],
)
def test_between_brackets_more_needs_quotes(text: str, written: str) -> None:
    assert scalar(text, flow=True) == written


@given(PRINTABLE)
def test_a_value_between_brackets_is_read_as_the_text_it_was(text: str) -> None:
    assert data(f"[{scalar(text, flow=True)}, x]\n") == [text, "x"]


@given(PRINTABLE)
def test_a_key_between_brackets_is_read_as_the_text_it_was(text: str) -> None:
    assert data(f"{{{key(text, flow=True)}: x}}\n") == {text: "x"}

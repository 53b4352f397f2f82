"""Texts as YAML: whatever they hold, they are read as the same texts again, or are no more than a comment."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.parse.nodes import compose
from waypoints_site.scaffold.notation import WIDTH, comments, key, out, remarks, scalar

PRINTABLE = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufffe\uffff")
)


def data(text: str) -> object:
    root, faults = compose(text)
    assert not faults
    return root.data if root else None


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("L4", "L4"),
        ("Setting expectations", "Setting expectations"),
        ("no", "no"),
        ("true", '"true"'),
        ("Null", '"Null"'),
        ("2026", '"2026"'),
        ("1.5", '"1.5"'),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        ("- a", '"- a"'),
        ("", '""'),
        ("two\nlines", '"two\\nlines"'),
    ],
)
def test_quotes_stand_where_they_are_needed(text: str, written: str) -> None:
    assert scalar(text) == written


@given(PRINTABLE)
def test_a_value_is_read_as_the_text_it_was(text: str) -> None:
    assert data(f"title: {scalar(text)} # a comment\n") == {"title": text}


@given(PRINTABLE)
def test_a_key_is_read_as_the_text_it_was(text: str) -> None:
    assert data(f"{key(text)}:\n  meets: []\n") == {text: {"meets": []}}


@given(st.lists(st.text()), st.sampled_from(["", "  "]))
def test_a_comment_never_becomes_anything_else(lines: list[str], indent: str) -> None:
    text = "\n".join(comments(lines, indent))
    assert data(f"a: b\n{text}\n") == {"a": "b"}


def test_long_lines_hang_as_deep_as_their_text_starts() -> None:
    wrapped = comments(["    - " + "word " * 40], "  ")
    assert wrapped[0].startswith("  #     - word")
    assert all(line.startswith("  #       word") for line in wrapped[1:])
    assert all(len(line) <= WIDTH for line in wrapped)
    assert comments([""], "  ") == ("  #",)


@given(st.lists(st.text()), st.sampled_from(["", "  "]))
def test_a_remark_is_a_comment_when_its_lines_are_taken_in_too(lines: list[str], indent: str) -> None:
    written = remarks(lines, indent)
    taken_in = "\n".join(line.removeprefix("# ") for line in written)
    assert data(f"a: b\n{taken_in}\n") == {"a": "b"}
    assert written == out(*(line.removeprefix("# ") for line in written))


def test_a_remark_is_no_wider_than_a_line() -> None:
    wrapped = remarks(["word " * 60], "  ")
    assert {line[:6] for line in wrapped} == {"#   # "}
    assert WIDTH - 5 < max(map(len, wrapped)) <= WIDTH

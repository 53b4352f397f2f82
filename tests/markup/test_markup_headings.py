import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.markup import Heading, headings, slug, split_title


def test_headings_have_levels_words_and_anchors() -> None:
    text = "# One *two*\n\ntext\n\nThree\n=====\n\n### `four` [five](to) &amp;\n\n> ## Six\n"
    assert headings(text) == (
        Heading(2, "One two", "one-two"),
        Heading(2, "Three", "three"),
        Heading(3, "four five &", "four-five-"),
        Heading(3, "Six", "six"),
    )


@pytest.mark.parametrize(
    ("marks", "top", "levels"),
    [
        ([2, 3, 4], 2, [2, 3, 4]),
        ([1, 2, 2], 2, [2, 3, 3]),
        ([3, 3, 6], 2, [2, 2, 3]),
        ([3, 1], 2, [2, 2]),
        ([1, 4, 4, 2], 2, [2, 3, 4, 3]),
        ([1, 2, 3, 4, 5, 6], 4, [4, 5, 6, 6, 6, 6]),
        ([], 2, []),
    ],
)
def test_levels_have_no_gaps(marks: list[int], top: int, levels: list[int]) -> None:
    text = "\n\n".join(f"{'#' * level} a" for level in marks)
    assert [heading.level for heading in headings(text, top)] == levels


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("What is L3?", "what-is-l3"),
        ("  Größe & Maß  ", "größe--maß"),
        ("a-b_c", "a-b_c"),
        ("“Quoted” <b>", "quoted-b"),
        ("?!", "section"),
        ("", "section"),
        ("名前", "名前"),
    ],
)
def test_the_anchor_of_some_words(text: str, anchor: str) -> None:
    assert slug(text) == anchor


def test_anchors_are_unique() -> None:
    text = "# A\n# A\n# A-1\n# A\n# ?\n# !\n"
    assert [heading.anchor for heading in headings(text)] == [
        "a",
        "a-1",
        "a-1-1",
        "a-2",
        "section",
        "section-1",
    ]


@given(st.lists(st.sampled_from(["a", "a-1", "a 1", "A", "a-1-1", "?", "b"]), max_size=12))
def test_anchors_are_unique_whatever_the_words(words: list[str]) -> None:
    anchors = [heading.anchor for heading in headings("\n".join(f"# {each}" for each in words))]
    assert len(set(anchors)) == len(words)


@pytest.mark.parametrize(
    ("text", "title", "rest"),
    [
        ("# One *two*\n\ntext\n", "One two", "\ntext\n"),
        ("\n\n# One\ntext", "One", "text"),
        ("One\n===\ntext", "One", "text"),
        ("# One", "One", ""),
        ("# \n\ntext", "", "\ntext"),
        ("## One\n\ntext", None, "## One\n\ntext"),
        ("text\n\n# One\n", None, "text\n\n# One\n"),
        ("> # One\n", None, "> # One\n"),
        ("", None, ""),
    ],
)
def test_a_leading_title_is_split_off(text: str, title: str | None, rest: str) -> None:
    assert split_title(text) == (title, rest)


def test_thousands_of_headings_with_the_same_words() -> None:
    started = time.process_time()
    assert headings("# a\n" * 5_000)[-1].anchor == "a-4999"
    assert time.process_time() - started < 3

"""What is searched for to find a text, or a part of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.audit.letters import letters
from waypoints_site.audit.needles import EXCERPT, FEWEST, SHORTEST, needles, spoken


def found(text: str) -> list[str]:
    return [needle.letters for needle in needles(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Finds a cause", ["findsacause"]),
        ("Finds no one", ["findsnoone"]),
        ("Finds it all. Says so to others!", ["findsitall", "sayssotoothers"]),
        ("Yes. No. Maybe so.", ["yesnomaybeso"]),
        ("Finds a cause. Yes.", ["findsacause"]),
        ("One thing here\n\nAnother there", ["onethinghere", "anotherthere"]),
        ("- One thing here\n- Another there\n1. A third item", ["onethinghere", "anotherthere", "1athirditem"]),
        ("One line that\ngoes on", ["onelinethatgoeson"]),
        ("| a cell of it | one beside it |", ["acellofit", "onebesideit"]),
        ("これは秘密の評価です。誰も読めません。", ["これは秘密の評価てす誰も読めません"]),
        ("これは長い秘密の評価の文です。誰もこれを読むことはできません。", ["これは長い秘密の評価の文てす", "誰もこれを読むことはてきません"]),
    ],
)  # fmt: skip
def test_a_text_is_searched_for_by_its_sentences(text: str, wanted: list[str]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    "text",
    ["", "Too short", "eleven char", "!!! ??? ... --- ***", "2026-11-20 12:30", "30 November 2026", "by Friday, 3 May 2027", "1.2.3 – 4.5.6 – 7"],
)  # fmt: skip
def test_what_is_short_or_a_day_is_not(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "as_shown"),
    [
        ("See [the guide](../guides/inside.md) for more", "seetheguideformore"),
        ("Fast &amp; careful, always", "fastcarefulalways"),
        ("![A map of it](map.png) stands here", "amapofitstandshere"),
    ],
)
def test_a_text_is_searched_for_as_it_is_shown_too(text: str, as_shown: str) -> None:
    assert as_shown in found(text)
    assert spoken(text) is not None


def test_what_is_shown_as_it_is_written_is_searched_for_once() -> None:
    assert spoken("Plain *words*, and more of them") is None
    assert len(found("Some [brackets] and nothing else")) == 1


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=9), min_size=3, max_size=60).map(" ".join))
def test_a_long_sentence_is_cut_into_pieces_that_hold_all_of_it(text: str) -> None:
    pieces = found(text)
    whole = letters(text).all
    if len(text) >= SHORTEST and len(whole) >= FEWEST:
        assert "".join(pieces) == whole
        assert len(pieces) == 1 or all(len(piece) >= EXCERPT for piece in pieces)
        assert all(len(piece) < 2 * EXCERPT + 9 for piece in pieces)


def test_a_needle_knows_its_sentence() -> None:
    text = "The first of them. The second of them."
    assert [text[needle.start : needle.end] for needle in needles(text)] == [
        "The first of them. ",
        "The second of them.",
    ]

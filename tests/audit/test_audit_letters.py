"""Texts that a reader would call the same have the same letters."""

import pytest

from waypoints_site.audit.letters import letters, places_of_words, word_at


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Finds a cause, says so.", "finds a *cause* – SAYS so"),
        ("It’s a co-operation", "Its a cooperation"),
        ("Grüße aus Ōsaka", "GRÜSSE AUS OSAKA"),
        ("caf\u00e9", "cafe\u0301"),
        ("one\ntwo\u00a0three", "one two\u200b three"),
        ("İstanbul", "i\u0307stanbul"),
        ("snake_case_name", "snake case name"),
        ("ﬁt ½", "fit 12"),
    ],
)
def test_typography_case_and_accents_make_no_difference(one: str, other: str) -> None:
    assert letters(one).all == letters(other).all


@pytest.mark.parametrize(("one", "other"), [("bad", "had"), ("won", "one"), ("日本", "本日"), ("a1", "a2")])
def test_other_letters_do(one: str, other: str) -> None:
    assert letters(one).all != letters(other).all


@pytest.mark.parametrize("text", ["", "...", "One, two;three", "Über 9 Ōsaka", "İki kez"])
def test_words_begin_where_they_stand(text: str) -> None:
    found = letters(text)
    words = [text[slice(*place)] for place in places_of_words(text)]
    cut = [found.all[start:end] for start, end in zip(found.edges, found.edges[1:], strict=False)]
    assert cut == [letters(word).all for word in words]
    assert found.edges[-1] == len(found.all)


def test_only_the_first_letter_of_a_word_begins_one() -> None:
    edges = letters("one two").edges
    assert [word_at(edges, at) for at in range(8)] == [0, None, None, 1, None, None, 2, None]

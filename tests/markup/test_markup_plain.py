import pytest
from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.markup import plain


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ""),
        ("Plain words", "Plain words"),
        ("*One* **two** `three` [four](to)", "One two three four"),
        ("# Title\n\ntext\nmore  \nstill", "Title text more still"),
        ("- one\n- two\n\n> three", "one two three"),
        ("| a | b |\n| - | - |\n| c | d |", "a b c d"),
        ("```\ncode\n```\n\n    more", "code more"),
        ("![a *picture* \\& &amp; words](to.png)", "a picture & & words"),
        ("<b>raw</b> &lt; \\*", "<b>raw</b> < *"),
        ("<https://a.example>", "https://a.example"),
        ("- [ ] to do", "[ ] to do"),
        ("[a]: b\n\n[a]", "a"),
    ],
)
def test_the_words_of_a_text(text: str, words: str) -> None:
    assert plain(text) == words


@given(st.text("ab *_[]()<>&;`#-!|\n", max_size=60))
def test_words_are_joined_by_single_spaces(text: str) -> None:
    assert plain(text) == " ".join(plain(text).split())

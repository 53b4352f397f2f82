"""What the short way says of a text is what the library says of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.markup import plain, to_html, to_inline_html
from waypoints_site.markup.paragraphs import paragraphs
from waypoints_site.markup.plain import words
from waypoints_site.markup.reading import LONGEST, tokens_of
from waypoints_site.markup.syntax import new_reader


def nowhere(target: str) -> str | None:
    return None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ships on time.", ("Ships on time.",)),
        (
            "Reads 12:30 as text; “quotes”, (brackets) and 3 − 2.",
            ("Reads 12:30 as text; “quotes”, (brackets) and 3 − 2.",),
        ),
        ("10 people", ("10 people",)),
        ("A: b", ("A: b",)),
        ("One\ntwo\n\nthree\n", ("One\ntwo", "three")),
        ("\n\nOne\n\n\n\ntwo\n\n", ("One", "two")),
        ("a\n\n\nb", ("a", "b")),
    ],
)
def test_most_texts_take_the_short_way(text: str, parts: tuple[str, ...]) -> None:
    assert paragraphs(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        " a",
        "a ",
        "a\n b",
        "a  \nb",
        "a\n=",
        "a\n- b",
        "a\n1. b",
        "*a*",
        "a\n\n# b",
        "a\\\nb",
        "a | b",
        "<a>",
        "a\n+",
        "&",
    ],
)
def test_whatever_may_be_markup_does_not(text: str) -> None:
    assert paragraphs(text) is None


def test_a_text_that_is_too_long_is_not_read() -> None:
    assert paragraphs("a" * LONGEST)
    assert paragraphs("a" * (LONGEST + 1)) is None
    assert paragraphs("a\n" * LONGEST) is None


@pytest.mark.parametrize(
    "worst", ["a " * 40_000 + "\n", ("a" + " " * 50 + "\n") * 1_500, "\n" * 90_000 + "*", "1" * 90_000 + "*"]
)
def test_no_text_takes_long(worst: str) -> None:
    assert paragraphs(worst) is None


PIECES = [
    *("a", "B", "é", "🎯", "1", "12", ".", ")", "1. ", "1) ", ",", " ", "  ", "\t", "\n", "\n", "\n\n", "  \n", "\\", "\\\n"),
    *("*", "_", "`", "[", "]", "<", ">", "(", "!", "&", "&amp;", "&#65;", "#", "# ", "|", "~", "~~", "+", "+ ", "- "),
    *("-", "--", "---", "=", "==", ":", ":-", "/", "\"", "'", "@", "%", "{", "}", "$", "^", ";", "a@b.c", "http://a"),
    *("\u00a0", "\u2003", "\u3000", "\u2028", "\u0085", "\x0b", "\x0c", "\x1c", "\ufeff", "\u200b", "\x00", "\u0661."),
]  # fmt: skip
HARMLESS = [*("a", "Bc d", "é,", "1", "12:", " ", "\n", "\n", "\n\n", "\n\n\n", "\"", "'", "(", ")", "-", "=", "+", ".", "\u00a0", "\u2028", "\x0b")]  # fmt: skip
SOUP = st.lists(st.sampled_from(PIECES), max_size=8) | st.lists(st.sampled_from(HARMLESS), max_size=14)


@given(SOUP.map("".join) | st.text(max_size=20))
def test_the_short_way_gives_what_the_library_gives(text: str) -> None:
    parts = paragraphs(text)
    if parts is None:
        return
    whole = new_reader().render(text)
    assert to_html(text, nowhere) == whole
    alone = whole.removeprefix("<p>").removesuffix("</p>\n") if len(parts) == 1 else whole.strip("\n")
    assert to_inline_html(text, nowhere) == alone
    assert plain(text) == " ".join(" ".join(words(token) for token in tokens_of(text)).split())

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from waypoints_site.markup.places import place_of, remember_places
from waypoints_site.markup.syntax import new_reader


def reader() -> MarkdownIt:
    markdown = new_reader()
    remember_places(markdown)
    return markdown


READER = reader()


def mapped(text: str) -> list[tuple[str, str]]:
    """The content of each block, and the same made of the characters where it is said to come from."""
    inline = [token for token in READER.parse(text) if token.type == "inline"]
    return [(token.content, _from(text, token)) for token in inline]


def _from(text: str, token: Token) -> str:
    place = place_of(token)
    return "".join(
        (text + "\n")[place.at(offset)] if token.content[offset] != " " else " "
        for offset in range(len(token.content))
    )


@pytest.mark.parametrize(
    "text",
    [
        "one\ntwo",
        "  one  \n   two  ",
        "\n\n    code\n\none",
        "# One #\n\n  ##   Two\n\nThree\n  more\n===",
        "- one\n  two\n\n  three\n- - four\n    five",
        "> one\n> > two\nlazy\n\n>three",
        "1. one\n   > two\n   > - three\n   >   four",
        "-\tone\n\ttwo\n\n\tthree",
        ">\tone\n>\ttwo",
        "a | b\\|c | \\\\\\| d\n-|-|-\n| e | f |\n||g|\n h",
        "> | a | b |\n> |---|---|\n> |  c\\|d  | e |",
        "[x]: y\n[z]: a\n'title'\none\ntwo",
        "\u00a0\none",
        "one\u2028two\n🎯 e\u0301",
    ],
)
def test_every_character_comes_from_where_it_stands(text: str) -> None:
    pairs = mapped(text)
    assert pairs
    assert [content for content, _ in pairs] == [source for _, source in pairs]


PIECES = st.lists(
    st.sampled_from(
        [*"aX|\\#>-=", " ", "  ", "\t", "\n", "\n", "\n\n", "- ", "1. ", "> ", "    ", "|-|-|\n", "[x]: y\n", "\u00a0"]
    ),
    max_size=25,
).map("".join)  # fmt: skip


@given(PIECES)
def test_every_character_comes_from_where_it_stands_whatever_the_text(text: str) -> None:
    for content, source in mapped(text):
        assert content == source


@given(PIECES)
def test_remembering_changes_nothing(text: str) -> None:
    assert READER.render(text) == new_reader().render(text)


def test_a_token_nobody_remembered_is_at_the_start() -> None:
    assert place_of(Token("inline", "", 0)).at(3) == 3

import pytest

from waypoints_site.markup.reading import LONGEST, line_too_deep, tokens_of
from waypoints_site.markup.syntax import NESTING


def test_a_text_that_is_too_long_is_not_read() -> None:
    assert tokens_of("a" * LONGEST)
    assert tokens_of("a" * (LONGEST + 1)) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", None),
        ("> " * 10 + "a", None),
        (">" * (NESTING - 1) + "a", None),
        (">" * NESTING + "a", 0),
        ("a\n\n" + "> " * NESTING + "a", 2),
        ("- " * (NESTING // 2 - 1) + "a", None),
        ("- " * (NESTING // 2) + "a", 0),
        ("".join("  " * depth + "- a\n" for depth in range(30)), NESTING // 2 - 1),
        ("1. " * 25 + "a", 0),
        (" " * 50 + "code, not a list", None),
        ("---------------------------------", None),
        ("| a |\n|---------------------------|\n| b |", None),
    ],
)
def test_the_line_at_which_nobody_reads_on(text: str, line: int | None) -> None:
    assert line_too_deep(text) == line


def test_what_is_deeper_would_be_lost() -> None:
    """Why the line is told: the library skips what nests deeper, without a word."""
    assert any("deep" in token.content for token in tokens_of(">" * (NESTING - 1) + " deep"))
    assert not any("deep" in token.content for token in tokens_of(">" * NESTING + " deep"))


WORST = [
    "[",
    "![",
    "*a ",
    "**a",
    "*_a",
    "_",
    "[a](",
    "[a](b",
    "`",
    "<",
    "<a ",
    "&",
    "\\",
    "[a][",
    "*[",
    "[a\n",
]
WORST += [
    ">",
    "> a\n",
    "- ",
    "- a\n",
    "1) ",
    "a\n",
    "# a\n",
    "a\n=",
    "|a",
    "a|b\n-|-\nc\n\n",
    "[a]: b\n\na",
    "```\n",
]


@pytest.mark.parametrize("piece", WORST)
def test_the_worst_that_can_be_written_is_read(piece: str) -> None:
    assert tokens_of(piece * (4_000 // len(piece)))

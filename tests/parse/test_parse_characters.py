import pytest

from waypoints_site.parse.characters import BREAKS, HIDDEN, SHOWN, UNPRINTABLE


@pytest.mark.parametrize(
    "character", ["\x07", "\x1b", "\x7f", "\x80", "\ufeff", "\ufffe", "\U0010ffff", "\ud800"]
)
def test_what_nobody_can_see(character: str) -> None:
    assert UNPRINTABLE.search(f"a{character}b")


@pytest.mark.parametrize("character", ["\n", "\t", "a", "é", "🎯", "\u00a0", "\u200b", "\x85", "\u2028"])
def test_what_may_stand_in_a_text(character: str) -> None:
    assert not UNPRINTABLE.search(f"a{character}b")


def test_line_ends_that_are_none_come_back_as_they_were() -> None:
    text = "a\x85b\u2028c\u2029d"
    hidden = text.translate(HIDDEN)
    assert BREAKS.search(text)
    assert not BREAKS.search(hidden)
    assert hidden.translate(SHOWN) == text

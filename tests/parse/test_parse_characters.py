import pytest

from waypoints_site.parse.characters import BREAKS, HIDDEN, SHOWN, UNPRINTABLE, UNUSUAL, unprintable


@pytest.mark.parametrize(
    "character", ["\x07", "\x1b", "\x7f", "\x80", "\ufeff", "\ufffe", "\U0010ffff", "\ud800"]
)
def test_what_nobody_can_see(character: str) -> None:
    found = unprintable(f"a{character}b")
    assert found is not None
    assert found.span() == (1, 2)


@pytest.mark.parametrize("character", ["\n", "\t", "a", "é", "🎯", "\u00a0", "\u200b", "\x85", "\u2028"])
def test_what_may_stand_in_a_text(character: str) -> None:
    assert not unprintable(f"a{character}b")


def test_line_ends_that_are_none_come_back_as_they_were() -> None:
    text = "a\x85b\u2028c\u2029d"
    hidden = text.translate(HIDDEN)
    assert BREAKS.search(text)
    assert not BREAKS.search(hidden)
    assert hidden.translate(SHOWN) == text


def test_what_is_usual_is_neither_invisible_nor_the_end_of_a_line() -> None:
    everything = "".join(map(chr, range(0x110000)))
    unusual = set(UNUSUAL.findall(everything))
    assert {*UNPRINTABLE.findall(everything), *BREAKS.findall(everything)} <= unusual
    assert not unusual & set("aZ09 ~\n\té漢–“”…")

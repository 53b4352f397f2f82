import pytest

from waypoints_site.validate.shown import LONGEST, cut, named, quoted


def test_a_long_text_is_cut() -> None:
    assert cut("x" * LONGEST) == "x" * LONGEST
    assert cut("x" * (LONGEST + 1)) == "x" * LONGEST + "…"


@pytest.mark.parametrize(
    ("value", "name", "in_quotes"),
    [
        ("no", "a text", "“no”"),
        ("", "a text", "“”"),
        (3, "a number", "“3”"),
        (1.5, "a number", "“1.5”"),
        (True, "“true”", "“true”"),
        (None, "empty", "nothing"),
        ([1], "a list", "a list"),
        ({"a": 1}, "a mapping", "a mapping"),
        ("x" * 500, "a text", "“" + "x" * LONGEST + "…”"),
    ],
)
def test_how_a_value_is_shown(value: object, name: str, in_quotes: str) -> None:
    assert (named(value), quoted(value)) == (name, in_quotes)

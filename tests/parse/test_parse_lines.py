import pytest
from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.findings import Span
from waypoints_site.parse.lines import lines_of

TEXT = "one\n\nthree\u2028still three\n🎯e\u0301 four\n"


@pytest.mark.parametrize(
    ("index", "position"),
    [
        (0, (1, 1)),
        (3, (1, 4)),  # the line end belongs to its line
        (4, (2, 1)),
        (5, (3, 1)),
        (TEXT.index("still"), (3, 7)),  # U+2028 ends no line
        (TEXT.index("🎯"), (4, 1)),
        (TEXT.index("four"), (4, 5)),  # one column for each character, however wide
        (len(TEXT), (5, 1)),
    ],
)
def test_lines_and_columns_count_from_one(index: int, position: tuple[int, int]) -> None:
    assert lines_of("a", TEXT).position(index) == position


def test_a_span_ends_behind_its_last_character() -> None:
    lines = lines_of("a.yaml", TEXT)
    assert lines.span(0, 3) == Span("a.yaml", 1, 1, 1, 4)
    assert lines.span(0) == Span("a.yaml", 1, 1, 1, 2)
    assert lines.span(2, 6) == Span("a.yaml", 1, 3, 3, 2)
    assert lines.span(2, 2) == Span("a.yaml", 1, 3, 1, 3)


@pytest.mark.parametrize("end", ["\u0085", "\u2028", "\u2029", "\x0b", "\x0c", "\x1c"])
def test_only_a_line_feed_ends_a_line(end: str) -> None:
    assert lines_of("a", f"a{end}b").position(2) == (1, 3)


@given(st.text("ab\n\u2028", max_size=30), st.data())
def test_a_position_leads_back_to_its_character(text: str, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(text)))
    line, column = lines_of("a", text).position(index)
    assert sum(len(each) + 1 for each in text.split("\n")[: line - 1]) + column - 1 == index

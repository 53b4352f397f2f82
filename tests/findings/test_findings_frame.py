from waypoints_site.findings import Span
from waypoints_site.findings.frame import Frame, drawn
from waypoints_site.findings.visible import width

PATH = "a.yaml"


def frame(line: str, column: int, end_column: int = 0) -> tuple[str, str]:
    found = drawn((line,), Span(PATH, 1, column, 1, end_column))
    assert found is not None
    (quoted,) = found.quoted
    assert quoted.startswith("    1 | ")
    return quoted[8:], found.carets


def test_the_line_before_is_shown_too() -> None:
    assert drawn(("one", "two", "three"), Span(PATH, 2, 1, 2, 4)) == Frame(
        ("    1 | one", "    2 | two"), "      | ", "^^^"
    )


def test_the_first_line_has_none_before_it() -> None:
    assert drawn(("one", "two"), Span(PATH, 1, 2)) == Frame(("    1 | one",), "      | ", " ^")


def test_an_empty_line_leaves_no_blank_at_the_end() -> None:
    assert drawn(("", ""), Span(PATH, 2, 1)) == Frame(("    1 |", "    2 |"), "      | ", "^")


def test_long_numbers_keep_the_gutter_straight() -> None:
    found = drawn(("",) * 99_999 + ("here",), Span(PATH, 100_000, 1, 100_000, 5))
    assert found == Frame((" 99999 |", "100000 | here"), "       | ", "^^^^")


def test_a_span_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    assert drawn(("cells: [a,", "  b]"), Span(PATH, 1, 8, 2, 5)) == Frame(
        ("    1 | cells: [a,",), "      | ", "       ^^^"
    )


def test_there_is_a_caret_even_for_an_empty_span_and_past_the_end() -> None:
    assert frame("abc", 2) == ("abc", " ^")
    assert frame("abc", 4) == ("abc", "   ^")
    assert frame("abc", 400, 500) == ("abc", "   ^")


def test_a_line_that_is_not_there_has_no_frame() -> None:
    assert drawn(("one",), Span(PATH, 2, 1)) is None
    assert drawn((), Span(PATH, 1, 1)) is None


def test_tabs_take_four_columns() -> None:
    assert frame("\ta\tkey: x", 4, 7) == ("    a    key: x", "         ^^^")
    assert frame("\tkey", 1, 2) == ("    key", "^^^^")


def test_wide_characters_take_two_columns_and_combining_ones_none() -> None:
    assert frame("名前: 漢字 x", 5, 7) == ("名前: 漢字 x", "      ^^^^")
    assert frame("Zoe\u0308: x", 7, 8) == ("Zoe\u0308: x", "     ^")
    assert frame("🎯 goal", 3, 7) == ("🎯 goal", "   ^^^^")


def test_what_terminals_disagree_about_is_left_out() -> None:
    assert frame("❤\ufe0f👍\U0001f3fd x", 6, 7) == ("❤👍 x", "    ^")


def test_control_characters_are_shown_where_they_stand() -> None:
    assert frame("a\x1b[2Jb: c", 6, 7) == ("a␛[2Jb: c", "     ^")
    assert frame("a\u202eb", 2, 3) == ("a<202E>b", " ^^^^^^")


def test_a_long_line_is_cut_around_the_place() -> None:
    line = "x" * 500 + "here" + "y" * 500
    assert frame(line, 501, 505) == ("…" + "x" * 40 + "here" + "y" * 116 + "…", " " * 41 + "^^^^")


def test_a_long_line_is_cut_on_the_far_side_only() -> None:
    assert frame("here" + "y" * 500, 1, 5) == ("here" + "y" * 156 + "…", "^^^^")
    assert frame("x" * 500 + "here", 501, 505) == ("…" + "x" * 156 + "here", " " * 157 + "^^^^")


def test_a_long_span_is_marked_as_far_as_it_is_shown() -> None:
    assert frame("x" * 1000, 1, 1001) == ("x" * 160 + "…", "^" * 160)
    assert frame("x" * 160, 1, 161) == ("x" * 160, "^" * 160)


def test_a_long_line_before_shows_its_beginning() -> None:
    found = drawn(("z" * 500, "here"), Span(PATH, 2, 1, 2, 5))
    assert found is not None
    assert found.quoted[0] == "    1 | " + "z" * 160 + "…"
    assert width(found.quoted[0]) == 8 + 161

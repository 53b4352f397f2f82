import time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from waypoints_site.documents import Document, Place
from waypoints_site.findings import Span
from waypoints_site.markup import find_links
from waypoints_site.parse import parse

TEXT = """\
title: Payments
lead: tomas
openings:
  - {title: One, level: ic/L4}
  - title: &two Two  # a comment
    level: *two
purpose: >
  To take
  money.
empty:
"""


def document(text: str, path: str = "a.yaml") -> Document:
    parsed = parse(path, "team", (), text.encode())
    assert parsed.document is not None, parsed.findings
    return parsed.document


def place(span: Span) -> str:
    return f"{span.line}:{span.column}-{span.end_line}:{span.end_column}"


@pytest.mark.parametrize(
    ("pointer", "value", "key"),
    [
        ((), "1:1-10:7", "1:1-10:7"),
        (("title",), "1:8-1:16", "1:1-1:6"),
        (("openings",), "4:3-6:16", "3:1-3:9"),
        (("openings", 0), "4:5-4:31", "4:5-4:31"),
        (("openings", 0, "level"), "4:25-4:30", "4:18-4:23"),
        (("openings", 1), "5:5-6:16", "5:5-6:16"),
        (("openings", 1, "title"), "5:17-5:20", "5:5-5:10"),
        (("openings", 1, "level"), "6:12-6:16", "6:5-6:10"),
        (("purpose",), "7:10-9:9", "7:1-7:8"),
        (("empty",), "10:7-10:7", "10:1-10:6"),
        # What is not there is the nearest thing around it.
        (("missing",), "1:1-10:7", "1:1-10:7"),
        (("openings", 0, "missing", "more"), "4:5-4:31", "4:5-4:31"),
        (("openings", 9), "4:3-6:16", "3:1-3:9"),
        (("title", "sub"), "1:8-1:16", "1:1-1:6"),
    ],
)
def test_where_values_and_keys_stand(pointer: tuple[str | int, ...], value: str, key: str) -> None:
    marks = document(TEXT).marks
    assert place(marks.value(pointer)) == value
    assert place(marks.key(pointer)) == key


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_neither_line_ends_nor_a_byte_order_mark_move_anything(ending: str, bom: str) -> None:
    marks = document(bom + TEXT.replace("\n", ending)).marks
    assert place(marks.value(("openings", 1, "title"))) == "5:17-5:20"
    assert place(marks.within(("purpose",), 8, 13)) == "9:3-9:8"


def test_front_matter_is_counted_from_the_start_of_the_file() -> None:
    marks = document("---\ntitle: One\norder: x\n---\n\nA *body*.\n", "a.md").marks
    assert place(marks.value(("order",))) == "3:8-3:9"
    assert place(marks.key(("title",))) == "2:1-2:6"
    assert place(marks.within((), 1, 2)) == "6:1-6:2"


def test_wide_characters_are_one_column_and_separators_end_no_line() -> None:
    marks = document("名前: '🎯\u2028e\u0301' # x\nb: {c: d}\n").marks
    assert place(marks.value(("名前",))) == "1:5-1:11"
    assert place(marks.within(("名前",), 2, 4)) == "1:8-1:10"
    assert place(marks.value(("b", "c"))) == "2:8-2:9"


def test_of_a_text_that_an_alias_repeats_the_alias_is_meant() -> None:
    marks = document(TEXT).marks
    assert place(marks.within(("openings", 1, "level"), 0, 1)) == "6:12-6:16"


def test_within_something_that_is_no_text_the_whole_is_meant() -> None:
    marks = document("a: [1, 2]\n").marks
    assert place(marks.within(("a",), 0, 1)) == "1:4-1:10"


LINK = "[é](to)"
WORDS = st.text("ab é🎯,.()'\"", max_size=8)
FRAMES = {
    "literal": lambda lines: "a:\n  b: |\n" + "".join(f"    {line}\n" for line in lines),
    "folded": lambda lines: "a:\n  b: >-\n" + "".join(f"    {line}\n\n" for line in lines),
    "plain": lambda lines: "a:\n  b: x" + "".join(f" {line}\n    y" for line in lines),
    "single": lambda lines: "a:\n  b: '" + "\n    ".join(lines).replace("'", "''") + "'\n",
    "double": lambda lines: 'a:\n  b: "\\x41' + "\\\n    \\u00e9 ".join(lines).replace('"', '\\"') + '"\n',
    "flow": lambda lines: "a: {b: ['" + "\n   ".join(lines).replace("'", "''") + "']}\n",
}


@given(
    st.sampled_from(sorted(FRAMES)),
    st.lists(WORDS, min_size=1, max_size=4),
    st.data(),
    st.sampled_from("\n\r"),
)
def test_a_link_is_found_at_its_bracket(
    frame: str, lines: list[str], data: st.DataObject, ending: str
) -> None:
    row = data.draw(st.integers(0, len(lines) - 1))
    column = data.draw(st.integers(0, len(lines[row])))
    lines = [f"x{line}" for line in lines]
    lines[row] = lines[row][: column + 1] + LINK + lines[row][column + 1 :]
    text = FRAMES[frame](lines)
    parsed = parse("a.yaml", "team", (), text.replace("\n", ending).encode())
    assume(parsed.document is not None)
    assert parsed.document is not None
    root: object = parsed.document.data
    assert isinstance(root, dict)
    where = Place(parsed.document.marks) / "a" / "b"
    value = root["a"]["b"]
    if isinstance(value, list):
        where, value = where / 0, value[0]
    assert isinstance(value, str)
    (link,) = find_links(value)
    span = where.within(link.start, link.end)
    source = text.split("\n")
    assert source[span.line - 1][span.column - 1 :].startswith(LINK)
    assert (span.end_line, span.end_column) == (span.line, span.column + len(LINK))


def test_thousands_of_places_are_found_in_no_time() -> None:
    text = "".join(f"key-{number}: [{'x' * 80}, y]\n" for number in range(20_000))
    marks = document(text).marks
    started = time.process_time()
    for number in range(20_000):
        assert marks.key((f"key-{number}",)).line == number + 1
        assert marks.within((f"key-{number}", 1), 0, 1).column > 80
    assert time.process_time() - started < 3

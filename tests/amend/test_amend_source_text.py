"""Line ends and marks: whatever a file has, it keeps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.amend.source_text import source_text

RAW = st.lists(st.sampled_from(["a", "é", "", "\n", "\r\n", "\r"])).map("".join)


@given(RAW, st.sampled_from([b"", b"\xef\xbb\xbf"]))
def test_bytes_are_kept(raw: str, mark: bytes) -> None:
    content = mark + raw.encode()
    source = source_text(content)
    assert source.content() == content
    assert "\r" not in source.text


@pytest.mark.parametrize(
    ("raw", "start", "end", "new", "edited"),
    [
        ("a\nb", 1, 1, "\nx", "a\nx\nb"),
        ("a\r\nb\r\n", 1, 1, "\nx", "a\r\nx\r\nb\r\n"),
        ("a\rb", 1, 1, "\nx", "a\rx\rb"),
        ("a\nb\r\nc\r\n", 3, 3, "\nx", "a\nb\r\nx\r\nc\r\n"),
        ("a\nb\r\nc\r\n", 0, 4, "", "c\r\n"),
        ("a\r\nb\nc\n", 1, 3, "+", "a+\nc\n"),
        ("ab", 1, 1, "\n", "a\nb"),
    ],
)
def test_lines_that_are_not_edited_keep_their_ends(
    raw: str, start: int, end: int, new: str, edited: str
) -> None:
    assert source_text(raw.encode()).edited(start, end, new).content() == edited.encode()


def test_positions() -> None:
    source = source_text(b"ab\ncd")
    assert [source.column(at) for at in range(5)] == [0, 1, 2, 0, 1]
    assert [source.line_end(at) for at in (0, 2, 3, 5)] == [2, 2, 5, 5]

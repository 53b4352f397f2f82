import pytest
from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.findings import Finding, Span
from waypoints_site.parse import decode


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"", ""),
        (b"a\r\nb\rc\nd", "a\nb\nc\nd"),
        (b"a\r\r\nb", "a\n\nb"),
        (b"\xef\xbb\xbfa", "a"),
        (b"\xef\xbb\xbf\xef\xbb\xbfa", "\ufeffa"),
        ("é\u2028\u0085🎯".encode(), "é\u2028\u0085🎯"),
    ],
)
def test_a_source_is_utf8_with_any_line_ends(content: bytes, text: str) -> None:
    assert decode("a.yaml", content) == (text, ())


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        (b"\xff", 1, 1),
        (b"ab\xc3", 1, 3),
        ("🎯é\n".encode() + b"x\xe9", 2, 2),
        (b"a\r\nb\rc\x80", 3, 2),
        (b"\xef\xbb\xbfa\xff", 1, 2),
        (b"a: \xed\xa0\x80", 1, 4),  # a surrogate
        (b"a: \xc0\xaf", 1, 4),  # longer than it need be
        (b"a\xf4\x90\x80\x80", 1, 2),  # beyond the last character
    ],
)
def test_bytes_that_are_not_utf8_are_refused_at_the_first(content: bytes, line: int, column: int) -> None:
    span = Span("a.yaml", line, column, line, column + 1)
    assert decode("a.yaml", content) == ("", (Finding("encoding", span, "this is not UTF-8"),))


def test_utf16_is_told_by_its_mark() -> None:
    text, (finding,) = decode("a.yaml", "title: x".encode("utf-16"))
    assert text == ""
    assert (finding.span, finding.hint) == (
        Span("a.yaml", 1, 1, 1, 2),
        "this looks like UTF-16: save it as UTF-8",
    )


@pytest.mark.parametrize(("content", "line", "column"), [(b"\0", 1, 1), ("é\r\nab\0\0".encode(), 2, 3)])
def test_a_nul_is_refused(content: bytes, line: int, column: int) -> None:
    span = Span("a.md", line, column, line, column + 1)
    assert decode("a.md", content) == ("", (Finding("encoding", span, "a NUL character stands here"),))


@given(st.binary() | st.binary().map(lambda each: each + b"\xff"))
def test_any_bytes_are_a_text_or_a_finding(content: bytes) -> None:
    text, findings = decode("a", content)
    assert "\r" not in text
    assert bool(findings) == (not _is_text(content))


def _is_text(content: bytes) -> bool:
    try:
        return "\0" not in content.decode()
    except UnicodeDecodeError:
        return False

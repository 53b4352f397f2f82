"""Bytes → text with `\\n` line ends.

Absent: guesses at encodings; a source is UTF-8 or it is refused.
"""

from waypoints_site.findings import Finding, Span


def decode(path: str, content: bytes) -> tuple[str, tuple[Finding, ...]]:
    """The text of a source, its byte order mark dropped; a finding and no text where it is not UTF-8 or holds a NUL."""
    content = content.removeprefix(b"\xef\xbb\xbf")
    try:
        text = _newlines(content.decode("utf-8"))
    except UnicodeDecodeError as fault:
        before = _newlines(content[: fault.start].decode("utf-8"))
        return "", (Finding("encoding", span_at(path, before, len(before)), "this is not UTF-8"),)
    nul = text.find("\0")
    if nul >= 0:
        return "", (Finding("encoding", span_at(path, text, nul), "a NUL character stands here"),)
    return text, ()


def span_at(path: str, text: str, start: int, end: int | None = None) -> Span:
    """The span of the characters `start` to `end` (default: one character) of a text."""
    stop = start + 1 if end is None else end
    line, column = _position(text, start)
    end_line, end_column = (line, column + 1) if end is None else _position(text, max(stop, start))
    return Span(path, line, column, end_line, end_column)


def _position(text: str, index: int) -> tuple[int, int]:
    line_start = text.rfind("\n", 0, index) + 1
    return text.count("\n", 0, index) + 1, index - line_start + 1


def _newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")

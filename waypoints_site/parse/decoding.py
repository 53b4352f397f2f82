"""Bytes → text with `\\n` line ends.

Absent: guesses at encodings; a source is UTF-8 or it is refused.
"""

from waypoints_site.findings import Finding
from waypoints_site.parse.lines import lines_of

_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def decode(path: str, content: bytes) -> tuple[str, tuple[Finding, ...]]:
    """The text of a source, its byte order mark dropped; where it is not UTF-8 or holds a NUL, a finding."""
    content = content.removeprefix(b"\xef\xbb\xbf")
    try:
        text = newlines(content.decode("utf-8"))
    except UnicodeDecodeError as fault:
        before = newlines(content[: fault.start].decode("utf-8"))
        hint = "this looks like UTF-16: save it as UTF-8" if content.startswith(_UTF16) else None
        span = lines_of(path, before).span(len(before))
        return "", (Finding("encoding", span, "this is not UTF-8", hint),)
    nul = text.find("\0")
    if nul >= 0:
        return "", (Finding("encoding", lines_of(path, text).span(nul), "a NUL character stands here"),)
    return text, ()


def newlines(text: str) -> str:
    """The text with `\\n` for every line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n")

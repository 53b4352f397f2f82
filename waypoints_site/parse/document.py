"""A file's bytes → a document, with front matter split from the body where the file is Markdown.

Absent: what kind of document it is; the caller knows that from the path.
"""

import re
from dataclasses import dataclass

from waypoints_site.documents import Document
from waypoints_site.findings import Finding
from waypoints_site.parse.decoding import decode
from waypoints_site.parse.lines import Lines, lines_of
from waypoints_site.parse.marks import SourceMarks
from waypoints_site.parse.nodes import Data, Fault, compose
from waypoints_site.parse.quick import quick_data

_OPENING = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
# Between key and value YAML may put a line end, an anchor, a tag, a block's header; and comments.
_COMPANY = re.compile(rb"""audience["']?\s*+:\s*+(?:[!&|>]\S{0,99}+\s++)*+["']?company\b""")
_CLOSED = re.compile(rb"^(?:---|\.\.\.)[ \t]*+$", re.MULTILINE)
_COMMENT = re.compile(rb"#[^\n]*+")
_NO_LINE_END = bytes.maketrans(b"\r", b"\n")


@dataclass(frozen=True, slots=True)
class Parsed:
    """What came of one file: a document unless it could not be read, and the findings of its form.

    `text` is there for code frames whenever it could be decoded.
    """

    path: str
    document: Document | None
    findings: tuple[Finding, ...]
    text: str = ""


def parse(path: str, kind: str, name: tuple[str, ...], content: bytes) -> Parsed:
    """The document in `content`. Markdown (`.md`) has front matter; without any, its mapping is empty."""
    text, findings = decode(path, content)
    if findings:
        return Parsed(path, None, findings)
    start, end, body = _split(text) if path.endswith(".md") else (0, len(text), len(text))
    if start < 0:
        message = "the front matter that starts here is never closed with “---”"
        return Parsed(path, None, (Finding("syntax", lines_of(path, text).span(0, 3), message),), text)
    read, faults = _read(text[start:end])
    found = _findings(faults, lines_of(path, text), start) if faults else ()
    if read is None:
        return Parsed(path, None, found, text)
    data = {} if read == (None,) and path.endswith(".md") else read[0]
    marks = SourceMarks(path, text, start, end, body)
    return Parsed(path, Document(path, kind, name, data, marks, text[body:], text), found, text)


def _read(text: str) -> tuple[tuple[Data] | None, tuple[Fault, ...]]:
    """The data of a YAML text, if it can be read, and what is wrong with it."""
    quick = quick_data(text)
    if quick is not None:
        return quick, ()
    root, faults = compose(text)
    return (None if root is None else (root.data,)), faults


def says_company(content: bytes) -> bool:
    """Whether a prose file that may not even parse says that it is for the company only.

    Where that is in doubt, it does: bytes that no reader takes for text are looked through as well.
    """
    text = content.replace(b"\0", b"").translate(_NO_LINE_END)
    opened = text.find(b"---", 0, 16)
    closed = _CLOSED.search(text, opened + 3) if opened >= 0 else None
    head = text[: closed.start()] if closed else text
    return any(_COMPANY.search(each) for each in (head, _COMMENT.sub(b"", head)))


def _findings(faults: tuple[Fault, ...], lines: Lines, offset: int) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            fault.rule,
            lines.span(offset + fault.start, offset + fault.end),
            fault.message,
            _opened(lines, offset + fault.start, offset + fault.opened) if fault.opened is not None else None,
        )
        for fault in faults
    )


def _opened(lines: Lines, index: int, opened: int) -> str | None:
    line, column = lines.position(opened)
    return f"it starts at line {line}, column {column}" if line < lines.position(index)[0] else None


def _split(text: str) -> tuple[int, int, int]:
    """Where front matter starts and ends and the body starts; -1 where front matter is never closed."""
    opening = _OPENING.match(text)
    if not opening:
        return 0, 0, 0
    closing = _CLOSING.search(text, opening.end())
    if not closing:
        return -1, -1, -1
    return opening.end(), closing.start(), closing.end()

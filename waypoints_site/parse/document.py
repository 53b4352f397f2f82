"""A file's bytes → a document, with front matter split from the body where the file is Markdown.

Absent: what kind of document it is; the caller knows that from the path.
"""

import re
from dataclasses import dataclass

from waypoints_site.documents import Document
from waypoints_site.findings import Finding
from waypoints_site.parse.decoding import decode, span_at
from waypoints_site.parse.marks import SourceMarks
from waypoints_site.parse.nodes import compose

_OPENING = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_COMPANY = re.compile(rb"^audience:[ \t]*[\"']?company[\"']?[ \t]*(?:#.*)?\r?$", re.MULTILINE)


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
    """The document in `content`. Markdown (`.md`) has front matter; a file without any has an empty mapping."""
    text, findings = decode(path, content)
    if findings:
        return Parsed(path, None, findings)
    start, end, body = _split(text) if path.endswith(".md") else (0, len(text), len(text))
    if start < 0:
        message = "the front matter that starts here is never closed with “---”"
        return Parsed(path, None, (Finding("syntax", span_at(path, text, 0, 3), message),), text)
    root, faults = compose(text[start:end])
    found = tuple(
        Finding(fault.rule, span_at(path, text, start + fault.start, start + fault.end), fault.message)
        for fault in faults
    )
    if root is None:
        return Parsed(path, None, found, text)
    data = {} if root.data is None and path.endswith(".md") else root.data
    marks = SourceMarks(path, text, start, end, body)
    return Parsed(path, Document(path, kind, name, data, marks, text[body:], text), found, text)


def says_company(content: bytes) -> bool:
    """Whether a prose file that may not even parse says that it is for the company only."""
    head = content[: content.find(b"\n---", 3)] if content.startswith((b"---", b"\xef\xbb\xbf---")) else b""
    return bool(_COMPANY.search(head or content[:4096]))


def _split(text: str) -> tuple[int, int, int]:
    """Where front matter starts and ends and the body starts; -1 where front matter is opened and not closed."""
    opening = _OPENING.match(text)
    if not opening:
        return 0, 0, 0
    closing = _CLOSING.search(text, opening.end())
    if not closing:
        return -1, -1, -1
    return opening.end(), closing.start(), closing.end()

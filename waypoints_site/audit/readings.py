"""A file's text as browsers and programs read it: entities, percent signs and backslashes undone, tags taken out.

What is written twice over is read twice. Absent: any knowledge of which reading is the right one; all are looked at.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from itertools import islice
from urllib.parse import unquote

from waypoints_site.documents import Origins, origins_of

DEPTH = 3
"""How often an escape may itself be written with escapes."""

# `++` and `*+` never give back what they took, so a page that is broken on purpose is still read once.
TAG = re.compile(r"""<!--|--!?>|<[/!?]?[a-zA-Z](?:[^<>"']++|"[^"]*+"|'[^']*+'|["'<])*+>""")
_COMMON = (
    r"(?P<entity>&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?)"
    r"|(?P<bytes>(?:%[0-9a-fA-F]{2})+)"
)
_ESCAPES = re.compile(
    rf"{_COMMON}|(?P<units>(?:\\u[0-9a-fA-F]{{4}})+)|\\(?:u\{{|x)(?P<code>[0-9a-fA-F]{{1,6}})\}}?|\\(?P<one>[^ux])",
    re.DOTALL,
)
_ESCAPES_OF_STYLES = re.compile(rf"{_COMMON}|\\(?P<code>[0-9a-fA-F]{{1,6}})\s?|\\(?P<one>.)", re.DOTALL)
_BLANK = frozenset("nrtbfv0")
"""Letters that stand for a blank or nothing behind a backslash."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, and the way back from its characters to those of the file, one step after the other."""

    text: str
    steps: tuple[Origins, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where in the file the characters `start` to `end` came from."""
        for step in reversed(self.steps):
            start, end = step.span(start, end)
        return start, end


def readings(path: str, text: str) -> Iterator[Reading]:
    """Every way to read the text of a file, the text itself first; the path says how backslashes are meant."""
    escapes = _escapes_in(path)
    tags = 0
    for reading in _undone(Reading(text), escapes):
        yield reading
        if reading.text.count("<") != tags:
            tags = reading.text.count("<")
            shown = _replaced(reading, TAG, lambda _: " ")
            if shown:
                yield from _undone(shown, escapes)


def as_written_and_meant(path: str, text: str) -> Iterator[Reading]:
    """The text of a file itself, and with its escapes undone once."""
    yield from islice(_undone(Reading(text), _escapes_in(path)), 2)


def _escapes_in(path: str) -> re.Pattern[str]:
    return _ESCAPES_OF_STYLES if path.lower().endswith(".css") else _ESCAPES


def _undone(reading: Reading, escapes: re.Pattern[str]) -> Iterator[Reading]:
    """The text, and the text with every escape undone once, twice …"""
    following: Reading | None = reading
    for _ in range(DEPTH + 1):
        if following is None:
            return
        yield following
        following = _replaced(following, escapes, _meaning)


def _replaced(
    reading: Reading, pattern: re.Pattern[str], meaning: Callable[[re.Match[str]], str]
) -> Reading | None:
    """The text with something in the place of each match; None where nothing changes."""
    text, last = reading.text, 0
    parts: list[str] = []
    pieces: list[tuple[int, int]] = []
    for found in pattern.finditer(text):
        start, meant = found.start(), meaning(found)
        if meant != found[0]:
            parts += (text[last:start], meant)
            pieces += ((start - last, last), *((1, start) for _ in meant))
            last = found.end()
    if not parts:
        return None
    pieces.append((len(text) - last, last))
    return Reading("".join((*parts, text[last:])), (*reading.steps, origins_of(pieces)))


def _meaning(escape: re.Match[str]) -> str:
    """What an escape stands for; itself where it is none."""
    match escape.lastgroup:
        case "entity":
            return unescape(escape[0])
        case "bytes":
            return unquote(escape[0])
        case "units":
            return bytes.fromhex(escape[0].replace("\\u", "")).decode("utf-16-be", "replace")
        case "code":
            code = int(escape["code"], 16)
            return chr(code) if code < 0xD800 or 0xE000 <= code < 0x110000 else "\ufffd"
    return " " if escape["one"] in _BLANK else escape["one"]

"""A file's text as browsers and programs read it: entities, percent signs and backslashes undone, tags taken out.

What is written twice over is read twice. Absent: any knowledge of which reading is the right one; all are looked at.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from itertools import islice
from urllib.parse import unquote

from waypoints_site.documents import Origins, origins_of

DEPTH = 4
"""How often an escape may be written with escapes."""

# `++`, `*+` and `}+` never give back what they took, so a page that is broken on purpose is read in time all the same.
TAG = re.compile(r"""<!--|--!?>|<[/!?]?[a-zA-Z](?:[^<>"']++|"[^"]*+"|'[^']*+'|["'<]){0,500}+>""")
_DRAWING = re.compile(r"data:image/svg[^\">]*")

# Each alternative begins with the sign itself: only so does the search skip what lies between.
_COMMON = (
    r"&(?P<entity>#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)"
    r"|%(?P<bytes>[0-9a-fA-F]{2}(?:%[0-9a-fA-F]{2})*)"
)
_ESCAPES = re.compile(
    rf"{_COMMON}|\\(?P<units>u[0-9a-fA-F]{{4}}(?:\\u[0-9a-fA-F]{{4}})*)"
    r"|\\(?:u\{|x)(?P<code>[0-9a-fA-F]{1,6})\}?|\\(?P<one>[^ux])",
    re.DOTALL,
)
_ESCAPES_OF_STYLES = re.compile(rf"{_COMMON}|\\(?P<code>[0-9a-fA-F]{{1,6}})\s?|\\(?P<one>.)", re.DOTALL)
_BLANK = frozenset("nrtbfv0")
"""Letters that stand for a blank or nothing behind a backslash."""

Meaning = Callable[[re.Match[str]], str]


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, and what it was made from, by replacing what a pattern matches."""

    text: str
    before: "Reading | None" = None
    pattern: re.Pattern[str] = TAG
    meaning: Meaning | None = None

    def spans(self, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """Where in the file the characters came from that stand here from one number to another.

        What was replaced is looked up only now: little of what is read is found to be of interest.
        """
        found, reading = list(spans), self
        while reading.before is not None:
            origins = reading._origins(reading.before.text)
            found, reading = [origins.span(*each) for each in found], reading.before
        return found

    def _origins(self, text: str) -> Origins:
        pieces, last = [], 0
        for found in self.pattern.finditer(text):
            pieces += [(found.start() - last, last)]
            pieces += [(1, found.start()) for _ in (self.meaning(found) if self.meaning else " ")]
            last = found.end()
        return origins_of([*pieces, (len(text) - last, last)])


def readings(path: str, text: str) -> Iterator[Reading]:
    """Every way to read the text of a file; the path says how backslashes are meant."""
    escapes = _escapes_in(path)
    meant = _undone(Reading(text), escapes)
    yield meant
    shown = _without_tags(Reading(text))
    if shown:
        yield _undone(shown, escapes)
    drawn = sum(each.lower().count("%3c") for each in _DRAWING.findall(text))
    if meant.text.count("<") > text.count("<") + drawn:  # a page in an attribute, say, or in data
        shown = _without_tags(meant)
        if shown:
            yield _undone(shown, escapes)


def as_written_and_meant(path: str, text: str) -> Iterator[Reading]:
    """The text of a file itself, and with its escapes undone once."""
    yield from islice(_steps(Reading(text), _escapes_in(path)), 2)


def meant(text: str) -> str:
    """A text with all escapes undone that are in it, or that somebody could take for some."""
    return _undone(Reading(text), _ESCAPES).text


def _escapes_in(path: str) -> re.Pattern[str]:
    return _ESCAPES_OF_STYLES if path.lower().endswith(".css") else _ESCAPES


def _undone(reading: Reading, escapes: re.Pattern[str]) -> Reading:
    """The text with every escape undone, and those that come of it."""
    *_, last = _steps(reading, escapes)
    return last


def _steps(reading: Reading, escapes: re.Pattern[str]) -> Iterator[Reading]:
    yield reading
    for _ in range(DEPTH):
        text = escapes.sub(_meaning, reading.text)
        if text == reading.text:
            return
        reading = Reading(text, reading, escapes, _meaning)
        yield reading


def _without_tags(reading: Reading) -> Reading | None:
    """The text with a blank for each tag; None where there is none."""
    text, tags = TAG.subn(" ", reading.text)
    return Reading(text, reading) if tags else None


def _meaning(escape: re.Match[str]) -> str:
    """What an escape stands for; itself where it is none."""
    match escape.lastgroup:
        case "entity":
            return unescape(escape[0])
        case "bytes":
            return unquote(escape[0])
        case "units":
            return bytes.fromhex(escape["units"][1:].replace("\\u", "")).decode("utf-16-be", "replace")
        case "code":
            code = int(escape["code"], 16)
            return chr(code) if code < 0xD800 or 0xE000 <= code < 0x110000 else "\ufffd"
    return " " if escape["one"] in _BLANK else escape["one"]

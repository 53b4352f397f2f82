"""Due days as a calendar file (RFC 5545): all-day events with stable names.

Written by hand, since the format is small and a site for each of thousands of people has one; the tests read it with
a calendar library. Absent: times, alarms, and anything that differs from one build to the next.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

LONGEST = 75
"""Bytes of a line; what is longer is folded (RFC 5545, 3.1)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An all-day event; `uid` stays the same when its day or its words change."""

    uid: str
    day: date
    summary: str
    description: str = ""


def calendar(name: str, entries: Iterable[Entry], stamp: date) -> bytes:
    """A calendar of events, by day; `stamp` is the day it is made for."""
    lines = (
        line if len(line) <= LONGEST and line.isascii() else "\r\n".join(_folded(line))
        for line in _lines(name, entries, stamp)
    )
    return ("\r\n".join(lines) + "\r\n").encode()


def _lines(name: str, entries: Iterable[Entry], stamp: date) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Waypoints//Growth//EN", "CALSCALE:GREGORIAN")
    yield f"X-WR-CALNAME:{_escaped(name)}"
    for entry in sorted(entries, key=lambda each: (each.day, each.uid)):
        yield "BEGIN:VEVENT"
        yield f"UID:{_escaped(entry.uid)}"
        yield f"DTSTAMP:{_written(stamp)}T000000Z"
        yield f"DTSTART;VALUE=DATE:{_written(entry.day)}"
        if entry.day < date.max:
            yield f"DTEND;VALUE=DATE:{_written(entry.day + timedelta(days=1))}"
        yield f"SUMMARY:{_escaped(entry.summary)}"
        if entry.description:
            yield f"DESCRIPTION:{_escaped(entry.description)}"
        yield from ("TRANSP:TRANSPARENT", "CLASS:PRIVATE", "END:VEVENT")
    yield "END:VCALENDAR"


@lru_cache(maxsize=1024)
def _written(day: date) -> str:
    """A day as eight digits, in early years too, which `%Y` does not fill up everywhere."""
    return day.isoformat().replace("-", "")


def _escaped(text: str) -> str:
    if text.isprintable() and not ("\\" in text or ";" in text or "," in text):
        return text
    return text.replace("\r\n", "\n").translate(_ESCAPES)


_ESCAPES = {
    **dict.fromkeys((*range(32), 127), " "),
    **{ord(each): "\\n" for each in "\r\n"},
    **{ord(each): f"\\{each}" for each in "\\;,"},
}


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 bytes, none cut within a character; all but the first start with a space."""
    if line.isascii():
        yield line[:LONGEST]
        yield from (f" {line[at : at + LONGEST - 1]}" for at in range(LONGEST, len(line), LONGEST - 1))
        return
    piece, size = "", 0
    for character in line:
        width = len(character.encode())
        if size + width > LONGEST:
            yield piece
            piece, size = " ", 1
        piece += character
        size += width
    yield piece

"""Calendars, read with a calendar library."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from waypoints_site.export.calendar import LONGEST, Entry, calendar

STAMP = date(2026, 9, 15)
ONE = Entry("one@x", date(2026, 12, 4), "Summary", "Description")


def read(content: bytes) -> Calendar:
    """The calendar of some bytes."""
    found = Calendar.from_ical(content)
    assert isinstance(found, Calendar)
    return found


def events(content: bytes) -> list[Event]:
    """Its events."""
    return [each for each in read(content).walk("VEVENT") if isinstance(each, Event)]


def lines(content: bytes) -> list[bytes]:
    """Its lines as they stand there; each ends in CR LF, and no other line end is there."""
    assert content.endswith(b"\r\n")
    found = content[:-2].split(b"\r\n")
    assert not any(b"\r" in line or b"\n" in line for line in found)
    return found


def test_a_calendar_is_one_that_others_read() -> None:
    content = calendar("Ada: Levels", [ONE], STAMP)
    found = read(content)
    assert (str(found["VERSION"]), str(found["X-WR-CALNAME"])) == ("2.0", "Ada: Levels")
    assert "PRODID" in found
    (event,) = events(content)
    assert (str(event["UID"]), str(event["SUMMARY"]), str(event["DESCRIPTION"])) == (
        "one@x",
        "Summary",
        "Description",
    )
    assert event.errors == []


def test_events_last_all_day_and_block_nothing() -> None:
    content = calendar("x", [ONE], STAMP)
    (event,) = events(content)
    assert (event.start, event.end) == (date(2026, 12, 4), date(2026, 12, 5))
    assert b"DTSTART;VALUE=DATE:20261204" in lines(content)
    assert (str(event["TRANSP"]), str(event["CLASS"])) == ("TRANSPARENT", "PRIVATE")


def test_the_stamp_is_the_day_it_is_made_for() -> None:
    assert calendar("x", [ONE], STAMP) == calendar("x", [ONE], STAMP)
    assert b"DTSTAMP:20260915T000000Z" in lines(calendar("x", [ONE], STAMP))


def test_events_are_by_day_and_name() -> None:
    entries = [
        Entry("b", date(2026, 2, 1), "B"),
        Entry("a", date(2026, 2, 1), "A"),
        Entry("c", date(2026, 1, 1), "C"),
    ]
    content = calendar("x", entries, STAMP)
    assert [str(each["UID"]) for each in events(content)] == ["c", "a", "b"]
    assert content == calendar("x", reversed(entries), STAMP)


def test_without_events() -> None:
    assert events(calendar("x", [], STAMP)) == []


def test_without_a_description_there_is_none() -> None:
    assert "DESCRIPTION" not in events(calendar("x", [Entry("a", STAMP, "A")], STAMP))[0]


@pytest.mark.parametrize("day", [date.min, date(999, 12, 31), date.max - timedelta(days=1), date.max])
def test_days_at_the_ends_of_time(day: date) -> None:
    content = calendar("x", [Entry("a", day, "A")], day)
    assert f"DTSTART;VALUE=DATE:{day.isoformat().replace('-', '')}".encode() in lines(content)
    assert str(events(content)[0].DTSTART) == day.isoformat()


TEXTS = {
    "marks": r"one; two, three: four \ five \n six",
    "quotes": "“a” 'b' \"c\"",
    "lines": "one\ntwo\n\nthree",
    "an event within": "x\nEND:VEVENT\nBEGIN:VEVENT\nUID:evil",
    "long": "word " * 60,
    "long without spaces": "w" * 400,
    "two bytes": "é" * 200,
    "three bytes": "€" * 200,
    "four bytes": "😀" * 200,
    "joined": "👩‍🚀" * 60,
    "combining": "e\u0301" * 90,
    "separators": "a\u2028b\u2029c\x85d",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=list(TEXTS))
def test_any_text_comes_back(text: str) -> None:
    content = calendar(text, [Entry("u", STAMP, text, text)], STAMP)
    (event,) = events(content)
    assert (str(event["SUMMARY"]), str(event["DESCRIPTION"])) == (text, text)
    for line in lines(content):
        assert len(line) <= LONGEST
        line.decode()


def test_a_line_is_folded_only_where_it_is_too_long() -> None:
    fitting = LONGEST - len("SUMMARY:")
    for length, pieces in (
        (fitting, 1),
        (fitting + 1, 2),
        (fitting + LONGEST - 1, 2),
        (fitting + LONGEST, 3),
    ):
        content = calendar("x", [Entry("u", STAMP, "w" * length)], STAMP)
        own = [line for line in lines(content) if line.startswith((b"SUMMARY", b" "))]
        assert len(own) == pieces
        assert b"".join(own).replace(b" ", b"") == b"SUMMARY:" + b"w" * length


def test_characters_that_no_calendar_may_hold_become_spaces() -> None:
    (event,) = events(calendar("x", [Entry("u", STAMP, "a\x00b\x1fc\td\x7fe")], STAMP))
    assert str(event["SUMMARY"]) == "a b c d e"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_are_one(end: str) -> None:
    (event,) = events(calendar("x", [Entry("u", STAMP, f"a{end}b")], STAMP))
    assert str(event["SUMMARY"]) == "a\nb"


@given(st.lists(st.tuples(st.text(min_size=1), st.text(), st.dates()), max_size=4))
def test_any_texts_make_a_calendar(texts: list[tuple[str, str, date]]) -> None:
    entries = [Entry(f"{at}@x", day, summary, more) for at, (summary, more, day) in enumerate(texts)]
    content = calendar("x", entries, STAMP)
    assert len(events(content)) == len(entries)
    assert all(len(line) <= LONGEST for line in lines(content))

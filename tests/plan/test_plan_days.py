"""Days in words."""

from datetime import date

from waypoints_site.plan.days import in_words, iso_in_words, later, short


def test_days_are_written_as_people_say_them() -> None:
    assert in_words(date(2026, 7, 1)) == "1 July 2026"
    assert short(date(2026, 12, 31)) == "31 Dec"
    assert (in_words(None), short(None)) == ("", "")


def test_what_is_no_day_stays_as_it_is() -> None:
    assert iso_in_words("2026-03-01") == "1 March 2026"
    assert iso_in_words("lately") == "lately"


def test_a_day_later_than_the_last_is_the_last() -> None:
    assert later(date(2026, 12, 31), 1) == date(2027, 1, 1)
    assert later(date(2026, 12, 31), 0) == date(2026, 12, 31)
    assert later(date.max, 90) == date.max

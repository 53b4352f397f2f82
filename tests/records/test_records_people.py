"""People and periods: levels by day, days of employment, the last quarter."""

from datetime import date, timedelta

import pytest

from waypoints_site.records import Held, LevelAddress, Objective, Period, Person


def held(level: str, since: date | None) -> Held:
    return Held(LevelAddress("ic", level), since)


def level_on(person: Person, day: date) -> str:
    found = person.level_on(day)
    return found.level if found else ""


ADA = Person(
    "ada", "Ada", held=(held("L1", None), held("L2", date(2024, 2, 5)), held("L3", date(2025, 7, 1)))
)


@pytest.mark.parametrize(
    ("day", "level"),
    [
        (date(2020, 1, 1), "L1"),
        (date(2024, 2, 4), "L1"),
        (date(2024, 2, 5), "L2"),
        (date(2025, 6, 30), "L2"),
        (date(2025, 7, 1), "L3"),
        (date(2030, 1, 1), "L3"),
    ],
)
def test_the_level_of_a_day(day: date, level: str) -> None:
    assert level_on(ADA, day) == level


def test_the_level_now_is_the_last() -> None:
    assert ADA.level == LevelAddress("ic", "L3")
    assert (Person("x", "X").level, Person("x", "X").level_on(date(2026, 1, 1))) == (None, None)


def test_before_all_known_days_the_first_level_counts() -> None:
    person = Person("x", "X", held=(held("L2", date(2024, 1, 1)), held("L3", date(2025, 1, 1))))
    assert level_on(person, date(2023, 1, 1)) == "L2"


@pytest.mark.parametrize(
    ("started", "left", "employed"),
    [
        (None, None, True),
        (date(2026, 12, 31), None, True),
        (date(2027, 1, 1), None, False),
        (None, date(2026, 7, 1), True),
        (None, date(2026, 6, 30), False),
    ],
)
def test_who_was_employed_in_a_period(started: date | None, left: date | None, *, employed: bool) -> None:
    person = Person("x", "X", started=started, left=left)
    assert person.employed_in(date(2026, 7, 1), date(2026, 12, 31)) is employed


def period(starts: date, ends: date) -> Period:
    return Period("p", "P", starts, ends, objectives=(Objective("a", "A"),))


@pytest.mark.parametrize(("days", "last"), [(184, 46), (100, 25), (8, 2), (7, 1), (3, 1), (1, 1)])
def test_the_last_quarter_is_the_last_days(days: int, last: int) -> None:
    ends = date(2026, 12, 31)
    found = period(ends - timedelta(days=days - 1), ends).last_quarter
    assert (ends - found).days + 1 == last


def test_the_last_quarter_of_the_last_days_there_are() -> None:
    assert period(date.max, date.max).last_quarter == date.max


def test_the_day_whose_level_counts() -> None:
    half = period(date(2026, 7, 1), date(2026, 12, 31))
    assert half.level_day(Person("x", "X")) == date(2026, 7, 1)
    assert half.level_day(Person("x", "X", started=date(2020, 1, 1))) == date(2026, 7, 1)
    assert half.level_day(Person("x", "X", started=date(2026, 9, 1))) == date(2026, 9, 1)


def test_an_objective_by_its_id() -> None:
    half = period(date(2026, 7, 1), date(2026, 12, 31))
    assert half.objective("a") == Objective("a", "A")
    assert half.objective("b") is None

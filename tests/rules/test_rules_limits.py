"""Thresholds come from the settings where they are numbers there."""

from datetime import date

import pytest

from waypoints_site.rules.limits import days_after, limit
from waypoints_site.settings import Tuning


@pytest.mark.parametrize(
    ("value", "expected"), [(0, 0), (7, 7), (-1, 14), (True, 14), ("7", 14), (7.5, 14), (None, 14)]
)
def test_what_is_no_number_is_as_if_it_were_not_there(value: object, expected: int) -> None:
    assert limit(Tuning(parameters={"days": value}), "days", 14) == expected


def test_without_settings_the_threshold_is_its_own() -> None:
    assert limit(Tuning(), "days", 14) == 14


def test_days_go_on_to_the_last_one() -> None:
    assert days_after(date(2026, 2, 20), 10) == date(2026, 3, 2)
    assert days_after(date(9999, 12, 1), 10**12) == date.max

"""Days in words, the same under every locale.

Absent: the clock; a day is an argument.
"""

from datetime import date
from functools import lru_cache

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def later(day: date, days: int) -> date:
    """The day so many days later; the last one that there is, where that is later still."""
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))


@lru_cache(maxsize=4096)
def in_words(day: date | None) -> str:
    """A day as 1 July 2026; empty where there is none."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else ""


def short(day: date | None) -> str:
    """A day as 1 Jul; empty where there is none."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}" if day else ""


def iso_in_words(day: str) -> str:
    """A day written as YYYY-MM-DD in words; any other text as it is."""
    try:
        return in_words(date.fromisoformat(day))
    except ValueError:
        return day

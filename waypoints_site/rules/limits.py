"""Thresholds that the settings may move.

Absent: the settings themselves.
"""

from datetime import date, timedelta

from waypoints_site.settings import Tuning


def limit(tuning: Tuning, name: str, default: int) -> int:
    """A number that the settings may replace; what is no number is as if it were not there."""
    value = tuning.parameters.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else default


def days_after(day: date, days: int) -> date:
    """The day so many days later, or the last day there is."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max

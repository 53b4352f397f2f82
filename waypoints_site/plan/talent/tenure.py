"""How long somebody has held the level that a case is against.

Absent: any word on whether that is long.
"""

from datetime import date

from waypoints_site.plan.talent.room import Room
from waypoints_site.records import Case


def level_since(case: Case) -> date | None:
    """The day from which the level of a case was held without a break, where it is known."""
    since: date | None = None
    for held in reversed(case.person.held):
        if (
            case.track
            and case.level
            and (held.level.track, held.level.level) == (case.track.id, case.level.id)
        ):
            since = held.since
        elif since is not None:
            break
    return since


def at_level(case: Case, room: Room) -> str:
    """The time at the level so far, in words; in a period that is over, until its end."""
    since = level_since(case)
    return span_in_words(since, min(room.today, case.period.ends)) if since else ""


def span_in_words(first: date, last: date) -> str:
    """The whole months between two days, as 3 years 4 months; days below one month, nothing before the first day."""
    if last < first:
        return ""
    months = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
    parts = ((months // 12, "year"), (months % 12, "month"))
    told = " ".join(f"{number} {unit}{'s' if number > 1 else ''}" for number, unit in parts if number)
    days = (last - first).days + 1
    return told or f"{days} day{'s' if days > 1 else ''}"

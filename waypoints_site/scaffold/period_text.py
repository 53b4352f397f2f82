"""The text of a new period's file: its days as its id spells them, when each step is due, the versions in force.

Absent: files, and objectives; those are for people to set.
"""

import re
from calendar import monthrange
from datetime import date, timedelta

from waypoints_site.resolve import Company
from waypoints_site.scaffold.notation import comments, key, out, scalar
from waypoints_site.scaffold.people_text import title_of

_SPELT = re.compile(r"(?P<year>[12]\d{3})(?:-(?P<part>[hq])(?P<number>[1-4]))?\Z")
_ORDINALS = ("First", "Second", "Third", "Fourth")
_MONTHS = {"h": (6, "half"), "q": (3, "quarter")}
_AGREED_AFTER = 14
_BEFORE_THE_END = {"self_by": 27, "peers_by": 20, "synthesis_by": 13, "talent_by": 11}
_SHORTEST = 60
"""Days of a period in which all steps have room."""


def period_text(period: str, company: Company, today: date) -> str:
    """A period's file. `2026-h2`, `2026-q3` and `2026` spell its days; any other id begins with today's month."""
    title, starts, ends = _spelt(period, today)
    current = {each.id: each.version for each in company.resolved.site.frameworks if each.version}
    versions = ", ".join(
        f"{key(name, flow=True)}: {scalar(each, flow=True)}" for name, each in current.items()
    )
    lines = [
        f"title: {scalar(title)}",
        f"starts: {starts}",
        f"ends: {ends}",
        "",
        *comments(
            ["The version of each framework that is in force; older ones are kept in <framework>@<version>."]
        ),
        *([f"framework: {{{versions}}}"] if versions else out("framework: {engineering: 1.0.0}")),
        "",
        *comments(["By when the steps of the process are due:"]),
        *_dates(starts, ends),
        "",
        *comments(["What teams and the company want to reach; `owner` is a team's id, or company."]),
        *out("objectives:", "  - id: short-name", '    title: ""', "    owner: company"),
    ]
    return "\n".join(lines) + "\n"


def _spelt(period: str, today: date) -> tuple[str, date, date]:
    """The title, the first and the last day."""
    found = _SPELT.match(period)
    if found and found["part"] is None:
        return period, date(int(found["year"]), 1, 1), date(int(found["year"]), 12, 31)
    months, part = _MONTHS[found["part"]] if found else (6, "")
    if found is None or int(found["number"]) * months > 12:
        return title_of(period), *_months(today.year, today.month, 6)
    number = int(found["number"]) - 1
    title = f"{_ORDINALS[number]} {part} of {found['year']}"
    return title, *_months(int(found["year"]), 1 + number * months, months)


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    """The first and the last day of some months."""
    last_year, last_month = year + (month + count - 2) // 12, (month + count - 2) % 12 + 1
    return date(year, month, 1), date(last_year, last_month, monthrange(last_year, last_month)[1])


def _dates(starts: date, ends: date) -> tuple[str, ...]:
    due = {"agree_by": starts + timedelta(_AGREED_AFTER)}
    due |= {name: ends - timedelta(days) for name, days in _BEFORE_THE_END.items()}
    lines = ("dates:", *(f"  {name}: {day}" for name, day in due.items()))
    return lines if (ends - starts).days >= _SHORTEST else out(*lines)

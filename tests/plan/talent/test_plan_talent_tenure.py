"""How long a level was held: whole months, until the day or the period's end."""

from datetime import date

import pytest

from tests.rooms import ada, assessment, room_of, sources
from waypoints_site.plan.talent.tenure import at_level, level_since, span_in_words

PERSON = "name: Ada Moreau\ntrack: ic\nlevel: L2\nmanager: tom\nstarted: 2024-02-05\n"


@pytest.mark.parametrize(
    ("first", "last", "wanted"),
    [
        ("2026-01-01", "2025-12-31", ""),
        ("2026-01-01", "2026-01-01", "1 day"),
        ("2026-01-01", "2026-01-31", "31 days"),
        ("2026-01-01", "2026-02-01", "1 month"),
        ("2026-01-31", "2026-02-28", "29 days"),
        ("2025-02-05", "2026-02-04", "11 months"),
        ("2025-02-05", "2026-02-05", "1 year"),
        ("2022-07-01", "2026-11-20", "4 years 4 months"),
    ],
)
def test_a_span_in_words(first: str, last: str, wanted: str) -> None:
    assert span_in_words(date.fromisoformat(first), date.fromisoformat(last)) == wanted


@pytest.mark.parametrize(
    ("more", "since"),
    [
        ("", None),
        ("level_since: 2025-07-01\n", date(2025, 7, 1)),
        ("level_since: 2025-07-01\nearlier: [{level: ic/L2, since: 2024-02-05}]\n", date(2024, 2, 5)),
        ("level_since: 2025-07-01\nearlier: [{level: ic/L1, since: 2024-02-05}]\n", date(2025, 7, 1)),
    ],
)
def test_since_when_a_level_is_held(more: str, since: date | None) -> None:
    assert level_since(ada(room_of(sources(assessment(), ada=PERSON + more)))) == since


def test_time_at_the_level_ends_with_the_period() -> None:
    files = sources(assessment(), ada=PERSON + "level_since: 2024-02-05\n")
    in_time, later = room_of(files), room_of(files, today=date(2029, 1, 1))
    unknown = room_of(sources(assessment(), ada=PERSON))
    assert at_level(ada(unknown), unknown) == ""
    assert at_level(ada(in_time), in_time) == "2 years 9 months"
    assert at_level(ada(later), later) == "2 years 10 months"

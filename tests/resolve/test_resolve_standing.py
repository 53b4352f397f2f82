"""The level that counts for somebody in a period: the one held at its start, or on their first day."""

import pytest

from tests.organisation_sources import small, subject_of
from waypoints_site.records import Person
from waypoints_site.resolve.growth import standing_now

H1 = "content/expectations/2026-h1/ada.yaml"
H2 = "content/expectations/2026-h2/ada.yaml"
PLAN = "plan: period\nexpectations: []\n"
HEAD = "name: Ada\nmanager: tom\n"
CURRENT = {"h1": "title: First half\nstarts: 2026-01-01\nends: 2026-06-30\n"}

CASES = {
    "one level, and no day": ("started: 2020-01-01\ntrack: ic\nlevel: L2\n", "ic/L2", "ic/L2"),
    "held since before both": ("started: 2020-01-01\ntrack: ic\nlevel: L2\nlevel_since: 2025-01-01\nearlier: [{level: ic/L1, since: 2020-01-01}]\n", "ic/L2", "ic/L2"),
    "since the first day of the second": ("started: 2020-01-01\ntrack: ic\nlevel: L2\nlevel_since: 2026-07-01\nearlier: [{level: ic/L1, since: 2020-01-01}]\n", "ic/L1", "ic/L2"),
    "since the second day of the second": ("started: 2020-01-01\ntrack: ic\nlevel: L2\nlevel_since: 2026-07-02\nearlier: [{level: ic/L1, since: 2020-01-01}]\n", "ic/L1", "ic/L1"),
    "within the first": ("started: 2020-01-01\ntrack: ic\nlevel: L2\nlevel_since: 2026-03-01\nearlier: [{level: ic/L1}]\n", "ic/L1", "ic/L2"),
    "started within the second": ("started: 2026-08-01\ntrack: ic\nlevel: L2\nlevel_since: 2026-08-01\n", "ic/L2", "ic/L2"),
    "promoted after starting within the second": ("started: 2026-08-01\ntrack: ic\nlevel: L2\nlevel_since: 2026-10-01\nearlier: [{level: ic/L1, since: 2026-08-01}]\n", "ic/L1", "ic/L1"),
    "known only from a day within the first on": ("started: 2020-01-01\ntrack: ic\nlevel: L2\nlevel_since: 2026-03-01\n", "ic/L2", "ic/L2"),
    "no day of the present level": ("started: 2020-01-01\ntrack: ic\nlevel: L2\nearlier: [{level: ic/L1, since: 2020-01-01}]\n", "ic/L2", "ic/L2"),
    "earlier levels in any order": ("started: 2018-01-01\ntrack: ic\nlevel: L3\nlevel_since: 2026-07-01\nearlier: [{level: ic/L2, since: 2024-01-01}, {level: ic/L1, since: 2018-01-01}]\n", "ic/L2", "ic/L3"),
    "from one track to another": ("started: 2020-01-01\ntrack: manager\nlevel: M1\nlevel_since: 2026-07-01\nearlier: [{level: ic/L2, since: 2020-01-01}]\n", "ic/L2", "manager/M1"),
    "and back": ("started: 2020-01-01\ntrack: ic\nlevel: L2\nlevel_since: 2026-07-01\nearlier: [{level: manager/M1, since: 2022-01-01}, {level: ic/L2, since: 2020-01-01}]\n", "manager/M1", "ic/L2"),
    "no level": ("started: 2020-01-01\n", "", ""),
    "no first day": ("track: ic\nlevel: L1\nlevel_since: 2026-02-01\nearlier: [{level: ic/L2, since: 2025-01-01}]\n", "ic/L2", "ic/L1"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "first", "second"), CASES.values(), ids=list(CASES))
def test_the_level_that_counts(text: str, first: str, second: str) -> None:
    subject = subject_of(small(ada=HEAD + text, **CURRENT, **{H1: PLAN, H2: PLAN}))
    held = [
        f"{each.track.id}/{each.level.id}" if each.track and each.level else "" for each in subject.cycles
    ]
    assert held == [first, second]


def test_a_level_is_read_in_the_version_of_its_period() -> None:
    subject = subject_of(small(**{H1: PLAN, H2: PLAN}))
    assert [len(each.track.levels) for each in subject.cycles if each.track] == [2, 3]
    assert subject.framework is not None
    assert subject.framework.version == "1.1.0"


@pytest.mark.parametrize(
    ("changed", "wanted"),
    [
        ({"h2": "title: H2\nstarts: 2026-07-01\nends: 2026-12-31\nframework: {eng: 9.0.0}\n"}, (None, None)),
        ({"ada": HEAD + "track: ci\nlevel: L2\n"}, (None, None)),
        ({"ada": HEAD + "track: ic\nlevel: L9\n"}, ("ic", None)),
        ({"ada": HEAD + "framework: never\ntrack: ic\nlevel: L2\n"}, (None, None)),
        ({"ada": HEAD + "framework: ops\ntrack: run\nlevel: R1\n"}, ("run", "R1")),
    ],
)
def test_what_is_not_known_is_none(changed: dict[str, str], wanted: tuple[str | None, str | None]) -> None:
    (cycle,) = subject_of(small(**changed, **{H2: PLAN})).cycles
    assert (cycle.track and cycle.track.id, cycle.level and cycle.level.id) == wanted


def test_a_track_that_only_the_old_version_lacks() -> None:
    subject = subject_of(
        small(
            ada=HEAD + "started: 2020-01-01\ntrack: data\nlevel: D1\n",
            **{
                H1: PLAN,
                "frameworks/eng/framework.yaml": "title: E\nversion: 1.1.0\ntracks: [{id: data, title: Data}]\n",
                "frameworks/eng/data/D1.yaml": "level: D1\ntitle: D\nexpectations: {}\n",
            },
        )
    )
    (cycle,) = subject.cycles
    assert (cycle.track, cycle.level) == (None, None)
    assert subject.level is not None


def test_where_somebody_stands_now_is_in_the_current_version() -> None:
    subject = subject_of(small())
    assert subject.framework is not None
    found = standing_now(subject.person, {"eng": subject.framework}, "eng")
    assert (found.framework, found.track, found.level) == (subject.framework, subject.track, subject.level)
    assert standing_now(Person("x", "X"), {"eng": subject.framework}, "eng").track is None
    assert standing_now(subject.person, {}, None).framework is None

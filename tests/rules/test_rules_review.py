"""Reviews: one for each person and period, with what surrounds it."""

import pytest

from tests.rules.judging import (
    AGREED,
    CLOSED,
    H1,
    H3,
    ORGANISATION,
    A,
    adas,
    changed,
    edited,
    everybodys_reviews,
    plan,
    rules_of,
)
from waypoints_site.records import Cycle, Period, Person
from waypoints_site.rules.review import (
    agreed,
    closing,
    is_at_top,
    is_senior,
    newcomer,
    onboarding_ends,
    owed,
    owes_feedback,
    rung,
    takes_part,
    unread,
)

STARTED = "started: 2024-02-05"


def ids(cycles: tuple[Cycle, ...]) -> list[str]:
    return [cycle.period.id for cycle in cycles]


def test_there_is_a_review_for_every_person_of_a_period() -> None:
    found = [
        (each.cycle.person.id, each.cycle.period.id) for each in everybodys_reviews(AGREED, "2026-08-01")
    ]
    assert found == [("ada", "h2"), ("kit", "h2"), ("noor", "h2"), ("tom", "h2"), ("wei", "h2")]


def test_who_has_no_level_or_was_not_there_has_none() -> None:
    files = edited(ORGANISATION, "kit", "started: 2020-01-01", "started: 2027-01-01")
    files = edited(files, "wei", "started: 2020-01-01", "started: 2020-01-01\nleft: 2026-06-30")
    found = {each.cycle.person.id for each in everybodys_reviews(files, "2026-08-01")}
    assert found == {"ada", "noor", "tom"}


def test_who_has_documents_has_a_review_in_any_case() -> None:
    files = edited(AGREED, "ada", "track: ic\nlevel: L2\n", "")
    review = adas(files, "h2", "2026-08-01")
    assert agreed(review)
    assert not takes_part(review)
    assert not owes_feedback(review)


def test_a_review_knows_what_came_before_and_after() -> None:
    files = changed(AGREED, h1=H1, h3=H3)
    middle = adas(files, "h2", "2026-08-01")
    assert (ids(middle.earlier), middle.later and middle.later.period.id) == (["h1"], "h3")
    last = adas(files, "h3", "2026-08-01")
    assert (ids(last.earlier), last.later) == (["h1", "h2"], None)
    assert middle.chain == ("tom", "noor")


def test_a_period_without_the_person_has_no_place_in_the_row() -> None:
    files = edited(changed(AGREED, h1=H1, h3=H3), "ada", STARTED, "started: 2026-10-01\nleft: 2026-12-30")
    review = adas(files, "h2", "2026-11-01")
    assert (review.earlier, review.later) == ((), None)


def test_a_broken_chain_is_nobody() -> None:
    assert adas(edited(AGREED, "ada", "manager: tom", "manager: gone"), "h2", "2026-08-01").chain == ()


@pytest.mark.parametrize(
    ("today", "self_assessment", "expected"),
    [
        ("2026-12-31", "", False),
        ("2027-01-01", "", True),
        ("2026-11-01", "---\nwritten: 2026-10-30\n---\n", True),
    ],
)
def test_closing(today: str, self_assessment: str, expected: bool) -> None:  # noqa: FBT001 - a case
    assert closing(adas(changed(AGREED, self=self_assessment), "h2", today)) is expected


@pytest.mark.parametrize(
    ("today", "person", "expected"),
    [
        ("2026-06-30", STARTED, False),
        ("2026-07-01", STARTED, True),
        ("2027-07-01", STARTED, True),
        ("2026-08-01", f"{STARTED}\nleft: 2026-08-02", True),
        ("2026-08-02", f"{STARTED}\nleft: 2026-08-02", False),
    ],
)
def test_who_takes_part(today: str, person: str, expected: bool) -> None:  # noqa: FBT001 - a case
    assert takes_part(adas(edited(AGREED, "ada", STARTED, person), "h2", today)) is expected


def test_what_is_owed() -> None:
    review = adas(AGREED, "h2", "2026-08-01")
    day = review.today
    assert not owed(review, None)
    assert not owed(review, day)
    assert owed(review, day.replace(month=7))
    later = adas(edited(AGREED, "ada", STARTED, "started: 2026-07-20"), "h2", "2026-08-01")
    assert owed(later, day.replace(month=7, day=20))
    assert not owed(later, day.replace(month=7, day=19))


def test_what_could_not_be_read_is_known_by_its_kind() -> None:
    review = adas(changed(CLOSED, self="---\na: [\n---\n"), "h2", "2026-12-20")
    assert unread(review, "self")
    assert not unread(review, "synthesis")
    assert not unread(adas(changed(CLOSED, h3=H3), "h3", "2027-01-20"), "self")


@pytest.mark.parametrize(
    ("started", "expected"),
    [("2026-06-30", False), ("2026-07-01", True), ("2026-12-31", True)],
)
def test_newcomers_started_inside_the_period(started: str, expected: bool) -> None:  # noqa: FBT001 - a case
    assert (
        newcomer(adas(edited(AGREED, "ada", STARTED, f"started: {started}"), "h2", "2027-01-01")) is expected
    )


def test_onboarding_ends_on_the_ninetieth_day() -> None:
    review = adas(edited(AGREED, "ada", STARTED, "started: 2026-10-05"), "h2", "2026-11-01")
    assert str(onboarding_ends(review.cycle.person)) == "2027-01-02"
    assert onboarding_ends(Person("x", "X")) is None


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        ("track: ic\nlevel: L1", (0, False, False)),
        ("track: ic\nlevel: L2", (1, False, False)),
        ("track: ic\nlevel: L3", (2, True, True)),
        ("track: ic\nlevel: L4", (3, True, True)),
        ("track: manager\nlevel: M1", (0, False, True)),
        ("track: manager\nlevel: M2", (1, True, True)),
        ("track: ic\nlevel: L9", (None, False, False)),
        ("track: nowhere\nlevel: L1", (None, False, False)),
    ],
)
def test_levels(level: str, expected: tuple[int | None, bool, bool]) -> None:
    files = edited(changed(AGREED, plan2=plan(A)), "ada", "track: ic\nlevel: L2", level)
    review = adas(files, "h2", "2026-08-01")
    assert (rung(review), is_senior(review), is_at_top(review)) == expected


def test_a_completed_cycle_is_empty() -> None:
    review = adas(ORGANISATION, "h2", "2026-08-01")
    assert isinstance(review.cycle.period, Period)
    assert (review.cycle.plans, review.cycle.peers, review.cycle.track) == ((), (), None)


def test_feedback_is_owed_on_expectations_that_were_never_agreed() -> None:
    found = set(rules_of(changed(AGREED, plan2=plan(A, on="")), "2027-01-20"))
    assert {"expectations-missing", "self-missing", "peers-few", "synthesis-missing"} <= found
    nothing = set(rules_of(changed(AGREED, plan2=""), "2027-01-20"))
    assert not {"self-missing", "peers-few", "synthesis-missing"} & nothing

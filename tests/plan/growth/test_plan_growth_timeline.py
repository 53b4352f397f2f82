"""The route of a period: places in percent, labels that do not meet, and today."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.plan.growth.timeline import (
    MOST_MONTHS,
    ROOM,
    Timeline,
    anchor_of,
    is_late,
    percent,
    stop_state,
    timeline,
)
from waypoints_site.records import Dates, Expectation, Expectations, KeyStep, Text

STARTS, ENDS = date(2026, 7, 1), date(2026, 12, 31)
TODAY = date(2026, 9, 15)
NO_DATES = Dates()


def step(day: date | None, state: str = "todo") -> KeyStep:
    return KeyStep(Text("Do *it*"), state, day)  # type: ignore[arg-type]  # each test writes one of the four


def plan(*expectations: tuple[KeyStep, ...]) -> Expectations:
    made = (Expectation(f"e{at}", f"E {at}", key_steps=steps) for at, steps in enumerate(expectations))
    return Expectations("ada", "2026-h2", "period", tuple(made))


def drawn(
    *steps: KeyStep, today: date = TODAY, starts: date = STARTS, ends: date = ENDS, dates: Dates = NO_DATES
) -> Timeline:
    found = timeline(plan(steps), starts, ends, dates, today)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("day", "x"),
    [
        (STARTS, 0.0),
        (ENDS, 100.0),
        (date(2026, 8, 15), 24.6),  # 45 of 183
        (STARTS - timedelta(days=1), 0.0),
        (ENDS + timedelta(days=400), 100.0),
    ],
)
def test_a_day_in_percent(day: date, x: float) -> None:
    assert percent(day, STARTS, ENDS) == x


def test_a_period_of_one_day_is_no_trouble() -> None:
    assert percent(STARTS, STARTS, STARTS) == 0.0
    assert drawn(step(STARTS), starts=STARTS, ends=STARTS).months[0].x == 0.0


def test_without_a_day_there_is_no_route() -> None:
    assert timeline(plan(), STARTS, ENDS, Dates(), TODAY) is None
    assert timeline(plan((step(None),)), STARTS, ENDS, Dates(), TODAY) is None


def test_each_expectation_has_a_lane_even_without_steps() -> None:
    found = timeline(plan((step(TODAY),), ()), STARTS, ENDS, Dates(), TODAY, 4)
    assert found is not None
    assert [(each.number, each.title, each.target, len(each.stops)) for each in found.lanes] == [
        (4, "E 0", "period_e0", 1),
        (5, "E 1", "period_e1", 0),
    ]


def test_a_stop_says_its_day_and_its_words_and_leads_to_its_step() -> None:
    (lane,) = drawn(step(None), step(date(2026, 8, 15), "done")).lanes
    (stop,) = lane.stops
    assert (stop.x, stop.state, stop.title, stop.target) == (
        24.6,
        "done",
        "15 August 2026: Do it",
        "period_e0_2",
    )


@pytest.mark.parametrize(
    ("state", "day", "wanted"),
    [
        ("todo", TODAY - timedelta(days=1), "late"),
        ("doing", TODAY - timedelta(days=1), "late"),
        ("todo", TODAY, "open"),
        ("doing", TODAY + timedelta(days=1), "open"),
        ("done", TODAY - timedelta(days=1), "done"),
        ("dropped", TODAY - timedelta(days=1), "dropped"),
        ("todo", None, "open"),
    ],
)
def test_how_a_step_stands(state: str, day: date | None, wanted: str) -> None:
    assert stop_state(step(day, state), TODAY) == wanted
    assert is_late(step(day, state), TODAY) is (wanted == "late")


def test_today_stands_on_the_route_only_within_it() -> None:
    assert (drawn(step(ENDS)).today, drawn(step(ENDS)).today_label) == (41.5, "15 Sep")
    for day in (STARTS - timedelta(days=1), ENDS + timedelta(days=1)):
        assert (drawn(step(ENDS), today=day).today, drawn(step(ENDS), today=day).today_label) == (None, "")
    for day, x in ((STARTS, 0.0), (ENDS, 100.0)):
        assert drawn(step(ENDS), today=day).today == x


def test_stops_are_counted_by_how_they_stand() -> None:
    steps = (
        step(TODAY, "done"),
        step(None, "done"),
        step(ENDS),
        step(ENDS, "dropped"),
        step(TODAY, "dropped"),
    )
    found = drawn(*steps)
    assert found.states == ("done", "open", "dropped")
    assert [lane.counts for lane in found.lanes] == [(("done", 1), ("open", 1), ("dropped", 2))]


def test_each_month_has_a_tick_at_its_first() -> None:
    found = drawn(step(ENDS), today=STARTS - timedelta(days=1)).months
    assert [(each.x, each.label) for each in found] == [
        (0.0, "Jul"),
        (16.9, "Aug"),
        (33.9, "Sep"),
        (50.3, "Oct"),
        (67.2, "Nov"),
        (83.6, "Dec"),
    ]


def test_a_month_leaves_its_label_to_today() -> None:
    found = drawn(step(ENDS))
    assert found.today == 41.5
    assert {each.label for each in found.months if abs(each.x - 41.5) <= ROOM} == {""}
    assert [each.label for each in found.months] == ["Jul", "Aug", "", "", "Nov", "Dec"]


def test_a_month_has_no_label_where_there_is_no_room_before_the_edge() -> None:
    found = drawn(step(ENDS), ends=date(2026, 8, 2), today=ENDS).months
    assert [each.label for each in found] == ["Jul", ""]


def test_months_over_the_turn_of_a_year() -> None:
    found = drawn(step(ENDS), starts=date(2026, 11, 15), ends=date(2027, 2, 12), today=STARTS).months
    assert [each.label for each in found] == ["Dec", "Jan", "Feb"]


@pytest.mark.parametrize(("years", "ticks"), [(3, MOST_MONTHS), (4, 0)])
def test_a_long_time_has_no_ticks(years: int, ticks: int) -> None:
    found = drawn(step(ENDS), starts=date(2026, 1, 1), ends=date(2025 + years, 12, 31))
    assert len(found.months) == ticks


@pytest.mark.parametrize(
    ("starts", "ends"), [(date.min, date.max), (date(9999, 11, 5), date.max), (date.min, date(1, 2, 1))]
)
def test_the_ends_of_time_are_no_trouble(starts: date, ends: date) -> None:
    drawn(step(ENDS), starts=starts, ends=ends)


def test_the_dates_of_the_process_that_fall_within() -> None:
    dates = Dates(
        date(2026, 7, 15), date(2026, 12, 4), date(2026, 12, 11), date(2027, 1, 18), date(2026, 12, 20)
    )
    found = drawn(step(ENDS), dates=dates).dates
    assert [(each.x, each.label) for each in found] == [(7.7, "agree"), (85.2, "self-assessment"), (89.1, "")]


@pytest.mark.parametrize(
    ("days", "labels"),
    [
        ((0, 8), ["agree", ""]),
        ((0, 18), ["agree", "self-assessment"]),
        ((80, 95), ["agree", ""]),  # from 44 % rightwards, and from 52 % leftwards
        ((90, 110), ["agree", ""]),
        ((90, 152), ["agree", "self-assessment"]),
        ((91, 98), ["agree", ""]),
    ],
)
def test_a_label_that_would_meet_the_one_before_is_left_out(days: tuple[int, int], labels: list[str]) -> None:
    agree, own = (STARTS + timedelta(days=each) for each in days)
    assert [each.label for each in drawn(step(ENDS), dates=Dates(agree, own)).dates] == labels


def test_the_kind_of_plan_keeps_two_plans_apart() -> None:
    assert anchor_of(Expectations("a", "p", "onboarding"), "x") == "onboarding_x"


@given(st.dates(), st.dates(), st.dates(), st.lists(st.dates(), min_size=1, max_size=3))
def test_everything_stands_within_the_route(one: date, other: date, today: date, days: list[date]) -> None:
    starts, ends = min(one, other), max(one, other)
    found = drawn(*map(step, days), starts=starts, ends=ends, today=today, dates=Dates(*days))
    places = [
        *(stop.x for lane in found.lanes for stop in lane.stops),
        *(tick.x for tick in (*found.months, *found.dates)),
        found.today or 0.0,
    ]
    assert all(0 <= x <= 100 for x in places)
    assert [tick.x for tick in found.months] == sorted(tick.x for tick in found.months)

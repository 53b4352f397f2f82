"""Cycles: their order, their last plan, and what they hold."""

from datetime import date

from waypoints_site.records import (
    Agreement,
    Cycle,
    DevelopmentPlan,
    Expectation,
    Expectations,
    KeyStep,
    Outcome,
    Period,
    Person,
    SelfAssessment,
    Text,
)


def cycle(period: str, year: int, *, planned: bool = True) -> Cycle:
    found = Period(period, period, date(year, 1, 1), date(year, 12, 31))
    return Cycle(Person("ada", "Ada"), found, plan=DevelopmentPlan() if planned else None)


def test_the_last_plan_is_the_latest_earlier_one() -> None:
    one, two, three = cycle("a", 2024), cycle("b", 2025), cycle("c", 2026)
    assert three.plan_before((one, two, three)) is two
    assert two.plan_before((three, two, one)) is one
    assert one.plan_before((one, two, three)) is None


def test_periods_without_a_plan_are_passed_over() -> None:
    one, two, three = cycle("a", 2024), cycle("b", 2025, planned=False), cycle("c", 2026)
    assert three.plan_before((one, two, three)) is one


def test_of_two_periods_that_start_together_one_is_the_earlier() -> None:
    half, year = cycle("2026-h1", 2026), cycle("2026-year", 2026)
    assert half.order < year.order
    assert year.plan_before((half, year)) is half


def test_what_a_cycle_and_its_parts_hold() -> None:
    steps = tuple(KeyStep(Text("s"), state) for state in ("done", "todo", "done", "dropped"))
    one = Expectation("one", "One", key_steps=steps)
    plans = (
        Expectations("ada", "p", "onboarding", (one,)),
        Expectations("ada", "p", "remainder", (Expectation("two", "Two"),)),
    )
    made = Cycle(Person("ada", "Ada"), Period("p", "P", date(2026, 1, 1), date(2026, 6, 30)), plans)
    assert [each.id for each in made.expectations] == ["one", "two"]
    assert one.steps_done == 2


def test_digests_and_outcomes_by_expectation() -> None:
    agreement = Agreement(digests=(("one", "sha256-1"),))
    assert (agreement.digest("one"), agreement.digest("two")) == ("sha256-1", None)
    own = SelfAssessment(None, (Outcome("one", "met"),))
    assert own.outcome("one") == Outcome("one", "met")
    assert own.outcome("two") is None

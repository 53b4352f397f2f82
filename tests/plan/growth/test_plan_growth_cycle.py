"""The documents of a feedback cycle as their subject reads them."""

from tests.organisation_sources import cycle, small, subject_of
from tests.varied_growth import subject
from waypoints_site.plan.growth.cycle import development_view, period_line, self_view, synthesis_view
from waypoints_site.records import Cycle


def of(period: str) -> Cycle:
    return next(each for each in subject().cycles if each.period.id == period)


def test_a_period_in_words() -> None:
    line = period_line(of("2026-h2").period, subject())
    assert (line.id, line.title, line.starts, line.ends) == (
        "2026-h2",
        "Second half of 2026",
        "1 July 2026",
        "31 December 2026",
    )
    assert line.dates == (
        ("Expectations agreed by", "15 July 2026"),
        ("Self-assessment by", "4 December 2026"),
        ("Peer feedback by", "11 December 2026"),
        ("Synthesis by", "18 December 2026"),
    )
    assert line.framework == "Engineering 1.1.0"


def test_a_period_names_the_version_that_was_in_force() -> None:
    assert period_line(of("2026-h1").period, subject()).framework == "Engineering 1.0.0"
    assert period_line(of("2027-h1").period, subject()).framework == ""
    assert period_line(of("2026-h2").period, subject_of(small(), "wei")).framework == "Engineering 1.1.0"


def test_a_self_assessment_has_its_outcomes_in_the_order_of_the_cards() -> None:
    found = self_view(of("2026-h1"))
    assert found is not None
    assert (found.written, found.reflection.source.strip()) == ("2 June 2026", "A quiet half.")
    assert [(number, title, outcome.word) for number, title, outcome in found.outcomes] == [
        (1, "Halve the pages at night", "Met"),
        (2, "Mentor somebody", "Partly met"),
        (3, "Give a talk", "Overtaken by events"),
    ]
    outcome = found.outcomes[1][2]
    assert (outcome.steps, outcome.why.source, outcome.lesson.source) == (
        "few steps done",
        "They *left*.",
        "Ask earlier.",
    )
    assert self_view(of("2026-h2")) is None


def test_an_outcome_of_nothing_that_was_expected_is_left_out() -> None:
    text = "---\nwritten: 2026-12-01\noutcomes: [{expectation: b, outcome: met}, {expectation: x, outcome: met}]\n---\n"
    plan = "plan: period\nexpectations: [{id: a, title: A}, {id: b, title: B}]\n"
    found = self_view(cycle(small(expectations=plan, self=text)))
    assert found is not None
    assert [(number, title) for number, title, _ in found.outcomes] == [(2, "B")]


def test_a_synthesis_tells_kinds_of_sources_and_no_names() -> None:
    found = synthesis_view(of("2026-h1"))
    assert found is not None
    assert (found.written, found.shared) == ("15 June 2026", "18 June 2026")
    assert [(each.title, each.kind, each.text.source, each.sources) for each in found.themes] == [
        ("Calm in the storm", "strength", "Others *rely* on it.", ("self", "peers")),
        ("Saying no", "growth", "Later than needed.", ("manager",)),
        ("Writing", "growth", "", ()),
    ]
    assert (found.insight.source.strip(), found.reflection.source) == (
        "More than enough for the level.",
        "I knew *half* of it.",
    )
    assert synthesis_view(of("2025-h2")) is None


def test_a_plan_says_what_took_it_up() -> None:
    found = development_view(of("2026-h1"), subject())
    assert found is not None
    assert [(each.text.source, each.by, each.taken_up) for each in found.actions] == [
        ("Lead an incident", "1 December 2026", ("Lead an incident <from start to end>",)),
        ("Read *one* book", "", ()),
    ]
    assert [each.source for each in (*found.resources, *found.support)] == [
        "The incident guide",
        "Pairing with Noor",
    ]
    assert found.body.source.strip() == "One thing at a time."


def test_without_a_plan_there_is_none() -> None:
    assert development_view(None, subject()) is None
    assert development_view(of("2026-h2"), subject()) is None


def test_several_expectations_may_take_up_one_action_until_the_next_plan() -> None:
    taking = (
        "plan: period\nexpectations: [{id: a, title: A, follows: act}, {id: b, title: B, follows: act}]\n"
    )
    found = subject_of(
        small(
            expectations=taking,
            plan_before="---\nactions: [{id: act, text: Act}, {text: Nameless}]\nresources: [' ', R]\n---\n",
            plan="---\nactions: [{id: act, text: Again}]\n---\n",
            **{
                "content/periods/2027.yaml": "title: 2027\nstarts: 2027-01-01\nends: 2027-12-31\n",
                "content/expectations/2027/ada.yaml": "plan: period\nexpectations: [{id: c, title: C, follows: act}]\n",
            },
        )
    )
    views = [development_view(each, found) for each in found.cycles]
    assert [view and [each.taken_up for each in view.actions] for view in views] == [
        [("A", "B"), ()],
        [("C",)],
        None,
    ]
    assert views[0] is not None
    assert [each.source for each in views[0].resources] == ["R"]

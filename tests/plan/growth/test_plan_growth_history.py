"""The history: every period with what became of its expectations, and every lesson."""

import pytest

from tests.organisation_sources import pages, small
from tests.varied_growth import pages as varied
from waypoints_site.plan.growth.history import HistoryView


def history(files: dict[str, str] | None = None, person: str = "ada") -> HistoryView:
    view = (pages(files, person) if files else varied(person))["history.html"].view
    assert isinstance(view, HistoryView)
    return view


def test_periods_come_newest_first() -> None:
    entries = history().entries
    assert [(each.period.title, each.target, each.short, each.level) for each in entries] == [
        ("First half of 2027", "2027-h1.html", "H1", "L2 Engineer"),
        ("Second half of 2026", "index.html", "H2", "L2 Engineer"),
        ("First half of 2026", "2026-h1.html", "H1", "L2 Level L2"),
        ("Second half of 2025", "2025-h2.html", "H2", "M1 Level M1"),
    ]


def test_expectations_with_their_outcomes_and_where_they_stand() -> None:
    entry = history().entries[2]
    assert [(title, outcome and outcome.word, target) for title, outcome, target in entry.expectations] == [
        ("Halve the pages at night", "Met", "2026-h1.html#period_on-call"),
        ("Mentor somebody", "Partly met", "2026-h1.html#period_mentor"),
        ("Give a talk", "Overtaken by events", "2026-h1.html#period_talk"),
    ]
    assert [each.text.source for each in entry.actions] == ["Lead an incident", "Read *one* book"]


def test_lessons_over_all_periods() -> None:
    assert [(text.source, title, period) for text, title, period in history().lessons] == [
        ("Ask earlier.", "Mentor somebody", "First half of 2026")
    ]


def test_before_anything_there_is_a_sentence() -> None:
    assert history(person="cy").empty == "Your history starts with the first expectations you agree."
    assert (history(person="cy").entries, history().empty) == ((), "")


def summary(*outcomes: str) -> str:
    """The summary of a period with an expectation for each outcome, `-` where there is none."""
    ids = [f"e{number}" for number in range(len(outcomes))]
    plan = "plan: period\nexpectations: [" + ", ".join(f"{{id: {each}, title: T}}" for each in ids) + "]\n"
    told = ", ".join(
        f"{{expectation: {each}, outcome: {kind}}}"
        for each, kind in zip(ids, outcomes, strict=True)
        if kind != "-"
    )
    files = small(expectations=plan, self=f"---\nwritten: 2026-12-01\noutcomes: [{told}]\n---\n")
    return history(files).entries[0].summary


@pytest.mark.parametrize(
    ("outcomes", "wanted"),
    [
        ([], "No expectations were agreed."),
        (["-"], "One expectation"),
        (["-", "-"], "Two expectations"),
        (["met"], "One expectation, met"),
        (["partly"], "One expectation, partly met"),
        (["not-met"], "One expectation, not met"),
        (["overtaken"], "One expectation, overtaken by events"),
        (["met", "met"], "Two expectations, both met"),
        (["met", "met", "met"], "Three expectations, all met"),
        (["partly", "partly", "partly"], "Three expectations, all partly met"),
        (["not-met", "not-met"], "Two expectations, neither met"),
        (["not-met", "not-met", "not-met"], "Three expectations, none met"),
        (["overtaken", "overtaken"], "Two expectations, both overtaken by events"),
        (["met", "partly"], "Two expectations: one met, one partly met"),
        (["overtaken", "not-met", "met", "met"], "Four expectations: two met, one not met, one overtaken by events"),
        (["met", "-"], "Two expectations: one met, one without an outcome"),
        (["met", "-", "-", "partly"], "Four expectations: one met, one partly met, two without an outcome"),
        (["met"] * 11, "11 expectations, all met"),
    ],
)  # fmt: skip
def test_a_period_in_a_phrase(outcomes: list[str], wanted: str) -> None:
    assert summary(*outcomes) == wanted


@pytest.mark.parametrize(
    ("name", "mark"),
    [("2026-h2", "H2"), ("2026", "2026"), ("autumn", ""), ("2026-autumn", ""), ("2026-10", "10")],
)
def test_a_period_has_a_mark_where_its_id_has_a_short_end(name: str, mark: str) -> None:
    files = small(
        **{
            f"content/periods/{name}.yaml": "title: T\nstarts: 2020-01-01\nends: 2020-12-31\n",
            f"content/expectations/{name}/ada.yaml": "plan: period\nexpectations: []\n",
        }
    )
    assert history(files).entries[-1].short == mark

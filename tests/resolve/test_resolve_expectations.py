"""A file of expectations becomes a plan, and what it refers to is there."""

from datetime import date

import pytest

from tests.organisation_sources import cycle, references, small
from tests.sources import at_marks, said
from waypoints_site.digest import digest

ONE = "plan: period\nexpectations:\n  - {id: one, title: One}\n"

CASES = [
    ("agreed by an engineer", ONE + "agreed: {engineer: ⟦adda⟧, manager: tom}\n", "no person “adda” [unknown-person] did you mean “ada”?"),
    ("agreed by a manager", ONE + "agreed: {engineer: ada, manager: ⟦tim⟧}\n", "no person “tim” [unknown-person] did you mean “tom”?"),
    ("objective", "plan: period\nexpectations:\n  - id: one\n    title: One\n    objective: ⟦fastre⟧\n", "no objective “fastre” in 2026-h2 [unknown-objective] did you mean “faster”?"),
    ("change", ONE + "changes:\n  - {on: 2026-09-20, text: T, expectation: ⟦once⟧}\n", "no expectation “once” in this file [unknown-expectation] did you mean “one”?"),
    ("id twice", "plan: period\nexpectations:\n  - {id: one, title: One}\n  - {id: ⟦one⟧, title: Two}\n", "the id “one” stands here twice [bad-id]"),
    ("the remainder in the period's file", ONE.replace("period", "⟦remainder⟧"), "what remains of the period after onboarding stands in ada.remainder.yaml [wrong-value]"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case, id=name) for name, *case in CASES])
def test_what_a_plan_refers_to(text: str, wanted: str) -> None:
    files = small(expectations=text)
    found = references(files)
    assert [each.partition(": error: ")[2] for each in said(found)] == [wanted]
    assert at_marks(found, files)


def test_the_file_of_the_remainder_is_its_plan() -> None:
    files = small(
        expectations=ONE,
        **{
            "content/expectations/2026-h2/ada.remainder.yaml": "plan: ⟦period⟧\nexpectations: [{id: x, title: X}]\n"
        },
    )
    found = references(files)
    assert at_marks(found, files)
    assert found[0].message == "this file's name says “remainder”"


SILENT = {
    "objective of the period": "plan: period\nexpectations: [{id: one, title: One, objective: calmer}]\n",
    "a change to all": ONE + "changes: [{on: 2026-09-20, text: T}]\n",
    "a change to one": ONE + "changes: [{on: 2026-09-20, text: T, expectation: one}]\n",
    "expectations out of form": "plan: period\nexpectations: none\nchanges: [{on: 2026-09-20, text: T, expectation: x}]\n",
    "an expectation without an id": "plan: period\nexpectations: [{title: One}]\nchanges: [{on: 2026-09-20, text: T, expectation: x}]\n",
    "a plan of no kind": "plan: some\nexpectations: []\n",
    "nothing": "{}\n",
}


@pytest.mark.parametrize("text", SILENT.values(), ids=list(SILENT))
def test_what_is_there_or_out_of_form_is_no_reference(text: str) -> None:
    assert said(references(small(expectations=text))) == []


def test_nobody_is_reported_who_could_not_be_read() -> None:
    assert references(small(expectations=ONE + "agreed: {manager: tom}\n", tom="name: [\n")) == ()


FULL = """plan: period
unsettled: Not *all* of it.
agreed: {on: 2026-07-10, engineer: ada, manager: tom, digests: {one: «one», two: ''}}
expectations:
  - id: one
    title: One
    detail: D
    purpose: next-level
    observable: O
    measure: M
    cells: [L3/impact]
    objective: faster
    opportunity: P
    follows: act
    support: [S, ' ', T]
    key_steps:
      - {text: A, state: done, due: 2026-08-15, note: N}
      - {text: B, state: odd}
      - {state: todo}
  - {id: two, title: Two}
  - {title: Nameless}
changes:
  - {on: 2026-09-20, expectation: one, text: C}
"""


def test_every_field_has_its_place() -> None:
    (plan,) = cycle(small(expectations=FULL)).plans
    assert (plan.person, plan.period, plan.plan) == ("ada", "2026-h2", "period")
    assert plan.unsettled.source == "Not *all* of it."
    assert plan.agreed is not None
    assert (plan.agreed.on, plan.agreed.engineer, plan.agreed.manager) == (date(2026, 7, 10), "ada", "tom")
    assert [each.id for each in plan.expectations] == ["one", "two"]
    one = plan.expectations[0]
    texts = one.detail, one.observable, one.measure, one.opportunity, *one.support
    assert [each.source for each in texts] == ["D", "O", "M", "P", "S", "T"]
    assert (one.title, one.purpose, one.follows) == ("One", "next-level", "act")
    assert one.objective is not None
    assert one.objective.title == "Faster"
    assert (one.names_cells, one.names_objective) == (True, True)
    steps = [(each.text.source, each.state, each.due, each.note.source) for each in one.key_steps]
    assert steps == [("A", "done", date(2026, 8, 15), "N"), ("B", "todo", None, "")]
    assert one.steps_done == 1
    assert [(each.on, each.expectation, each.text.source) for each in plan.changes] == [
        (date(2026, 9, 20), "one", "C")
    ]


def test_the_digest_is_that_of_the_wording_now() -> None:
    (plan,) = cycle(small(expectations=FULL)).plans
    assert plan.agreed is not None
    assert plan.agreed.digest("one") == plan.expectations[0].digest
    assert plan.agreed.digest("two") is None
    assert plan.expectations[1].digest == digest({"id": "two", "title": "Two"})


def test_a_reference_that_leads_nowhere_is_remembered_as_one() -> None:
    text = "plan: period\nexpectations: [{id: one, title: One, cells: [L9/x], objective: x}]\n"
    (one,) = cycle(small(expectations=text)).expectations
    assert (one.cells, one.objective, one.names_cells, one.names_objective) == ((), None, True, True)

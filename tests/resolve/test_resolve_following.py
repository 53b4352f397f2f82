"""What takes up an action of the last development plan takes up one that is in it."""

import pytest

from tests.organisation_sources import own_references, references, small
from tests.sources import at_marks, said

FOLLOWS = "plan: period\nexpectations:\n  - {id: one, title: One, follows: ⟦lead-it⟧}\n"
PLAN = "---\nactions:\n  - {id: lead-itt, text: Lead}\n  - {text: Nameless}\n---\n"
GOOD = PLAN.replace("itt", "it")
H0 = "title: Before\nstarts: 2025-07-01\nends: 2025-12-31\n"
OLDER = "content/feedback/2025-h2/ada/plan.md"


def test_an_action_that_the_last_plan_does_not_have() -> None:
    files = small(expectations=FOLLOWS, plan_before=PLAN)
    assert at_marks(references(files), files)
    (told,) = said(references(files))
    assert told == (
        "content/expectations/2026-h2/ada.yaml:3:36: error: no action “lead-it” in the last development plan"
        " [unknown-action] did you mean “lead-itt”?"
    )
    assert references(files) == own_references(files)


SILENT = {
    "the action is there": {"plan_before": GOOD},
    "it has no text": {"plan_before": "---\nactions: [{id: lead-it}]\n---\n"},
    "no plan was made": {},
    "the only plan is of this period": {"plan": PLAN},
    "the plan could not be read": {"plan_before": "---\nactions: [\n---\n"},
    "its period could not be read": {"plan_before": PLAN, "h1": "title: [\n"},
    "the last plan could not be read": {"plan_before": "---\nactions: [\n---\n", OLDER: PLAN, "content/periods/2025-h2.yaml": H0},
    "a plan of a period that could not be read": {"plan_before": PLAN, OLDER: PLAN, "content/periods/2025-h2.yaml": "title: [\n"},
    "the person could not be read": {"plan_before": PLAN, "ada": "name: [\n"},
    "the period before has no plan, and the one before that has": {OLDER: GOOD, "content/periods/2025-h2.yaml": H0, "before": "plan: period\nexpectations: []\n"},
    "of two plans, it is in the later one": {"plan_before": GOOD, OLDER: PLAN, "content/periods/2025-h2.yaml": H0},
    "an older plan could not be read": {"plan_before": GOOD, OLDER: "---\nactions: [\n---\n", "content/periods/2025-h2.yaml": H0},
    "somebody else's plan": {"content/feedback/2026-h1/tom/plan.md": PLAN},
}  # fmt: skip


@pytest.mark.parametrize("changed", SILENT.values(), ids=list(SILENT))
def test_nothing_is_said_where(changed: dict[str, str]) -> None:
    files = small(expectations=FOLLOWS.replace("⟦", "").replace("⟧", ""), **changed)
    assert said(references(files)) == []


def test_only_the_last_plan_counts() -> None:
    files = small(expectations=FOLLOWS, plan_before=PLAN, **{OLDER: GOOD, "content/periods/2025-h2.yaml": H0})
    assert at_marks(references(files), files)


def test_a_plan_that_could_not_be_read_hides_only_what_may_follow_it() -> None:
    files = small(
        before=FOLLOWS,
        expectations=FOLLOWS.replace("⟦", "").replace("⟧", ""),
        plan_before="---\nactions: [\n---\n",
        **{OLDER: PLAN, "content/periods/2025-h2.yaml": H0},
    )
    assert at_marks(references(files), files)


def test_somebody_elses_unreadable_plan_hides_nothing() -> None:
    files = small(
        expectations=FOLLOWS,
        plan_before=PLAN,
        **{"content/feedback/2026-h1/tom/plan.md": "---\nactions: [\n---\n"},
    )
    assert at_marks(references(files), files)

"""The rules of the self-assessment: what breaks each, exactly where, and a twin that does not."""

import pytest

from tests.rules.judging import (
    AGREED,
    CLOSED,
    A,
    B,
    C,
    at_start,
    changed,
    edited,
    found_at_marks,
    plan,
    rules_of,
)
from tests.sources import Files
from waypoints_site.rules.self_assessment import SELF_RULES

WITHOUT = changed(CLOSED, self="")
STARTED = "started: 2024-02-05"


def outcome(text: str) -> Files:
    return edited(CLOSED, "self", "{expectation: a, outcome: met}", text)


BREACHES = {
    "self-missing": (
        at_start(WITHOUT, "plan2"),
        "2027-01-01",
        (
            "warning: Second half is over, and there is no self-assessment [self-missing] "
            "waypoints new self ada h2"
        ),
    ),
    "self-late: not there": (
        at_start(AGREED, "plan2"),
        "2026-12-05",
        "warning: the self-assessment was due on 2026-12-04 [self-late] waypoints new self ada h2",
    ),
    "self-late: written": (
        edited(CLOSED, "self", "2026-12-02", "⟦2026-12-05⟧"),
        "2027-01-20",
        "warning: written on 2026-12-05, and due on 2026-12-04 [self-late]",
    ),
    "self-incomplete": (
        edited(
            edited(CLOSED, "self", "  - {expectation: a, outcome: met}\n  -", "  ⟦-"),
            "self",
            "c, outcome: met}",
            "c, outcome: met}⟧",
        ),
        "2026-12-20",
        "warning: nothing is said of “a” [self-incomplete] add its outcome",
    ),
    "outcome-why": (
        outcome("⟦{expectation: a, outcome: partly, lesson: Ask}⟧"),
        "2026-12-20",
        "error: “a” is “partly”, and nothing says why [outcome-why] say why",
    ),
    "outcome-lesson": (
        outcome("⟦{expectation: a, outcome: not-met, why: Storms, lesson: ''}⟧"),
        "2026-12-20",
        "warning: “a” is “not-met”, and nothing says what was learned [outcome-lesson]",
    ),
}


@pytest.mark.parametrize(("files", "today", "expected"), BREACHES.values(), ids=BREACHES)
def test_a_breach(files: Files, today: str, expected: str) -> None:
    (line,) = found_at_marks(files, today)
    assert expected in line


SILENT = {
    "self-missing: on the last day": (edited(WITHOUT, "h2", "self_by: 2026-12-04, ", ""), "2026-12-31"),
    "self-missing: nothing was written": (changed(AGREED, plan2=""), "2027-01-20"),
    "self-missing: cannot be read": (changed(CLOSED, self="---\na: [\n---\n"), "2027-01-20"),
    "self-missing: gone": (edited(WITHOUT, "ada", STARTED, f"{STARTED}\nleft: 2027-01-15"), "2027-01-20"),
    "self-late: on the day": (AGREED, "2026-12-04"),
    "self-late: written on the day": (edited(CLOSED, "self", "2026-12-02", "2026-12-04"), "2026-12-20"),
    "self-late: no day": (edited(AGREED, "h2", "self_by: 2026-12-04, ", ""), "2026-12-10"),
    "self-late: started after it": (
        edited(
            changed(AGREED, plan2=plan(A, B, C, kind="onboarding", on="2026-12-10")),
            "ada",
            STARTED,
            "started: 2026-12-07",
        ),
        "2026-12-15",
    ),
    "outcome-why and -lesson": (
        outcome("{expectation: a, outcome: overtaken, why: Stopped, lesson: Ask}"),
        "2026-12-20",
    ),
}


@pytest.mark.parametrize(("files", "today"), SILENT.values(), ids=SILENT)
def test_a_twin_that_is_silent(files: Files, today: str) -> None:
    ours = {each.name for each in SELF_RULES}
    assert [rule for rule in rules_of(files, today) if rule in ours] == []


def test_a_list_that_is_not_there_is_reported_where_it_should_be() -> None:
    files = changed(CLOSED, self="---\n⟦⟧written: 2026-12-02\n---\n")
    found = rules_of(files, "2026-12-20")
    assert found == ["self-incomplete"] * 3


def test_a_missed_expectation_is_never_reported() -> None:
    for kind in ("partly", "not-met", "overtaken"):
        files = outcome(f"{{expectation: a, outcome: {kind}, why: Storms, lesson: Ask}}")
        assert rules_of(files, "2026-12-20") == []


@pytest.mark.parametrize(
    "rule", ["self-missing", "self-late", "self-incomplete", "outcome-why", "outcome-lesson"]
)
def test_every_rule_can_be_switched_off(rule: str) -> None:
    files, today, _ = next(case for name, case in BREACHES.items() if name.startswith(rule))
    assert rules_of(files, today) == [rule]
    assert rules_of(files, today, f"{rule}: {{off: a reason}}") == []


def test_names_are_those_of_the_process() -> None:
    assert [(each.name, each.severity) for each in SELF_RULES] == [
        ("self-missing", "warning"),
        ("self-late", "warning"),
        ("self-incomplete", "warning"),
        ("outcome-why", "error"),
        ("outcome-lesson", "warning"),
    ]

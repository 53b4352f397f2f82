"""The rules of the agreement: what breaks each, exactly where, and a twin that does not."""

import pytest

from tests.rules.judging import (
    AGREED,
    CLOSED,
    H1,
    ORGANISATION,
    A,
    B,
    C,
    at_start,
    changed,
    edited,
    expectation,
    found_at_marks,
    plan,
    rules_of,
    whole,
)
from tests.sources import Files
from waypoints_site.rules.agreement import AGREEMENT_RULES

GOOD = plan(A, B, C)
DRAFT = plan(A, B, C, on="")
STARTED = "started: 2024-02-05"
ONBOARDING = plan(A, kind="onboarding", on="2026-10-12")


def half(text: str, **more: str) -> Files:
    return changed(AGREED, plan2=text, **more)


def hired(day: str, text: str, **more: str) -> Files:
    return edited(half(text, **more), "ada", STARTED, f"started: {day}")


BREACHES = {
    "expectations-missing: a draft": (
        at_start(half(DRAFT), "ada"),
        "2026-07-16",
        ("warning: no expectations are agreed for Second half (h2); they were due on 2026-07-15 "
        "[expectations-missing] waypoints agree ada h2"),
    ),
    "expectations-missing: no file": (
        at_start(ORGANISATION, "ada"),
        "2026-07-16",
        "they were due on 2026-07-15 [expectations-missing] waypoints new expectations ada h2",
    ),
    "expectations-missing: no agree_by": (
        at_start(edited(ORGANISATION, "h2", "agree_by: 2026-07-15, ", ""), "ada"),
        "2026-07-16",
        "they were due on 2026-07-15 [expectations-missing]",
    ),
    "expectations-missing: an onboarding plan that is not agreed": (
        at_start(hired("2026-10-05", plan(A, kind="onboarding", on="")), "ada"),
        "2026-10-20",
        "they were due on 2026-10-19 [expectations-missing]",
    ),
    "agreed-unsettled": (
        half(
            plan(A, B, C, on="", unsettled="The level", agreed="⟦{on: 2026-07-10, engineer: ada, manager: tom, "
            "digests: {a: «a», b: «b», c: «c»}}⟧")
        ),
        "2026-07-16",
        "error: this is agreed while “unsettled” stands [agreed-unsettled] settle it and delete “unsettled”",
    ),
    "agreed-late": (
        half(plan(A, B, C, on="⟦2026-07-16⟧")),
        "2026-07-16",
        "warning: agreed on 2026-07-16, after 2026-07-15 [agreed-late]",
    ),
    "agreed-alone: no engineer": (
        half(GOOD.replace("{on: 2026-07-10, engineer: ada,", "⟦{on: 2026-07-10,").replace("}\nexp", "}⟧\nexp")),
        "2026-07-16",
        "error: this agreement names no engineer [agreed-alone]",
    ),
    "agreed-alone: neither": (
        half(
            GOOD.replace("{on: 2026-07-10, engineer: ada, manager: tom,", "⟦{on: 2026-07-10,").replace(
                "}\nexp", "}⟧\nexp"
            )
        ),
        "2026-07-16",
        "error: this agreement names no engineer and no manager [agreed-alone]",
    ),
    "agreed-changed: reworded": (
        half(plan(whole(A), B, C).replace("a: «a»", f"a: sha256-{64 * '0'}")),
        "2026-07-16",
        "error: “a” was reworded after the agreement [agreed-changed] put it back",
    ),
    "agreed-changed: added": (
        half(plan(whole(A), B, C).replace("a: «a», ", "")),
        "2026-07-16",
        "error: “a” was added after the agreement [agreed-changed]",
    ),
    "overtaken-deleted": (
        half(GOOD.replace("a: «a»", f"⟦gone⟧: sha256-{64 * '0'}, a: «a»")),
        "2026-07-16",
        "error: “gone” was agreed, and is gone [overtaken-deleted] put it back",
    ),
    "support-missing": (
        half(
            plan(
                *(expectation(name, support="") for name in "abc"), on="", agreed="⟦{on: 2026-07-10, engineer: ada, "
                "manager: tom, digests: {a: «a», b: «b», c: «c»}}⟧"
            )
        ),
        "2026-07-16",
        "information: the manager commits to nothing in this plan [support-missing]",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("files", "today", "expected"), BREACHES.values(), ids=BREACHES)
def test_a_breach(files: Files, today: str, expected: str) -> None:
    (line,) = found_at_marks(files, today)
    assert expected in line


SILENT = {
    "expectations-missing: on the day": (half(DRAFT), "2026-07-15"),
    "expectations-missing: cannot be read": (half("plan: ["), "2026-09-01"),
    "expectations-missing: gone": (
        edited(ORGANISATION, "ada", STARTED, f"{STARTED}\nleft: 2026-08-01"), "2026-09-01",
    ),
    "expectations-missing: before the period": (
        edited(ORGANISATION, "h2", "agree_by: 2026-07-15", "agree_by: 2026-06-15"), "2026-06-20",
    ),
    "expectations-missing: without a level": (
        edited(ORGANISATION, "ada", "track: ic\nlevel: L2\n", ""), "2026-09-01",
    ),
    "expectations-missing: new": (hired("2026-10-05", plan(A, kind="onboarding", on="")), "2026-10-19"),
    "agreed-unsettled: a draft": (half(plan(A, B, C, on="", unsettled="The level")), "2026-07-15"),
    "agreed-late: on the day": (half(plan(A, B, C, on="2026-07-15")), "2026-07-16"),
    "agreed-late: onboarding": (hired("2026-10-05", ONBOARDING), "2026-10-20"),
    "agreed-late: made again": (
        half(plan(A, B, C, on="2026-08-16", changes="[{on: 2026-08-16, text: The rewrite stopped}]")), "2026-09-01",
    ),
    "agreed-late: remainder": (
        hired("2026-07-06", plan(A, kind="onboarding"), rest2=plan(A, B, C, kind="remainder", on="2026-10-08")),
        "2026-10-20",
    ),
    "agreed-late: no agree_by": (
        edited(half(plan(A, B, C, on="2026-07-20")), "h2", "agree_by: 2026-07-15, ", ""), "2026-07-21",
    ),
    "agreed-changed: steps, notes and changes are free": (
        half(plan(A, B, C, changes="[{on: 2026-08-16, expectation: a, text: Later}]").replace("done", "dropped")),
        "2026-09-01",
    ),
    "agreed-changed: a draft": (
        half(DRAFT.replace("plan: period", "plan: period\nunsettled: x")), "2026-07-15",
    ),
    "overtaken-deleted: kept, with an outcome": (
        edited(CLOSED, "self", "{expectation: a, outcome: met}",
               "{expectation: a, outcome: overtaken, why: Stopped, lesson: Ask}"), "2026-12-20",
    ),
    "support-missing: one is enough": (
        half(plan(A, expectation("b", support=""), expectation("c", support=""))), "2026-07-16",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("files", "today"), SILENT.values(), ids=SILENT)
def test_a_twin_that_is_silent(files: Files, today: str) -> None:
    assert found_at_marks(files, today) == []


def test_what_is_missing_of_onboarding_and_agreement_is_said_of_both() -> None:
    assert rules_of(hired("2026-10-05", ""), "2026-10-20") == ["expectations-missing", "onboarding-missing"]


def test_after_onboarding_of_the_period_before_there_are_as_many_days_again() -> None:
    files = hired("2026-05-04", "", plan1=plan(A, kind="onboarding", on="2026-05-10"), h1=H1, skip="")
    assert "expectations-missing" in rules_of(files, "2026-08-16")
    late = changed(files, plan2=plan(A, B, C, on="2026-08-15"))
    assert "agreed-late" not in rules_of(late, "2026-08-16")
    later = changed(files, plan2=plan(A, B, C, on="2026-08-16"))
    assert "agreed-late" in rules_of(later, "2026-08-16")


@pytest.mark.parametrize(("days", "expected"), [(14, ["expectations-missing"]), (20, [])])
def test_the_days_to_agree_can_be_moved(days: int, expected: list[str]) -> None:
    files = edited(ORGANISATION, "h2", "agree_by: 2026-07-15, ", "")
    assert rules_of(files, "2026-07-20", f"expectations-missing: {{days: {days}}}") == expected


def test_names_are_those_of_the_process() -> None:
    assert [(each.name, each.severity) for each in AGREEMENT_RULES] == [
        ("expectations-missing", "warning"),
        ("agreed-unsettled", "error"),
        ("agreed-late", "warning"),
        ("agreed-alone", "error"),
        ("agreed-changed", "error"),
        ("overtaken-deleted", "error"),
        ("support-missing", "information"),
    ]

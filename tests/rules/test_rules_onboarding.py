"""The rules of onboarding: what breaks each, exactly where, and a twin that does not."""

import pytest

from tests.rules.judging import (
    AGREED,
    H1,
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
)
from tests.sources import Files
from waypoints_site.rules.onboarding import ONBOARDING_RULES

STARTED = "started: 2024-02-05"


def hired(day: str, plan2: str, **more: str) -> Files:
    return edited(changed(AGREED, plan2=plan2, **more), "ada", STARTED, f"started: {day}")


def onboarding(on: str, due: str = "2026-08-01") -> str:
    step = f"[{{text: S, due: {due}, state: done}}]"
    return plan(expectation("a", key_steps=step), kind="onboarding", on=on)


def long(due: str, state: str, started: str = "2026-07-06") -> Files:
    step = f"[⟦{{text: S, due: {due}, state: {state}}}⟧]"
    return hired(started, plan(expectation("a", key_steps=step), kind="onboarding", on="2026-07-10"))


BREACHES = {
    "onboarding-late": (
        hired("2026-07-06", onboarding("⟦2026-07-21⟧")),
        "2026-07-22",
        (
            "warning: the first expectations were agreed on 2026-07-21, and the first day was 2026-07-06 "
            "[onboarding-late]"
        ),
    ),
    "onboarding-long": (
        long("2026-10-05", "todo"),
        "2026-09-01",
        (
            "warning: due on 2026-10-05, more than 90 days after the first day, 2026-07-06 [onboarding-long] "
            "move it to the plan for the remainder"
        ),
    ),
    "onboarding-missing: another plan": (
        at_start(hired("2026-07-06", plan(A, B, C)), "ada"),
        "2026-07-12",
        (
            "warning: started on 2026-07-06, and has no onboarding plan [onboarding-missing] "
            "write “plan: onboarding” in the expectations of h2"
        ),
    ),
    "onboarding-missing: on the first day": (
        at_start(hired("2026-10-05", ""), "ada"),
        "2026-10-05",
        "started on 2026-10-05, and has no onboarding plan [onboarding-missing]",
    ),
    "remainder-missing": (
        at_start(hired("2026-07-06", onboarding("2026-07-10")), "ada"),
        "2026-10-18",
        (
            "warning: onboarding ended on 2026-10-03, and nothing is planned for what remains of Second half "
            "[remainder-missing] write ada.remainder.yaml with “plan: remainder”"
        ),
    ),
}


@pytest.mark.parametrize(("files", "today", "expected"), BREACHES.values(), ids=BREACHES)
def test_a_breach(files: Files, today: str, expected: str) -> None:
    (line,) = found_at_marks(files, today)
    assert expected in line


REMAINDER = plan(A, B, C, kind="remainder", on="2026-10-10")

SILENT = {
    "onboarding-late: on the fourteenth day": (hired("2026-07-06", onboarding("2026-07-20")), "2026-07-22"),
    "onboarding-late: started before there were periods": (
        changed(AGREED, plan2=plan(A, B, C, on="2026-07-14")),
        "2026-07-22",
    ),
    "onboarding-late: made again": (
        hired("2026-07-06", onboarding("2026-08-20") + "changes: [{on: 2026-08-20, text: Another team}]\n"),
        "2026-08-22",
    ),
    "onboarding-long: ninety days after the start": (long("2026-10-04", "todo"), "2026-09-01"),
    "onboarding-long: dropped": (long("2026-10-05", "dropped"), "2026-09-01"),
    "onboarding-missing: not yet here": (hired("2026-10-05", ""), "2026-10-04"),
    "onboarding-missing: gone": (hired("2026-10-05\nleft: 2026-10-07", ""), "2026-10-07"),
    "onboarding-missing: cannot be read": (hired("2026-10-05", "plan: ["), "2026-10-07"),
    "remainder-missing: on the fourteenth day": (hired("2026-07-06", onboarding("2026-07-10")), "2026-10-17"),
    "remainder-missing": (hired("2026-07-06", onboarding("2026-07-10"), rest2=REMAINDER), "2026-11-01"),
    "remainder-missing: cannot be read": (
        hired("2026-07-06", onboarding("2026-07-10"), rest2="plan: ["),
        "2026-11-01",
    ),
    "remainder-missing: little remains": (hired("2026-09-20", onboarding("2026-09-25")), "2027-01-20"),
    "remainder-missing: gone": (
        hired("2026-07-06\nleft: 2026-10-10", onboarding("2026-07-10")),
        "2026-11-01",
    ),
}


@pytest.mark.parametrize(("files", "today"), SILENT.values(), ids=SILENT)
def test_a_twin_that_is_silent(files: Files, today: str) -> None:
    ours = {each.name for each in ONBOARDING_RULES}
    assert [rule for rule in rules_of(files, today) if rule in ours] == []


def test_the_first_expectations_may_be_those_of_the_second_period() -> None:
    files = hired("2026-06-01", plan(A, B, C, on="2026-07-10"), h1=H1)
    assert "onboarding-late" in rules_of(files, "2026-07-12")
    before = plan(A, kind="onboarding", on="2026-06-05")
    assert "onboarding-late" not in rules_of(changed(files, plan1=before), "2026-07-12")


@pytest.mark.parametrize(
    ("rule", "files", "today"),
    [
        ("onboarding-late", hired("2026-07-06", onboarding("2026-07-21")), "2026-07-22"),
        ("remainder-missing", hired("2026-07-06", onboarding("2026-07-10")), "2026-10-18"),
    ],
)
def test_the_days_can_be_moved(rule: str, files: Files, today: str) -> None:
    assert rules_of(files, today, f"{rule}: {{days: 13}}") == [rule]
    assert rules_of(files, today, f"{rule}: {{days: 15}}") == []
    assert rules_of(files, today, f"{rule}: {{off: a reason}}") == []


def test_names_are_those_of_the_process() -> None:
    assert [(each.name, each.severity) for each in ONBOARDING_RULES] == [
        ("onboarding-late", "warning"),
        ("onboarding-long", "warning"),
        ("onboarding-missing", "warning"),
        ("remainder-missing", "warning"),
    ]

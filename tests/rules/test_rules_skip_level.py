"""The rules of the skip-level's review: what breaks each, exactly where, and a twin that does not."""

import pytest

from tests.rules.judging import AGREED, A, B, C, at_start, changed, edited, found_at_marks, plan, rules_of
from tests.sources import Files
from waypoints_site.rules.skip_level import SKIP_LEVEL_RULES

WITHOUT = changed(AGREED, skip="")
DOUBT = edited(AGREED, "skip", "aligned: true", "aligned: ⟦false⟧")


def answered(change: str) -> Files:
    return changed(edited(AGREED, "skip", "true", "false"), plan2=plan(A, B, C, changes=f"[{change}]"))


BREACHES = {
    "skip-level-missing": (
        at_start(WITHOUT, "plan2"),
        "2026-08-09",
        (
            "information: agreed on 2026-07-10, and no skip-level has reviewed it [skip-level-missing] "
            "waypoints new skip-level ada h2"
        ),
    ),
    "expectation-misaligned": (
        DOUBT,
        "2026-07-21",
        "warning: “a” is not aligned, and no later change answers that [expectation-misaligned] add an entry",
    ),
    "expectation-misaligned: an earlier change": (
        changed(DOUBT, plan2=plan(A, B, C, changes="[{on: 2026-07-19, expectation: a, text: x}]")),
        "2026-07-21",
        "“a” is not aligned",
    ),
    "expectation-misaligned: a change of another": (
        changed(DOUBT, plan2=plan(A, B, C, changes="[{on: 2026-07-22, expectation: b, text: x}]")),
        "2026-07-23",
        "“a” is not aligned",
    ),
}


@pytest.mark.parametrize(("files", "today", "expected"), BREACHES.values(), ids=BREACHES)
def test_a_breach(files: Files, today: str, expected: str) -> None:
    (line,) = found_at_marks(files, today)
    assert expected in line


SILENT = {
    "skip-level-missing: on the day before": (WITHOUT, "2026-08-08"),
    "skip-level-missing: nobody above the manager": (
        edited(WITHOUT, "tom", "manager: noor\n", ""),
        "2026-09-01",
    ),
    "skip-level-missing: who was above has left": (
        edited(WITHOUT, "noor", "started: 2020-01-01", "started: 2020-01-01\nleft: 2026-07-31"),
        "2026-09-01",
    ),
    "skip-level-missing: who was agreed with has left": (
        edited(WITHOUT, "ada", "started: 2024-02-05", "started: 2024-02-05\nleft: 2026-07-31"),
        "2026-09-01",
    ),
    "skip-level-missing: cannot be read": (changed(AGREED, skip="---\nby: [\n---\n"), "2026-09-01"),
    "expectation-misaligned: aligned": (AGREED, "2026-07-21"),
    "expectation-misaligned: not said": (edited(AGREED, "skip", ", aligned: true", ""), "2026-07-21"),
    "expectation-misaligned: answered on the day": (
        answered("{on: 2026-07-20, expectation: a, text: x}"),
        "2026-07-21",
    ),
    "expectation-misaligned: answered of all": (answered("{on: 2026-08-20, text: x}"), "2026-08-21"),
    "expectation-misaligned: of what is not there": (
        edited(edited(AGREED, "skip", "true", "false"), "skip", "expectation: a", "expectation: z"),
        "2026-07-21",
    ),
}


@pytest.mark.parametrize(("files", "today"), SILENT.values(), ids=SILENT)
def test_a_twin_that_is_silent(files: Files, today: str) -> None:
    assert rules_of(files, today) == []


def test_the_day_can_be_moved_and_the_rules_switched_off() -> None:
    assert rules_of(WITHOUT, "2026-07-20", "skip-level-missing: {days: 9}") == ["skip-level-missing"]
    assert rules_of(WITHOUT, "2026-09-01", "skip-level-missing: {days: 90}") == []
    assert rules_of(WITHOUT, "2026-09-01", "skip-level-missing: {off: two levels only}") == []
    doubt = edited(AGREED, "skip", "true", "false")
    assert rules_of(doubt, "2026-07-21", "expectation-misaligned: {off: they talk}") == []


def test_names_are_those_of_the_process() -> None:
    assert [(each.name, each.severity) for each in SKIP_LEVEL_RULES] == [
        ("skip-level-missing", "information"),
        ("expectation-misaligned", "warning"),
    ]

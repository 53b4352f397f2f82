"""An agreement that was replaced says why."""

from dataclasses import replace
from datetime import date

import pytest

from tests.rules.judging import AGREED, A, B, C, adas, changed, plan
from waypoints_site.records import Agreement, Expectations
from waypoints_site.rules import run
from waypoints_site.rules.replacement import REPLACEMENT_RULES, Replacement

WHY = "[{on: 2026-08-16, text: The rewrite stopped}]"
BEFORE = "[{on: 2026-08-01, expectation: a, text: Later}]"


def plan_of(on: str = "2026-08-15", changes: str = "[]") -> Expectations:
    files = changed(AGREED, plan2=plan(A, B, C, on=on, changes=changes))
    return adas(files, "h2", "2026-09-01").cycle.plans[0]


def agreement(on: str = "2026-07-10") -> Agreement:
    agreed = plan_of(on).agreed
    assert agreed is not None
    return agreed


def said(replacement: Replacement) -> list[str]:
    return [
        f"{each.span.line}:{each.span.column} {each.severity} {each.message} [{each.rule}]"
        for each in run(REPLACEMENT_RULES, replacement, {})
    ]


DIFFERENT = "2:9 warning this agreement replaces an earlier one, and no change says why [agreement-replaced]"

REPLACED = {
    "another day": agreement(),
    "other digests": replace(agreement("2026-08-15"), digests=(("a", "sha256-0"),)),
    "another manager": replace(agreement("2026-08-15"), manager="noor"),
    "another engineer": replace(agreement("2026-08-15"), engineer=None),
}


@pytest.mark.parametrize("before", REPLACED.values(), ids=REPLACED)
def test_a_replaced_agreement_that_nothing_explains(before: Agreement) -> None:
    assert said(Replacement(plan_of(), before)) == [DIFFERENT]
    assert said(Replacement(plan_of(changes=BEFORE), before, changes_before=1)) == [DIFFERENT]


@pytest.mark.parametrize("before", REPLACED.values(), ids=REPLACED)
def test_one_that_a_change_explains(before: Agreement) -> None:
    assert said(Replacement(plan_of(changes=WHY), before, changes_before=1)) == []
    assert said(Replacement(plan_of(changes=BEFORE), before, changes_before=0)) == []


def test_one_that_stands_as_it_stood() -> None:
    before = agreement("2026-08-15")
    assert said(Replacement(plan_of(), before)) == []
    turned = replace(before, digests=tuple(reversed(before.digests)))
    assert said(Replacement(plan_of(), turned)) == []


def test_a_first_agreement_replaces_nothing() -> None:
    assert said(Replacement(plan_of(), None)) == []


def test_an_agreement_that_was_taken_out() -> None:
    draft = plan_of(on="")
    assert said(Replacement(draft, agreement())) == [
        "1:1 warning the agreement was taken out, and no change says why [agreement-replaced]"
    ]
    assert said(Replacement(plan_of(on="", changes=WHY), agreement())) == []
    assert len(said(Replacement(plan_of(on="", changes=WHY), agreement(), changes_before=1))) == 1


def test_a_change_without_words_explains_nothing() -> None:
    assert said(Replacement(plan_of(changes="[{on: 2026-08-16, text: ' '}]"), agreement())) == [DIFFERENT]


def test_a_change_without_a_day_explains_if_it_is_new() -> None:
    plan = plan_of()
    undated = replace(plan, changes=(replace(plan_of(changes=WHY).changes[0], on=None),))
    assert said(Replacement(undated, agreement())) == []
    assert said(Replacement(undated, agreement(), changes_before=1)) == [DIFFERENT]
    assert agreement().on == date(2026, 7, 10)

"""What surrounds a case, and which rules look at it."""

import pytest

from tests.rules.appraising import DRAFT, FINAL, TODAY, adas, assessed, draft, final, rules_of
from tests.sources import Files
from waypoints_site.rules import TALENT_RULES
from waypoints_site.rules.appraisal import finished, followed, written

SEVERITIES = {
    "assessment-missing": "warning",
    "rating-missing": "error",
    "strengths-needs": "error",
    "need-action": "warning",
    "evidence-missing": "error",
    "evidence-subjective": "warning",
    "evidence-one-kind": "warning",
    "evidence-recent": "warning",
    "evidence-old-cell": "warning",
    "partner-missing": "error",
    "partner-self": "error",
    "partner-context": "warning",
    "partner-access": "warning",
    "challenge-missing": "warning",
    "sufficiency-open": "error",
    "low-confidence-open": "warning",
    "data-need-open": "warning",
    "refinement-why": "error",
    "refinement-mismatch": "error",
    "level-change-unknown": "error",
    "level-change-jump": "warning",
    "level-change-deferred": "warning",
    "misleveled-waiting": "information",
    "coaching-missing": "error",
    "coaching-incomplete": "warning",
}


def test_names_are_those_of_the_process() -> None:
    assert {each.name: each.severity for each in TALENT_RULES} == SEVERITIES


@pytest.mark.parametrize("files", [final(), draft()], ids=["final", "draft"])
def test_an_assessment_without_a_fault(files: Files) -> None:
    assert rules_of(files, TODAY) == []


def test_there_is_one_for_each_period_and_it_knows_the_others() -> None:
    before, now = adas(assessed(FINAL, before=DRAFT))
    assert [each.case.period.id for each in (before, now)] == ["2026-h1", "2026-h2"]
    assert (before.earlier, before.later) == ((), (now.case,))
    assert (now.earlier, now.later) == ((before.case,), ())


def test_whether_one_was_written_is_final_or_was_followed_by_another() -> None:
    before, now = adas(assessed(FINAL, before=DRAFT))
    assert (len(written(before)), len(finished(before)), followed(before)) == (1, 0, True)
    assert (len(written(now)), len(finished(now)), followed(now)) == (1, 1, False)
    before, now = adas(assessed("", before=DRAFT))
    assert (len(written(now)), len(finished(now)), followed(before)) == (0, 0, False)

"""An assessment is there in time and whole: what breaks that, exactly where, and a twin that does not."""

import pytest

from tests.rules.appraising import (
    ADA,
    ORGANISATION,
    TODAY,
    assessed,
    draft,
    edited,
    final,
    found_at_marks,
    rules_of,
)
from tests.sources import Files

MISSING = assessed("", ada=f"⟦⟧{ORGANISATION[ADA]}")
STARTED = "started: 2024-02-05"
IMPACT = """\
  impact:
    rating: exceeds
    confidence: medium
    evidence:
      - {on: 2026-11-12, kind: objective, text: Checkout takes 280 ms}
"""
NEED = "{text: Waits too long, kind: skill, action: Says so on the second day}"

BREACHES = {
    "assessment-missing": (
        MISSING,
        (
            "warning: no assessment for Second half (2026-h2); it was due on 2026-12-20 "
            "[assessment-missing] waypoints new assessment ada 2026-h2"
        ),
    ),
    "assessment-missing: started the day before the last quarter": (
        assessed("", ada=f"⟦⟧{ORGANISATION[ADA]}".replace(STARTED, "started: 2026-11-15")),
        "[assessment-missing]",
    ),
    "rating-missing": (
        final((IMPACT, ""), ("cells:", "⟦cells⟧:")),
        "error: this is final, without a rating of “impact” [rating-missing] rate every capability of L2",
    ),
    "strengths-needs: no strengths": (
        final(("[Asks early]", "⟦[' ']⟧")),
        "error: this is final, and names no strengths [strengths-needs] write them under “strengths”",
    ),
    "strengths-needs: no needs": (final((f"[{NEED}]", "⟦[]⟧")), "this is final, and names no needs"),
    "need-action": (
        final((NEED, "⟦{text: Waits too long}⟧")),
        "warning: nothing is done about this need [need-action] say under “action” what is done",
    ),
    "need-action: in a draft": (draft("needs: [⟦{text: Waits}⟧]\n"), "[need-action]"),
}


@pytest.mark.parametrize(("files", "expected"), BREACHES.values(), ids=BREACHES)
def test_a_breach(files: Files, expected: str) -> None:
    (line,) = found_at_marks(files)
    assert expected in line


def test_every_capability_without_a_rating_is_named_at_once() -> None:
    start = "by: tom\nstate: final\n⟦cells⟧: {}\n"
    rest = edited(final()["content/talent/2026-h2/ada.yaml"]).partition("strengths:")
    (line,) = found_at_marks(assessed(f"{start}{rest[1]}{rest[2]}"))
    assert "without a rating of “technical”, “impact”" in line


SILENT = {
    "assessment-missing: the day itself": (MISSING, "2026-12-20"),
    "assessment-missing: no day is named": (
        assessed("", **{"content/periods/2026-h2.yaml": "title: x\nstarts: 2026-07-01\nends: 2026-12-31\n"}),
        TODAY,
    ),
    "assessment-missing: a draft is there": (draft(), TODAY),
    "assessment-missing: it cannot be read": (assessed("by: [\n"), TODAY),
    "assessment-missing: gone": (
        assessed("", ada=ORGANISATION[ADA].replace(STARTED, f"{STARTED}\nleft: 2026-12-22")),
        TODAY,
    ),
    "assessment-missing: started in the last quarter": (
        assessed("", ada=ORGANISATION[ADA].replace(STARTED, "started: 2026-11-16")),
        TODAY,
    ),
    "assessment-missing: no level": (
        assessed("", ada="name: Ada\nfunction: design\nmanager: tom\nstarted: 2024-02-05\n"),
        TODAY,
    ),
    "assessment-missing: nobody could read it": (
        assessed("", ada=ORGANISATION[ADA].replace("manager: tom\n", "")),
        TODAY,
    ),
    "rating-missing: a draft": (draft(), TODAY),
    "rating-missing: the level says nothing of it": (
        final((IMPACT, ""), **{"frameworks/eng/ic/L2.yaml": "level: L2\ntitle: Two\nexpectations: {technical: {meets: x}}\n"}),
        TODAY,
    ),
    "rating-missing: a rating out of form is there": (final(("rating: exceeds", "rating: superb")), TODAY),
    "strengths-needs: a draft": (draft("strengths: []\nneeds: []\n"), TODAY),
    "need-action: no need": (draft("needs: []\n"), TODAY),
}  # fmt: skip


@pytest.mark.parametrize(("files", "today"), SILENT.values(), ids=SILENT)
def test_a_twin_that_is_silent(files: Files, today: str) -> None:
    assert rules_of(files, today) == []


def test_who_has_nobody_above_is_assessed_by_who_stands_in() -> None:
    alone = ORGANISATION[ADA].replace("manager: tom\n", "")
    report = "name: Bo\nfunction: design\nmanager: ada\nstarted: 2020-01-01\n"
    access = "title: T\nframework: eng\naccess: [{people: [noor], over: [ada], as: chain}]\n"
    files = assessed("", ada=alone, settings=access, **{"content/people/bo.yaml": report})
    assert rules_of(files) == ["assessment-missing"]

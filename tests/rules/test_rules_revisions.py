"""A rating that was changed says why, and what stands is what it was changed to: breaches, where, and silent twins."""

import pytest

from tests.rules.appraising import assessed, draft, found_at_marks, rules_of
from tests.sources import Files
from tests.talent_sources import SESSION

LATER = "content/talent/2026-h2/sessions/l3.yaml"


def refined(*refinements: str, rating: str = "meets") -> Files:
    """A draft whose technical rating was refined; a refinement is its fields beside the cell."""
    listed = "".join(f"  - {each.replace('{', '{cell: technical, ', 1)}\n" for each in refinements)
    cells = f"cells: {{technical: {{rating: {rating}, confidence: high}}}}\n"
    return assessed(f"by: tom\nstate: draft\n{cells}refinements:\n{listed}")


def session(*decisions: str) -> str:
    """A session that decided something about Ada."""
    listed = "".join(f"  - {each.replace('{', '{person: ada, ', 1)}\n" for each in decisions)
    about = "title: x\non: 2026-12-20\nparticipants: [tom]\nscope: {teams: [payments]}\n"
    return f"{about}decisions:\n{listed}"


def decided(*decisions: str, later: tuple[str, ...] = ()) -> Files:
    """A draft that says meets of the technical cell, and what one session or two decided."""
    return draft(**{SESSION: session(*decisions), **({LATER: session(*later)} if later else {})})


UP = "{on: 2026-12-01, from: meets, to: exceeds, why: x}"
DOWN = "{on: 2026-12-05, from: exceeds, to: meets, why: x}"
DECIDED = "{cell: technical, from: meets, to: exceeds, why: x}"

BREACHES = {
    "refinement-why: a refinement": (
        refined("⟦{on: 2026-12-01, from: misses, to: meets}⟧"),
        ("error: “technical” is changed from misses to meets, and nothing says why [refinement-why] "
        "write under “why” what it did not yet know"),
    ),
    "refinement-why: a decision": (
        decided("⟦{cell: technical, from: meets, to: exceeds, why: ' '}⟧"),
        "error: “technical” is changed from meets to exceeds, and nothing says why",
    ),
    "refinement-mismatch: a refinement": (
        refined("{on: 2026-12-01, from: meets, to: ⟦exceeds⟧, why: x}"),
        ("error: the last refinement of “technical” says exceeds, and the rating is meets [refinement-mismatch] "
        "correct whichever is wrong"),
    ),
    "refinement-mismatch: the last one by its day": (
        refined(DOWN.replace("to: meets", "to: ⟦meets⟧"), UP, rating="exceeds"), "says meets, and the rating is exceeds"
    ),
    "refinement-mismatch: no rating": (
        assessed(
            "by: tom\nstate: draft\n"
            "refinements: [{on: 2026-12-01, cell: impact, from: meets, to: ⟦exceeds⟧, why: x}]\n"
        ),
        "the last refinement of “impact” says exceeds, and there is no rating",
    ),
    "refinement-mismatch: a decision": (
        decided("{cell: technical, from: ⟦misses⟧, to: exceeds, why: x}"),
        "error: this decision starts from misses, and “technical” stood at meets [refinement-mismatch]",
    ),
    "refinement-mismatch: a later decision": (
        decided(DECIDED, later=("{cell: technical, from: ⟦meets⟧, to: misses, why: x}",)),
        "this decision starts from meets, and “technical” stood at exceeds",
    ),
    "refinement-mismatch: a decision about what has no rating": (
        decided("{cell: impact, from: ⟦meets⟧, to: exceeds, why: x}"),
        "this decision starts from meets, and “impact” has no rating",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), BREACHES.values(), ids=BREACHES)
def test_a_breach(files: Files, expected: str) -> None:
    (line,) = found_at_marks(files)
    assert expected in line


SILENT = {
    "refinement-why: nothing was changed": decided("{cell: technical, from: meets, to: meets}"),
    "refinement-mismatch: one refinement": refined(UP, rating="exceeds"),
    "refinement-mismatch: two, in any order": refined(DOWN, UP),
    "refinement-mismatch: a decision differs from the assessment": decided(DECIDED),
    "refinement-mismatch: two decisions": decided(
        DECIDED, later=("{cell: technical, from: exceeds, to: meets, why: x}",)
    ),
    "refinement-mismatch: a refinement of no cell of the level": assessed(
        "by: tom\nstate: draft\nrefinements: [{on: 2026-12-01, cell: tecnical, from: meets, to: exceeds, why: x}]\n"
    ),
    "refinement-mismatch: a decision about no cell of the level": decided(
        "{cell: tecnical, from: meets, to: exceeds, why: x}"
    ),
    "refinement-mismatch: ratings out of form": refined("{on: 2026-12-01, from: meets, to: '', why: x}"),
}


@pytest.mark.parametrize("files", SILENT.values(), ids=SILENT)
def test_a_twin_that_is_silent(files: Files) -> None:
    assert rules_of(files) == []


def test_a_decision_about_somebody_without_an_assessment_is_left_alone() -> None:
    files = assessed("", **{SESSION: session(DECIDED)})
    assert rules_of(files, "2026-12-01") == []

"""What is not certain is asked or found out: what breaks that, exactly where, and a twin that does not."""

import pytest

from tests.rules.appraising import TODAY, assessed, final, found_at_marks, rules_of
from tests.sources import Files

LOW = "by: tom\nstate: draft\ncells:\n  technical: {rating: meets, confidence: %s}\n"
UNSURE = LOW % "low"
ASKED = "partner: {who: noor, context: x, challenges: [{cell: %s, question: Why?}]}\n"


def need(fields: str, state: str = "refined") -> Files:
    """An assessment in some state with one data need."""
    return final(("state: final", f"state: {state}"), ("strengths:", f"data_needs: [{fields}]\nstrengths:"))


BREACHES = {
    "low-confidence-open": (
        assessed(LOW % "⟦low⟧"),
        ("warning: “technical” has low confidence, and nobody asks or finds out [low-confidence-open] "
        "add a challenge or a data need about this cell"),
    ),
    "low-confidence-open: they ask about another cell": (assessed(LOW % "⟦low⟧" + ASKED % "impact"), "technical"),
    "low-confidence-open: they ask about all of it": (
        assessed(LOW % "⟦low⟧" + "partner: {who: noor, context: x, challenges: [{question: Why?}]}\n"),
        "technical",
    ),
    "data-need-open: final": (
        need("⟦{cell: technical, question: Is it so?, due: 2027-01-10}⟧", "final"),
        ("warning: this is final, and a data need is open [data-need-open] "
        "find it out, and write “state: done” with the result"),
    ),
    "data-need-open: overdue": (
        need("⟦{question: Is it so?, due: 2026-12-27, state: open}⟧"),
        "warning: this was to be found out by 2026-12-27 [data-need-open] find it out, or move “due”",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), BREACHES.values(), ids=BREACHES)
def test_a_breach(files: Files, expected: str) -> None:
    (line,) = found_at_marks(files)
    assert expected in line


SILENT = {
    "low-confidence-open: a challenge": assessed(UNSURE + ASKED % "technical"),
    "low-confidence-open: a data need": assessed(
        UNSURE + "data_needs: [{cell: technical, question: x, due: 2027-01-10}]\n"
    ),
    "low-confidence-open: a data need that is done": assessed(
        UNSURE + "data_needs: [{cell: technical, question: x, state: done}]\n"
    ),
    "low-confidence-open: medium": assessed(LOW % "medium"),
    "data-need-open: due today": need(f"{{question: x, due: {TODAY}}}"),
    "data-need-open: no day": need("{question: x}"),
    "data-need-open: done": need("{question: x, due: 2026-12-01, state: done}", "final"),
}


@pytest.mark.parametrize("files", SILENT.values(), ids=SILENT)
def test_a_twin_that_is_silent(files: Files) -> None:
    assert rules_of(files) == []

"""The thought partner is somebody else, who may know of it, and asks: what breaks that, where, and a silent twin."""

import pytest

from tests.rules.appraising import (
    FINAL,
    TODAY,
    assessed,
    draft,
    edited,
    final,
    found_at_marks,
    rules_of,
)
from tests.sources import Files

PARTNER = FINAL[FINAL.index("partner:") : FINAL.index("coaching:")]
CALLED = "content/talent/2026-h2/sessions/l2.yaml"


def partner(who: str = "noor", context: str = "Reads her designs", more: str = "") -> str:
    """A partner who has asked something."""
    return f"partner: {{who: {who}, context: {context}, challenges: [{{question: Why?}}]{more}}}\n"


def whole(text: str) -> str:
    """The same, marked from brace to brace."""
    return text.replace("{", "⟦{", 1).replace("}\n", "}⟧\n")


BREACHES = {
    "partner-missing": (
        assessed(f"⟦⟧{edited(FINAL, (PARTNER, ''))}"),
        "error: this is final, and has no thought partner [partner-missing] say under “partner” who questioned it",
    ),
    "partner-missing: nobody is named": (
        final((PARTNER, "partner: ⟦{role: manager}⟧\n")), "this is final, and the thought partner is not named"
    ),
    "partner-self: the author": (
        draft(partner("⟦tom⟧")), "error: the thought partner wrote this assessment [partner-self] ask somebody else"
    ),
    "partner-self: the subject": (draft(partner("⟦ada⟧")), "error: the thought partner is whom it is about"),
    "partner-context": (
        draft(whole(partner(context="' '"))),
        ("warning: it is not said from where the thought partner knows the work [partner-context] "
        "say it under “context”"),
    ),
    "partner-access": (
        draft(partner("⟦wei⟧")),
        ("warning: Wei Zhang may not read this assessment [partner-access] "
        "ask a manager above the person, who stands in for one, or who is in a session with the person"),
    ),
    "partner-access: in a session about others": (
        draft(
            partner("⟦wei⟧"),
            **{CALLED: "title: x\non: 2026-12-20\nparticipants: [wei]\nscope: {teams: [identity]}\n"},
        ),
        "[partner-access]",
    ),
    "challenge-missing": (
        draft("partner: ⟦{who: noor, context: Reads her designs, challenges: []}⟧\n"),
        ("warning: the thought partner has asked nothing [challenge-missing] "
        "write under “challenges” what was asked"),
    ),
    "challenge-missing: an empty question": (
        draft("partner: ⟦{who: noor, context: x, challenges: [{question: ' '}]}⟧\n"), "[challenge-missing]"
    ),
    "sufficiency-open: neither": (
        final((PARTNER, whole(partner()))),
        ("error: this is final, and “sufficient” and “aligned” not answered [sufficiency-open] "
        "answer with true or false"),
    ),
    "sufficiency-open: one": (
        final((PARTNER, whole(partner(more=", sufficient: false")))), "this is final, and “aligned” not answered"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), BREACHES.values(), ids=BREACHES)
def test_a_breach(files: Files, expected: str) -> None:
    (line,) = found_at_marks(files)
    assert expected in line


SILENT = {
    "partner-missing: a draft": draft(),
    "partner-self: somebody else": draft(partner()),
    "partner-context: nobody is named": draft("partner: {role: manager}\n"),
    "partner-access: stands in": draft(
        partner("wei"), settings="title: T\nframework: eng\naccess: [{people: [wei], over: all, as: chain}]\n"
    ),
    "partner-access: in a session with the person": draft(
        partner("wei"),
        **{CALLED: "title: x\non: 2026-12-20\nparticipants: [wei]\nscope: {teams: [payments]}\n"},
    ),
    "partner-access: nobody of that name": draft(partner("zoe")),
    "partner-access: the way up is broken": draft(
        partner("wei"), ada="name: Ada\ntrack: ic\nlevel: L2\nmanager: nobody\nstarted: 2024-02-05\n"
    ),
    "sufficiency-open: answered with no": final(
        (PARTNER, partner(more=", sufficient: false, aligned: false"))
    ),
    "sufficiency-open: a draft": draft(partner()),
}


@pytest.mark.parametrize("files", SILENT.values(), ids=SILENT)
def test_a_twin_that_is_silent(files: Files) -> None:
    assert rules_of(files) == []


def test_a_session_of_another_period_opens_nothing() -> None:
    other = "content/talent/2026-h1/sessions/l2.yaml"
    session = "title: x\non: 2026-06-20\nparticipants: [wei]\nscope: {teams: [payments]}\n"
    assert rules_of(draft(partner("wei"), **{other: session}), TODAY) == ["partner-access"]

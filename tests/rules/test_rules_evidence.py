"""Evidence can be looked at, and is more than one thing: what breaks that, exactly where, and a silent twin."""

import pytest

from tests.rules.appraising import DRAFT, TODAY, assessed, draft, final, found_at_marks, rules_of
from tests.sources import Files

CHECKOUT = "{on: 2026-11-12, kind: objective, text: Checkout takes 280 ms}"


def one(text: str, **fields: str) -> Files:
    """A draft with one piece of evidence."""
    more = "".join(f", {key}: {value}" for key, value in fields.items())
    piece = f"{{on: 2026-08-03, kind: delivery, text: {text}{more}}}"
    return assessed(f"by: tom\nstate: draft\ncells: {{technical: {{rating: meets, evidence: [{piece}]}}}}\n")


def pieces(*evidence: str, cells: str = "cells", **files: str) -> Files:
    """A draft with some evidence, of a kind on a day each."""
    listed = ", ".join("{{on: {}, kind: {}, text: In 5 days}}".format(*each.split()) for each in evidence)
    lines = f"by: tom\nstate: draft\n{cells}: {{technical: {{rating: meets, evidence: [{listed}]}}}}\n"
    return assessed(lines, **files)


def since(version: str, cells: str = "technical: {rating: meets}", **files: str) -> Files:
    """A draft of the first half, whose version of the framework is 1.0.0, the current version being another.

    The second half owes nothing.
    """
    lines = f"by: tom\nstate: draft\ncells: {{{cells}}}\n"
    now = f"title: Engineering\nversion: {version}\ntracks: [{{id: ic, title: Individual}}]\n"
    second = "title: Second half\nstarts: 2026-07-01\nends: 2026-12-31\n"
    paths = {"frameworks/eng/framework.yaml": now, "content/periods/2026-h2.yaml": second}
    return assessed("", before=lines, **{**paths, **files})


EARLY, LATE = "2026-11-15", "2026-11-16"  # the last quarter of the half-year begins between them

BREACHES = {
    "evidence-missing": (
        final(("  impact:", "  ⟦impact⟧:"), (f"    evidence:\n      - {CHECKOUT}\n", "")),
        ("error: “impact” is rated without evidence [evidence-missing] "
        "write under “evidence” what was seen, and when"),
    ),
    "evidence-subjective": (
        one("⟦Is very reliable⟧"),
        ("warning: nothing here can be looked at: no number, no link, no reference, nothing named "
        "[evidence-subjective] say what others could look at"),
    ),
    "evidence-subjective: one capital is a sentence's or a person's": (
        one("⟦'Is good. So says Tom, and I agree.'⟧"), "[evidence-subjective]"
    ),
    "evidence-subjective: a contraction is no quotation": (
        one('⟦"It isn\'t what others\' work looks like"⟧'), "[evidence-subjective]"
    ),
    "evidence-one-kind": (
        pieces(f"{EARLY} delivery", f"{EARLY} delivery", f"{LATE} delivery", cells="⟦cells⟧"),
        "warning: all 3 pieces of evidence are of the kind “delivery” [evidence-one-kind] look for another kind",
    ),
    "evidence-recent": (
        pieces(f"{LATE} delivery", f"{LATE} quality", f"{LATE} delivery", cells="⟦cells⟧"),
        ("warning: all evidence is of 2026-11-16 or later, the last quarter of the period "
        "[evidence-recent] go back to the period's beginning"),
    ),
    "evidence-old-cell": (
        since("1.1.0", "⟦technical⟧: {rating: meets}"),
        ("warning: “technical” is rated by version 1.0.0, and reads otherwise in 1.1.0 "
        "[evidence-old-cell] read the cell again in the current version"),
    ),
    "evidence-old-cell: of a capability renamed since": (
        since("1.1.0", "⟦results⟧: {rating: meets}"), "“results” is rated by version 1.0.0, and reads otherwise in 1.1.0"
    ),
    "evidence-old-cell: gone": (
        since(
            "2.0.0",
            "⟦results⟧: {rating: meets}",
            **{"frameworks/eng/capabilities.yaml": "- {id: ic-technical, title: Technical}\n"},
        ),
        "“results” is rated by version 1.0.0, and is not in 2.0.0 any more",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), BREACHES.values(), ids=BREACHES)
def test_a_breach(files: Files, expected: str) -> None:
    (line,) = found_at_marks(files)
    assert expected in line


LOOKED_AT = {
    "a digit": one("Answered in 4 days"),
    "a number as a word": one("Answered within twenty-two days"),
    "a link": one("Answered fast", link="https://boards.example.com/alarms"),
    "a reference": one("Answered fast", ref="self.md"),
    "a reference alone": assessed(
        "by: tom\nstate: draft\n"
        "cells: {technical: {rating: meets, evidence: [{on: 2026-08-03, kind: feedback, ref: x}]}}\n"
    ),
    "a link in the text": one("'Wrote [the guide](https://wiki.example.com/guide)'"),
    "a quotation": one("'Wrote “Sailing without tides”'"),
    "a quotation in straight marks": one("""'Wrote "Sailing without tides"'"""),
    "code": one("'Took `refund` apart'"),
    "a file": one("Rewrote refunds.py alone"),
    "an identifier": one("Took refund_queue apart"),
    "a name in camel case": one("Took RefundQueue apart"),
    "initials": one("Wrote the SLO of checkout"),
    "a proper name": one("Led the night of Storm Benedikt"),
    "a rating without evidence": draft(),
}


@pytest.mark.parametrize("files", LOOKED_AT.values(), ids=LOOKED_AT)
def test_evidence_that_can_be_looked_at(files: Files) -> None:
    assert rules_of(files) == []


SILENT = {
    "evidence-missing: a draft": draft(),
    "evidence-one-kind: few": pieces(f"{EARLY} delivery"),
    "evidence-one-kind: another": pieces(f"{EARLY} delivery", f"{EARLY} quality"),
    "evidence-one-kind: none is said": pieces(*3 * [f"{EARLY} ''"]),
    "evidence-recent: few": pieces(f"{LATE} delivery"),
    "evidence-recent: one is earlier": pieces(f"{LATE} delivery", f"{LATE} quality", f"{EARLY} delivery"),
    "evidence-recent: started in that quarter": pieces(
        f"{LATE} delivery",
        f"{LATE} quality",
        f"{LATE} delivery",
        ada=f"name: Ada\ntrack: ic\nlevel: L2\nmanager: tom\nstarted: {LATE}\n",
    ),
    "evidence-old-cell: the same text, in other lines": since(
        "1.1.0",
        **{
            "frameworks/eng/ic/L2.yaml": (
                "level: L2\ntitle: Two\nexpectations: {technical: {meets: 'Knew  2', exceeds: More}}\n"
            )
        },
    ),
    "evidence-old-cell: the version in force is the current one": draft(),
    "evidence-old-cell: assessed again since": assessed(DRAFT, before=DRAFT),
}


@pytest.mark.parametrize("files", SILENT.values(), ids=SILENT)
def test_a_twin_that_is_silent(files: Files) -> None:
    assert rules_of(files) == []


ONE_KIND = pieces(f"{EARLY} delivery", f"{EARLY} delivery")
RECENT = pieces(f"{LATE} delivery", f"{LATE} quality")


@pytest.mark.parametrize(
    ("tuning", "files", "expected"),
    [
        ("evidence-one-kind: {minimum: 2}", ONE_KIND, ["evidence-one-kind"]),
        ("evidence-one-kind: {minimum: 3}", ONE_KIND, []),
        ("evidence-one-kind: {minimum: 0}", draft(), []),
        ("evidence-recent: {minimum: 2}", RECENT, ["evidence-recent"]),
        ("evidence-recent: {minimum: 0}", draft(), []),
        ("evidence-subjective: {words: [ein]}", one("Gab Ein Mal Antwort".lower()), []),
        ("evidence-subjective: {words: []}", one("Answered within twenty days"), ["evidence-subjective"]),
    ],
)
def test_limits_and_words_can_be_replaced(tuning: str, files: Files, expected: list[str]) -> None:
    assert rules_of(files, TODAY, tuning) == expected


def test_kinds_and_days_are_counted_over_all_cells() -> None:
    kinds = ("kind: quality", "kind: delivery"), ("kind: objective", "kind: delivery")
    (line,) = found_at_marks(final(*kinds, ("cells:", "⟦cells⟧:")))
    assert "[evidence-one-kind]" in line
    days = ((day, "2026-12-01") for day in ("2026-08-03", "2026-11-10", "2026-11-12"))
    (line,) = found_at_marks(final(*days, ("cells:", "⟦cells⟧:")))
    assert "[evidence-recent]" in line

"""Every rule explains itself."""

import re

import pytest

from waypoints_site.rules.catalogue import FORM, explanations

FORM_OF_THE_COMMAND_LINE = (
    "syntax", "encoding", "duplicate-key", "unknown-key", "missing-key", "wrong-type", "wrong-value",
    "bad-id", "duplicate-file", "unsafe-file", "unsafe-link", "broken-link", "inherits-loop",
    "unknown-level", "unknown-track", "unknown-capability", "unknown-framework", "unknown-version",
)  # fmt: skip


def test_every_rule_of_form_is_there() -> None:
    assert set(FORM_OF_THE_COMMAND_LINE) <= set(FORM)


@pytest.mark.parametrize("rule", sorted(explanations()))
def test_an_explanation_reads_well(rule: str) -> None:
    said = explanations()[rule]
    first, blank, summary, *rest = said.split("\n")
    assert re.fullmatch(rf"{rule} \((form; cannot be switched off|error|warning|information)\)", first)
    assert blank == ""
    assert summary.endswith(".")
    assert not summary.startswith(" ")
    assert rest, "a rule says more than its name does"
    assert not any(line.startswith("    ") for line in rest)


def test_a_rule_of_process_says_how_to_switch_it_off() -> None:
    assert explanations()["cell-empty"].endswith('rules:\n  cell-empty: {off: "the reason"}')

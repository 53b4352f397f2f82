"""Every rule explains itself."""

import re

import pytest

from waypoints_site import schemas
from waypoints_site.rules import (
    BENCH_RULES,
    FRAMEWORK_RULES,
    REPLACEMENT_RULES,
    REVIEW_RULES,
    TALENT_RULES,
    VERSION_RULES,
)
from waypoints_site.rules.catalogue import AUDIT, FORM, explanations

FORM_OF_THE_COMMAND_LINE = (
    "syntax", "encoding", "duplicate-key", "unknown-key", "missing-key", "wrong-type", "wrong-value",
    "bad-id", "duplicate-file", "unsafe-file", "unsafe-link", "broken-link", "inherits-loop",
    "unknown-level", "unknown-track", "unknown-capability", "unknown-framework", "unknown-version",
)  # fmt: skip

REFERENCES_OF_GROWTH = (
    "track-separation", "talent-reference", "unknown-person", "unknown-team", "unknown-period", "unknown-cell",
    "unknown-objective", "unknown-expectation", "unknown-action", "reporting-loop", "orphan",
)  # fmt: skip

PROCESS = (
    "synthesis-ratings", "synthesis-quotes",
    "expectations-missing", "agreed-unsettled", "expectation-count", "expectation-observable",
    "expectation-alignment", "expectation-level", "expectation-stretch", "activity-at-senior",
    "objective-at-top", "opportunity-missing", "mentoring-without-mentee", "agreed-late", "agreed-alone",
    "agreed-changed", "overtaken-deleted", "steps-missing", "step-overdue", "always-next-level",
    "support-missing", "skip-level-missing", "expectation-misaligned", "agreement-replaced",
    "onboarding-late", "onboarding-long", "onboarding-missing", "remainder-missing",
    "self-missing", "self-late", "self-incomplete", "outcome-why", "outcome-lesson", "peers-few",
    "peers-one-function", "peers-one-level", "peers-off-expectations", "peers-role-growth", "example-missing",
    "synthesis-missing", "theme-single-source", "synthesis-unshared", "reflection-missing", "plan-incomplete",
    "plan-dropped",
    "assessment-missing", "rating-missing", "evidence-missing", "evidence-subjective", "evidence-one-kind",
    "evidence-recent", "evidence-old-cell", "strengths-needs", "need-action", "partner-missing", "partner-self",
    "partner-context", "partner-access", "challenge-missing", "low-confidence-open", "sufficiency-open",
    "data-need-open", "refinement-why", "refinement-mismatch", "level-change-unknown", "level-change-jump",
    "level-change-deferred", "misleveled-waiting", "coaching-missing", "coaching-incomplete", "bench-empty",
    "version-bump",
)  # fmt: skip


def names_of_rules() -> list[str]:
    return [
        *(each.name for each in FRAMEWORK_RULES),
        *(each.name for each in REVIEW_RULES),
        *(each.name for each in REPLACEMENT_RULES),
        *(each.name for each in TALENT_RULES),
        *(each.name for each in BENCH_RULES),
        *(each.name for each in VERSION_RULES),
    ]


def test_every_rule_of_form_is_there() -> None:
    assert {*FORM_OF_THE_COMMAND_LINE, *REFERENCES_OF_GROWTH} <= set(FORM)


def test_every_rule_of_process_is_there_once() -> None:
    names = names_of_rules()
    assert set(PROCESS) <= set(names)
    assert len(names) == len(set(names))
    assert set(names) <= set(explanations())
    assert not set(names) & set(FORM)
    assert not {*names, *FORM} & set(AUDIT)
    assert set(AUDIT) <= set(explanations())


def test_the_settings_know_no_rule_that_is_not_there() -> None:
    properties = schemas.load("settings")["properties"]
    assert isinstance(properties, dict)
    assert set(properties["rules"]["properties"]) == set(names_of_rules())


def test_every_rule_of_process_can_be_tuned_or_switched_off() -> None:
    settings = schemas.load("settings")
    properties = settings["properties"]
    assert isinstance(properties, dict)
    assert set(names_of_rules()) <= set(properties["rules"]["properties"])


def test_every_parameter_is_explained() -> None:
    properties = schemas.load("settings")["properties"]
    assert isinstance(properties, dict)
    for name in names_of_rules():
        for parameter in properties["rules"]["properties"][name].get("properties", {}):
            if parameter != "off":
                assert f"`{parameter}`" in explanations()[name], f"{name} does not speak of {parameter}"


@pytest.mark.parametrize("rule", sorted(explanations()))
def test_an_explanation_reads_well(rule: str) -> None:
    said = explanations()[rule]
    first, blank, summary, *rest = said.split("\n")
    assert re.fullmatch(
        rf"{rule} \(((form|audit); cannot be switched off|error|warning|information)\)", first
    )
    assert blank == ""
    assert summary.endswith(".")
    assert not summary.startswith(" ")
    assert rest, "a rule says more than its name does"
    assert not any(line.startswith("    ") for line in rest)


def test_a_rule_of_process_says_how_to_switch_it_off() -> None:
    for name in names_of_rules():
        assert explanations()[name].endswith(f'rules:\n  {name}: {{off: "the reason"}}')

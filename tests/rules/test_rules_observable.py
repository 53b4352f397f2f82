"""The rules of wording: what breaks each, exactly where, and how little else they mind."""

import pytest

from tests.rules.judging import AGREED, changed, expectation, found_at_marks, plan, rules_of, whole
from tests.sources import Files

OFF = "expectations-missing: {off: a draft}"


def draft(**fields: str) -> Files:
    return changed(AGREED, plan2=plan(expectation("a", **fields), on=""))


def observable(text: str) -> Files:
    return draft(observable=text)


def mentoring(title: str, opportunity: str) -> Files:
    return draft(title=title, opportunity=opportunity)


BREACHES = {
    "expectation-observable: missing": (
        changed(AGREED, plan2=plan(whole(expectation("a", observable="")), on="")),
        "warning: “a” says nothing that others could see [expectation-observable] write under “observable”",
    ),
    "expectation-observable: vague": (
        observable("⟦Communication improves⟧"),
        "warning: “improves” cannot be seen [expectation-observable] name a number",
    ),
    "expectation-observable: two words": (
        observable("⟦'She is better at estimating, as others say'⟧"),
        "warning: “is better” cannot be seen [expectation-observable]",
    ),
    "expectation-observable: whatever the letter case": (
        observable("⟦Helps others⟧"),
        "“Helps” cannot be seen",
    ),
    "mentoring-without-mentee": (
        mentoring("Mentor a new colleague", "⟦The onboarding of interns⟧"),
        (
            "warning: this is about mentoring, and the opportunity names nobody [mentoring-without-mentee] "
            "name the person"
        ),
    ),
    "mentoring-without-mentee: only herself": (
        mentoring("Weekly mentoring", "⟦Time that Ada sets aside⟧"),
        "the opportunity names nobody",
    ),
    "mentoring-without-mentee: days and acronyms": (
        mentoring("Take up mentoring", "⟦The SRE clinic in March⟧"),
        "the opportunity names nobody",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), BREACHES.values(), ids=BREACHES)
def test_a_breach(files: Files, expected: str) -> None:
    (line,) = found_at_marks(files, "2026-07-12", OFF)
    assert expected in line


OBSERVABLE = (
    "The runbook has been followed once by somebody who did not write it",
    "Improved pages load in 200 ms",
    "She helps two teams through their move",
    "Support requests are answered from the wiki",
    "The team understands the design record",
    "Helps at the weekly clinic",
    "Contributes in three incidents",
    "Nobody needs help to deploy any more",
    "Planners have stopped typing",
    "Passengers sign in on both",
    "Other teams ask her first",
    "A helpful tone in every answer",
    "An improvised stage",
)


@pytest.mark.parametrize("text", OBSERVABLE)
def test_what_can_be_seen(text: str) -> None:
    assert rules_of(observable(text), "2026-07-12") == []


VAGUE = (
    "Is more proactive",
    "Improve code quality",
    "Learns about our customers",
    "Better at estimating",
    "Works on communication",
    "Takes part in more of the team's life",
)


@pytest.mark.parametrize("text", VAGUE)
def test_what_cannot_be_seen(text: str) -> None:
    assert rules_of(observable(text), "2026-07-12") == ["expectation-observable"]


WITH_A_MENTEE = {
    "a full name": ("Mentoring", "Kit Orr asked for it"),
    "a first name": ("Mentor in designs", "Kit's design of the form"),
    "a name that no file has": ("Mentor the newcomer", "The port talks with Mira"),
    "a name in the title": ("Mentor Kit in designs", "An hour a week"),
    "somebody else mentors": ("Find a mentor", "The architecture hour"),
    "mentored by somebody": ("Work with her mentor on designs", "The architecture hour"),
    "another word": ("Mentality of a tester", "The architecture hour"),
    "no opportunity": ("Mentor somebody", ""),
}


@pytest.mark.parametrize(("title", "opportunity"), WITH_A_MENTEE.values(), ids=WITH_A_MENTEE)
def test_mentoring_of_somebody(title: str, opportunity: str) -> None:
    assert rules_of(mentoring(title, opportunity), "2026-07-12") == []


@pytest.mark.parametrize(
    ("tuning", "text", "expected"),
    [
        ("{vague: [synergy]}", "Improves", []),
        ("{vague: [synergy]}", "More synergy", ["expectation-observable"]),
        ("{vague: []}", "Improves", []),
        ("{artefacts: [song]}", "Helps with songs", []),
        ("{artefacts: [song]}", "Helps with the runbook", ["expectation-observable"]),
        ("{events: [feast]}", "Helps at the feast", []),
        ("{events: [feast]}", "Helps in October", ["expectation-observable"]),
        ("{vague: ['.*']}", "Shows itself", []),
        ("{off: in general}", "Improves", []),
    ],
)
def test_the_words_can_be_replaced(tuning: str, text: str, expected: list[str]) -> None:
    assert rules_of(observable(text), "2026-07-12", f"expectation-observable: {tuning}") == expected


def test_the_words_of_mentoring_can_be_replaced() -> None:
    files = mentoring("Coach a colleague", "The interns")
    assert rules_of(files, "2026-07-12") == []
    tuned = rules_of(files, "2026-07-12", "mentoring-without-mentee: {words: [coach]}")
    assert tuned == ["mentoring-without-mentee"]
    mentor = mentoring("Mentor a colleague", "The interns")
    assert rules_of(mentor, "2026-07-12", "mentoring-without-mentee: {off: in a list}") == []

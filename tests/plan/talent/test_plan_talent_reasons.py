"""Why a case needs the room: each reason from a source, and a case in good order without any."""

import pytest

from tests.rooms import ada, assessment, room_of, sources
from waypoints_site.plan.talent.reasons import FLAGS, Reason, reasons


def reasons_of(now: str = "", before: str = "", **more: str) -> list[tuple[str, str, str | None]]:
    room = room_of(sources(now, before, **more))
    return [(each.flag, each.text, each.capability) for each in reasons(ada(room), room)]


def test_a_case_in_good_order_has_no_reason() -> None:
    assert reasons_of(assessment()) == []


def edited(old: str, new: str, **more: str) -> str:
    text = assessment(**more)
    assert old in text
    return text.replace(old, new, 1)


PERIOD_ALL_LATE = assessment().replace("2026-08", "2026-12").replace("2026-09", "2026-12")


@pytest.mark.parametrize(
    ("now", "wanted"),
    [
        ("", [("unwritten", "No assessment yet", None)]),
        (edited("rating: meets\nconfidence: high\n", ""), [("unwritten", "No rating overall yet", None)]),
        (assessment(cells=""), [("unwritten", "No capability is rated yet", None)]),
        (assessment("impact: meets"), [("unwritten", "No rating yet: Technical", None)]),
        (assessment(rating="misses"), [("below", "Overall: Misses", None)]),
        (assessment(rating="exceeds"), [("above", "Overall: Exceeds", None)]),
        (
            assessment("technical: misses, impact: meets"),
            [("below", "Technical: Misses", "technical")],
        ),
        (assessment("technical: exceeds, impact: meets"), []),
        (
            assessment(more="level_change: {to: L3, status: deferred}\n"),
            [("level-change", "To L3, deferred", None)],
        ),
        (edited("confidence: high\ncells", "confidence: low\ncells"), [("low-confidence", "Low confidence overall", None)]),
        (
            edited("    confidence: high\n", "    confidence: low\n"),
            [("low-confidence", "Technical: low confidence", "technical")],
        ),
        (
            assessment(more="partner: {who: noor, aligned: false, sufficient: true}\n"),
            [("disagrees", "The thought partner does not see it in line with the standard", None)],
        ),
        (
            assessment(more="partner: {who: noor, aligned: true, sufficient: false}\n"),
            [("disagrees", "The thought partner finds too little data", None)],
        ),
        (assessment(more="partner: {who: noor, aligned: true, sufficient: true}\n"), []),
        (
            assessment(more="data_needs: [{question: How?, cell: impact, state: open}, {question: Who?}]\n"),
            [("data-need", "Impact: open data need", "impact"), ("data-need", "Open data need", None)],
        ),
        (assessment(more="data_needs: [{question: How?, cell: impact, state: done}]\n"), []),
        (
            edited(
                "    evidence:\n      - {on: 2026-08-01, kind: delivery, text: The 1st of technical}\n"
                "      - {on: 2026-09-01, kind: quality, text: The 2nd of technical}\n",
                "",
            ),
            [("thin", "Technical: no evidence", "technical")],
        ),
        (
            edited(
                "      - {on: 2026-09-01, kind: quality, text: The 2nd of technical}\n",
                "",
                cells="technical: exceeds, impact: meets",
            ),
            [("thin", "Technical: Exceeds, on one piece of evidence", "technical")],
        ),
        (edited("      - {on: 2026-09-01, kind: quality, text: The 2nd of technical}\n", ""), []),
        (PERIOD_ALL_LATE, [("recent", "All evidence is from the last quarter of the period", None)]),
    ],
)  # fmt: skip
def test_each_reason(now: str, wanted: list[tuple[str, str, str | None]]) -> None:
    assert reasons_of(now) == wanted


def test_who_came_in_the_last_quarter_can_have_no_older_evidence() -> None:
    person = "name: Ada Moreau\ntrack: ic\nlevel: L2\nteam: payments\nmanager: tom\nstarted: 2026-12-01\n"
    assert reasons_of(PERIOD_ALL_LATE, ada=person) == []


def test_who_is_too_new_needs_no_assessment() -> None:
    person = "name: Ada Moreau\ntrack: ic\nlevel: L2\nteam: payments\nmanager: tom\nstarted: 2026-11-01\n"
    assert reasons_of(ada=person) == []
    assert reasons_of(assessment(rating="exceeds"), ada=person) == [("above", "Overall: Exceeds", None)]


def test_what_changed_since_the_period_before() -> None:
    before = assessment("technical: meets, results: exceeds", rating="exceeds")
    assert reasons_of(assessment(), before) == [
        ("changed", "Overall: Exceeds before, Meets now", None),
        ("changed", "Impact: Exceeds before, Meets now", "impact"),
    ]


def test_ratings_against_another_level_are_not_compared() -> None:
    person = (
        "name: Ada Moreau\ntrack: ic\nlevel: L2\nteam: payments\nmanager: tom\nstarted: 2024-02-05\n"
        "level_since: 2026-07-01\nearlier: [{level: ic/L1, since: 2024-02-05}]\n"
    )
    before = assessment("technical: exceeds", rating="exceeds")
    assert reasons_of(assessment(), before, ada=person) == [("changed", "Level: L1 before, L2 now", None)]


def test_a_decision_counts_as_the_rating_that_stands() -> None:
    session = (
        "title: All\non: 2026-12-15\nparticipants: [noor]\nscope: {teams: [payments], levels: [ic/L2]}\n"
        "decisions: [{person: ada, cell: impact, from: meets, to: misses, why: Seen again}]\n"
    )
    found = reasons_of(assessment(), **{"content/talent/2026-h2/sessions/all.yaml": session})
    assert found == [("below", "Impact: Misses", "impact")]


def test_reasons_come_in_the_order_of_the_flags() -> None:
    now = assessment(
        "technical: misses",
        "level_change: {to: L1, status: recommended}\ndata_needs: [{question: How?}]\n",
        "misses",
    )
    flags = [flag for flag, _, _ in reasons_of(now)]
    assert flags == sorted(flags, key=list(FLAGS).index)
    assert Reason("thin", "x").capability is None
    assert len(set(flags)) == 4

"""Sessions and what they decide become records, and what they refer to is there."""

import pytest

from tests.organisation_sources import small
from tests.sources import at_marks, said
from tests.talent_sources import DRAFT, MEETING, SESSION, case_of, decided, judged

RATED = DRAFT + "cells: {technical: {rating: meets}, impact: {rating: meets}}\n"
DECISION = "decisions:\n  - {{person: {}, cell: {}, from: meets, to: exceeds, why: Y}}\n"
CASES = [
    ("who takes part", MEETING.replace("[tom]", "[⟦tim⟧]"), "no person “tim” [unknown-person]"),
    ("the facilitator", MEETING + "facilitator: ⟦noora⟧\n", "no person “noora” [unknown-person]"),
    ("a team", MEETING.replace("[payments]", "[⟦payment⟧]"), "no team “payment” [unknown-team]"),
    (
        "a level",
        MEETING.replace("{teams", "{levels: [⟦ic/L9⟧], teams"),
        "no level “ic/L9” in eng [unknown-level]",
    ),
    (
        "whom it is about",
        MEETING + DECISION.format("⟦adda⟧", "technical"),
        "no person “adda” [unknown-person]",
    ),
    (
        "a cell",
        MEETING + DECISION.format("ada", "⟦people⟧"),
        "no cell “L2/people” in eng 1.1.0 [unknown-cell]",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case, id=name) for name, *case in CASES])
def test_a_reference_that_leads_nowhere(text: str, wanted: str) -> None:
    files = small(**{SESSION: text})
    _, _, found = judged(files)
    assert len(found) == 1
    assert wanted in said(found)[0]
    assert at_marks(found, files)


def test_a_period_that_is_not_there_is_said_at_the_file() -> None:
    _, _, found = judged(small(**{"content/talent/2027-h1/sessions/l2.yaml": MEETING}))
    assert [(each.rule, each.span.line) for each in found] == [("unknown-period", 1)]


def test_an_id_stands_for_one_session_over_all_periods() -> None:
    files = small(**{SESSION: MEETING, "content/talent/2026-h1/sessions/l2.yaml": MEETING})
    _, sessions, found = judged(files)
    assert [(each.rule, each.span.path) for each in found] == [("bad-id", SESSION)]
    assert [each.period for each in sessions] == ["2026-h1"]


def test_what_a_session_says_of_itself() -> None:
    text = MEETING.replace("}", ", levels: [ic/L2]}") + "facilitator: noor\n"
    _, [session], _ = judged(small(**{SESSION: text}))
    assert (session.id, session.period, session.title, str(session.on)) == (
        "l2",
        "2026-h2",
        "All at L2",
        "2026-12-20",
    )
    assert (session.facilitator, session.participants) == ("noor", ("tom",))
    assert (session.teams, session.levels) == (("payments",), ("ic/L2",))


def test_the_rating_that_stands_is_the_last_decision_s() -> None:
    first = (
        MEETING
        + DECISION.format("ada", "technical")
        + "  - {person: ada, cell: technical, from: exceeds, to: misses}\n"
    )
    case = case_of(RATED, **{SESSION: first})
    assert decided(case) == [
        ("technical", "meets", "exceeds", "l2"),
        ("technical", "exceeds", "misses", "l2"),
    ]
    assert (case.standing("technical"), case.standing("impact"), case.standing("nothing")) == (
        "misses",
        "meets",
        None,
    )


def test_of_two_sessions_the_one_whose_id_comes_last_counts() -> None:
    later = "content/talent/2026-h2/sessions/m.yaml"
    case = case_of(
        RATED,
        **{
            later: MEETING.replace("12-20", "12-01") + DECISION.format("ada", "technical"),
            SESSION: MEETING + "decisions: [{person: ada, cell: technical, from: exceeds, to: misses}]\n",
        },
    )
    assert [each[3] for each in decided(case)] == ["l2", "m"]
    assert case.standing("technical") == "exceeds"


def test_a_decision_counts_where_no_assessment_is_written() -> None:
    files = small(**{SESSION: MEETING + DECISION.format("ada", "technical")})
    cases, _, _ = judged(files)
    case = next(each for each in cases if each.person.id == "ada" and each.period.id == "2026-h2")
    assert (case.assessment, case.standing("technical")) == (None, "exceeds")

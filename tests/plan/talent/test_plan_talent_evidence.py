"""Evidence in words: its document by name, a giver of feedback for the chain alone."""

import pytest

from tests.rooms import ada, assessment, room_of, sources
from waypoints_site.plan.talent.evidence import evidence_views, period_titles, source_in_words

SESSION = "title: All\non: 2026-12-15\nparticipants: [noor]\nscope: {teams: [payments], levels: [ic/L2]}\n"


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("expectations/2026-h2/ada", "Expectations"),
        ("expectations/2026-h2/ada.remainder", "Expectations after onboarding"),
        ("expectations/2026-h1/ada", "Expectations, First half"),
        ("feedback/2026-h2/ada/self", "Self-assessment"),
        ("feedback/2026-h1/ada/synthesis", "Synthesis, First half"),
        ("feedback/2026-h2/ada/skip-skip-level", "Skip-skip-level review"),
        ("feedback/2026-h2/ada/peers/wei", "Feedback by Wei Zhang"),
        ("feedback/2026-h1/ada/peers/nobody", "Feedback by nobody, First half"),
        ("feedback/2020-h1/ada/plan", "Development plan, 2020-h1"),
        ("talent/2026-h1/ada", "Assessment, First half"),
        ("feedback/2026-h2/ada/other", "feedback/2026-h2/ada/other"),
        ("feedback", "feedback"),
    ],
)
def test_a_document_in_words(source: str, wanted: str) -> None:
    room = room_of(sources(assessment(), assessment("technical: meets")))
    assert source_in_words(source, ada(room), room, period_titles(room, ada(room))) == wanted


def piece(session: str = "", ref: str = "feedback/2026-h2/ada/peers/wei") -> tuple[str, ...]:
    """The first piece of evidence, written with all that it can have, as a viewer has it."""
    link = "https://boards.example.com/a/b"
    written = f"{{on: 2026-08-01, kind: feedback, link: '{link}', ref: {ref}}}"
    now = assessment().replace("{on: 2026-08-01, kind: delivery, text: The 1st of technical}", written)
    peer = "---\ngiven: 2026-12-09\n---\nGood.\n"
    files = sources(now, peer=peer, **{"content/talent/2026-h2/sessions/all.yaml": SESSION})
    room = room_of(files, session)
    case = ada(room)
    assert case.assessment is not None
    view = evidence_views(case.assessment.rated("technical"), case, room)[0]
    return view.on, view.kind, view.text.source, view.link, view.host, view.source, view.target


def test_a_piece_for_a_manager_names_the_giver() -> None:
    link = "https://boards.example.com/a/b"
    assert piece() == (
        "1 August 2026",
        "Feedback",
        "",
        link,
        "boards.example.com",
        "Feedback by Wei Zhang",
        "packets/ada.html",
    )


def test_a_piece_for_a_session_does_not() -> None:
    assert piece("all")[-2:] == ("", "")


def test_an_assessment_is_in_no_packet() -> None:
    assert piece(ref="talent/2026-h2/ada")[-2:] == ("Assessment", "")

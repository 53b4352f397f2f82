"""Ratings as pages show them: in the framework's words, with confidence and the number of pieces of evidence."""

import pytest

from tests.rooms import ada, assessment, room_of, sources
from tests.sources import FRAMEWORK, TRACKS
from waypoints_site.plan.talent.marks import (
    NO_RATING,
    RatingMark,
    bars_of,
    cell_marks,
    overall_mark,
    reference_of,
)

WORDS = "ratings: {misses: Falls short, meets: Holds, exceeds: Goes beyond}\n"
OWN_WORDS = {"frameworks/eng/framework.yaml": FRAMEWORK.replace("1.0.0", "1.1.0") + TRACKS + WORDS}


@pytest.mark.parametrize(
    ("rating", "more", "word"),
    [("misses", {}, "Misses"), ("exceeds", OWN_WORDS, "Goes beyond"), ("meets", OWN_WORDS, "Holds")],
)
def test_a_rating_is_said_in_the_frameworks_words(rating: str, more: dict[str, str], word: str) -> None:
    case = ada(room_of(sources(assessment(rating=rating), **more)))
    assert overall_mark(case) == RatingMark(rating, word)  # type: ignore[arg-type]  # the cases are among the kinds


def test_without_an_assessment_there_is_no_rating_yet() -> None:
    case = ada(room_of(sources()))
    assert overall_mark(case) == RatingMark("none", NO_RATING)
    assert [(each.rating.word, each.bars, each.confidence, each.pieces) for each in cell_marks(case)] == [
        (NO_RATING, 0, "", 0)
    ] * 2


def test_a_cell_says_how_sure_it_is_and_on_how_much_it_rests() -> None:
    text = assessment("technical: exceeds").replace("    confidence: high", "    confidence: low")
    technical, impact = cell_marks(ada(room_of(sources(text))))
    assert (technical.title, technical.rating.kind, technical.bars) == ("Technical", "exceeds", 1)
    assert (technical.confidence, technical.pieces) == ("low confidence", 2)
    assert technical.target == "people/ada.html#technical"
    assert impact.rating.kind == "none"


def test_confidence_is_one_to_three_bars() -> None:
    assert [bars_of(each) for each in (None, "low", "medium", "high")] == [0, 1, 2, 3]


def test_a_reference_names_the_level_where_it_is_known() -> None:
    person = "name: Ada Moreau\ntrack: ic\nlevel: L9\nmanager: tom\nstarted: 2024-02-05\n"
    known, unknown = ada(room_of(sources())), ada(room_of(sources(ada=person)))
    capability = known.capabilities[0]
    assert reference_of(known, capability) == f"L2·{capability.code}"
    assert reference_of(unknown, capability) == capability.code

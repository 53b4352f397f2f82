"""A case: against what somebody is rated, and which rating stands."""

from datetime import date

from waypoints_site.records import (
    Assessment,
    Capability,
    Case,
    Cell,
    Criterion,
    Level,
    Period,
    Person,
    RatedCell,
    Revision,
    Text,
    Track,
)

PERIOD = Period("2026-h2", "Second half", date(2026, 7, 1), date(2026, 12, 31))
SAYS, SILENT = Cell("impact", (Criterion(Text("Moves it")),)), Cell("technical")
LEVEL = Level("L1", "First", (SILENT, SAYS))
TRACK = Track(
    "ic",
    "Individual",
    (LEVEL,),
    tuple(Capability(key, key.title(), key[:3].upper()) for key in ("technical", "impact", "support")),
)


def case(assessment: Assessment | None = None, *decisions: Revision) -> Case:
    return Case(Person("ada", "Ada"), PERIOD, assessment, decisions, track=TRACK, level=LEVEL)


def rated(*cells: RatedCell) -> Assessment:
    return Assessment("tom", "draft", cells=cells)


def keys(one: Case) -> list[str]:
    return [each.key for each in one.capabilities]


def test_somebody_is_rated_against_what_the_level_says_something_of() -> None:
    assert keys(case()) == ["impact"]


def test_what_was_rated_or_decided_all_the_same_is_not_lost() -> None:
    assert keys(case(rated(RatedCell("technical", "meets")))) == ["technical", "impact"]
    assert keys(case(None, Revision("support", "meets", "exceeds"))) == ["impact", "support"]


def test_without_a_level_there_is_nothing_to_be_rated_against() -> None:
    assert Case(Person("ada", "Ada"), PERIOD, rated(RatedCell("impact", "meets"))).capabilities == ()


def test_the_last_decision_stands_else_the_assessment() -> None:
    assessment = rated(RatedCell("impact", "meets"))
    decisions = (Revision("impact", "meets", "exceeds"), Revision("impact", "exceeds", "misses"))
    assert case().standing("impact") is None
    assert case(assessment).standing("impact") == "meets"
    assert case(assessment, *decisions).standing("impact") == "misses"

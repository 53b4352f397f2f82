"""What earlier cases hand on: under any name a capability had, with the level where it was another one."""

from dataclasses import replace
from datetime import date

from waypoints_site.records import (
    Assessment,
    Capability,
    Case,
    Cell,
    DataNeed,
    Evidence,
    Level,
    LevelChange,
    Period,
    Person,
    RatedCell,
    Revision,
    Text,
    Track,
)
from waypoints_site.scaffold.earlier_cases import Ground, change_before, overall_before, rating_before

CRAFT = Capability("craft", "Craft", "CRA", formerly=("ic-technical", "ic-reach", "skill"))
REACH = Capability("reach", "Reach", "REA")
L1, L2 = (Level(name, name, (Cell("craft"), Cell("reach"))) for name in ("L1", "L2"))
IC = Track("ic", "IC", (L1, L2), (CRAFT, REACH))
ADA, TOMAS = Person("ada", "Ada"), Person("tomas", "Tomas")
SEEN = Evidence(None, None)


def case(half: int, *, level: Level | None = L1, assessment: Assessment | None = None) -> Case:
    period = Period(f"h{half}", f"Half {half}", date(2025, half, 1), date(2025, half, 28))
    return Case(ADA, period, assessment, track=IC if level else None, level=level)


def said(**fields: object) -> Assessment:
    return replace(Assessment("tomas", "final"), **fields)  # type: ignore[arg-type]  # each test names its fields


def ground(*earlier: Case) -> Ground:
    return Ground(case(5), earlier, TOMAS, None, ("ada", "tomas"), date(2025, 5, 1))


def test_a_rating_counts_under_the_name_that_it_had() -> None:
    before = case(1, assessment=said(cells=(RatedCell("technical", "misses", evidence=(SEEN,)),)))
    assert [*rating_before(CRAFT, ground(before))] == ["Half 1: misses, 1 piece of evidence."]
    assert [*rating_before(REACH, ground(before))] == []


def test_a_name_that_another_capability_has_now_is_not_taken_for_it() -> None:
    before = case(1, assessment=said(cells=(RatedCell("reach", "meets"),)))
    assert ground().names(CRAFT) == ("craft", "technical", "skill")
    assert [*rating_before(CRAFT, ground(before))] == []
    assert [*rating_before(REACH, ground(before))] == ["Half 1: meets, no pieces of evidence."]
    assert [ground().capability(name) for name in ("skill", "reach", "gone")] == [CRAFT, REACH, None]


def test_the_last_case_of_which_anything_is_known_counts() -> None:
    first = case(1, assessment=said(rating="meets", cells=(RatedCell("craft", "meets"),)))
    second = replace(case(2, level=L2), decisions=(Revision("craft", "meets", "exceeds"),))
    of = ground(first, second, case(3))
    assert (of.last, of.assessed) == (second, first)
    assert [*rating_before(CRAFT, of)] == [
        "Half 2, at L2: exceeds, as a session decided, no pieces of evidence."
    ]
    assert [*overall_before(of)] == ["Half 1: meets."]


def test_a_case_whose_level_is_not_known_names_none() -> None:
    before = case(1, level=None, assessment=said(rating="meets"))
    assert [*overall_before(ground(before))] == ["Half 1: meets."]


def test_a_change_of_level_that_was_spoken_of() -> None:
    before = case(1, level=L2, assessment=said(level_change=LevelChange("L2", "recommended")))
    assert [*change_before(ground(before))] == ["Half 1, at L2: L2, recommended."]
    without = case(1, assessment=said(level_change=LevelChange("L2", None)))
    assert [*change_before(ground(without)), *change_before(ground())] == []


def test_data_needs_are_open_until_they_are_done() -> None:
    needs = (DataNeed(Text("One?")), DataNeed(Text("Two?"), done=True), DataNeed(Text(" ")))
    before = case(1, assessment=said(data_needs=needs))
    assert ground(before, case(2)).open_needs == needs[:1]
    assert ground(case(2)).open_needs == ()

"""A level's file becomes its record."""

from tests.sources import framework_of, small
from waypoints_site.records import NOTHING, Level, Management, Misreading, Text

FULL = """level: L1
title: Engineer
summary: In short
description: At length
facts: {Holds: One system, Plans in: Weeks, Empty: '', Wrong: 5}
misreadings:
  - {title: Nearly senior, text: No}
  - {text: Only a text}
  - {}
  - 5
responsibilities: [Writes, '  ', 7, Tests]
traits: [Curious]
management: {goal: Grow, tips: [Ask], areas: [Design], measurement: [Look], pitfalls: [Haste]}
expectations: {}
"""


def first(text: str) -> Level:
    return framework_of(small(L1=text)).tracks[0].levels[0]


def test_all_that_a_level_may_say() -> None:
    level = first(FULL)
    assert (level.id, level.title) == ("L1", "Engineer")
    assert (level.summary.source, level.description.source) == ("In short", "At length")
    assert level.facts == (("Holds", "One system"), ("Plans in", "Weeks"))
    assert level.misreadings == (Misreading("Nearly senior", Text("No")), Misreading("", Text("Only a text")))
    assert level.responsibilities == (Text("Writes"), Text("Tests"))
    assert level.traits == (Text("Curious"),)
    assert level.management == Management(
        Text("Grow"), (Text("Ask"),), (Text("Design"),), (Text("Look"),), (Text("Haste"),)
    )


def test_a_level_that_says_nothing_has_its_id_for_a_title() -> None:
    level = first("level: L1\n")
    assert (level.title, level.description, level.facts, bool(level.management)) == ("L1", NOTHING, (), False)


def test_a_levels_id_is_the_name_of_its_file() -> None:
    assert first("level: L9\ntitle: Nine\nexpectations: {}\n").id == "L1"

"""Who can be picked for a comparison: each person's opaque id, and the page of their level.

Absent: names in addresses; a fragment such as #compare=p1.p3 says nothing to who has no site to read it with.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from waypoints_site.plan.talent.paths import compare_path
from waypoints_site.plan.talent.room import Room, brackets


@dataclass(frozen=True, slots=True)
class Pick:
    """A person as the compare tray knows them."""

    id: str
    name: str
    page: str
    level: str


def picks(room: Room) -> Mapping[str, Pick]:
    """By person, everybody who is read against a level, with the same opaque id on every page of the site."""
    numbers = {case.person.id: f"p{number}" for number, case in enumerate(room.cases, 1)}
    return {
        case.person.id: Pick(
            numbers[case.person.id], room.name(case.person.id), compare_path(bracket.slug), bracket.level.id
        )
        for bracket in brackets(room)
        for case in bracket.cases
    }

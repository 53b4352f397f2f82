"""The people of a talent site as their growth sites have them, with the period's expectations and feedback.

Absent: other periods, ratings, and whoever has nothing written on the feedback track.
"""

from collections.abc import Iterator, Mapping

from waypoints_site.plan.growth.subject import Subject
from waypoints_site.plan.talent.room import Room
from waypoints_site.records import Case, Cycle


def subjects(room: Room) -> Mapping[str, tuple[Subject, Cycle]]:
    """For each person of whom anything is written, in the room's order, the subject and the period's cycle."""
    cases = {case.person.id: case for case in room.cases}
    teams = {each.id: each.title for each in room.teams.values()}
    there = ((person, room.cycles.get(person)) for person in dict.fromkeys((*cases, *room.cycles)))
    return {
        person: (_subject(cycle, cases.get(person), room, teams), cycle) for person, cycle in there if cycle
    }


def _subject(cycle: Cycle, case: Case | None, room: Room, teams: Mapping[str, str]) -> Subject:
    in_force = case.framework.id if case and case.framework else (cycle.person.framework or "")
    return Subject(
        room.site,
        cycle.person,
        (cycle,),
        room.today,
        room.period,
        tuple(_chain(cycle.person.id, room)),
        room.names,
        teams,
        room.frameworks.get(in_force.partition("@")[0]),
        cycle.track,
        cycle.level,
    )


def _chain(person: str, room: Room) -> Iterator[str]:
    """The managers above, nearest first; none is told twice, even where the way up is a loop."""
    seen, at = {person}, room.managers.get(person)
    while at is not None and at not in seen:
        seen.add(at)
        yield at
        at = room.managers.get(at)

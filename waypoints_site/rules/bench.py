"""The rule of the bench: for each team's lead there is somebody who could stand in.

Absent: who that is. It asks for everybody's assessments, so it comes after those about single people.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from waypoints_site.records import Team
from waypoints_site.rules.registry import Breach, Rule
from waypoints_site.settings import Tuning


@dataclass(frozen=True, slots=True)
class Lead:
    """A team that has a lead, and whether anybody else could lead it by the current period's assessments."""

    team: Team
    covered: bool


def bench_empty(lead: Lead, _: Tuning) -> Iterator[Breach]:
    """Nobody could take over from a team's lead.

    If the lead is ill, leaves or is promoted, the team stands still. Name the role under `bench` in the assessment
    of whoever could do it, be it `later`: a team's id and `-lead`. The rule is silent until there are assessments of
    the current period. Who leads the team already, or has left, does not count. The position is the
    team's `lead`.
    """
    if not lead.covered:
        message = f"nobody could take over from the lead of {lead.team.title}"
        hint = f"name “{lead.team.id}-lead” under “bench” in somebody's assessment"
        yield Breach(lead.team.place / "lead", message, hint)


BENCH_RULES: tuple[Rule[Lead], ...] = (Rule("bench-empty", "information", bench_empty),)

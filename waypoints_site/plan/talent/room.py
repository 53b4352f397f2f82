"""Whom a talent site is built for, with all that its pages are planned from.

Absent: whoever the viewer may not read about, themselves first of all; of others only names are known here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from waypoints_site.plan.days import later
from waypoints_site.records import (
    ONBOARDING_DAYS,
    Capability,
    Case,
    Cycle,
    Framework,
    Level,
    Period,
    Session,
    Site,
    Team,
    Track,
)


@dataclass(frozen=True, slots=True)
class Room:
    """What one manager, or one session, has before them.

    `viewer` is the id of the one or the other, `session` None for a manager. `cases` are those of the period, one for
    each of its people, by team, level and name; `earlier` the cases of periods before it, by person, oldest first (a
    session has none, since it reads its own period only). `cycles` are the period's expectations and feedback, by
    person; for a session without the feedback. `managers` gives the manager of each person, `functions` the function
    of each who has one. `frameworks` are the current ones.
    """

    site: Site
    viewer: str
    today: date
    period: Period | None = None
    session: Session | None = None
    cases: tuple[Case, ...] = ()
    earlier: Mapping[str, tuple[Case, ...]] = field(default_factory=dict)
    cycles: Mapping[str, Cycle] = field(default_factory=dict)
    managers: Mapping[str, str | None] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    teams: Mapping[str, Team] = field(default_factory=dict)
    frameworks: Mapping[str, Framework] = field(default_factory=dict)
    functions: Mapping[str, str] = field(default_factory=dict)

    def name(self, person: str | None) -> str:
        """The name of a person, or their id where it is not known."""
        return self.names.get(person or "") or (person or "")

    def team(self, case: Case) -> str:
        """The title of a person's team; empty where they are in none."""
        found = self.teams.get(case.person.team or "")
        return found.title if found else (case.person.team or "")

    def manager(self, case: Case) -> str | None:
        """Who answers for a case: whoever assessed, else the person's manager."""
        written = case.assessment.by if case.assessment else None
        return written or self.managers.get(case.person.id)

    def before(self, case: Case) -> Case | None:
        """The same person's case of the period before, where anything was written in it."""
        written = [each for each in self.earlier.get(case.person.id, ()) if each.assessment or each.decisions]
        return written[-1] if written else None

    def too_new(self, case: Case) -> bool:
        """Whether somebody came so late that the period says little of them: they are, or were at its end, new."""
        started = case.person.started
        if started is None or started < case.period.starts:
            return False
        return later(started, ONBOARDING_DAYS) > min(self.today, case.period.ends)


@dataclass(frozen=True, slots=True)
class Bracket:
    """People who are read against one level: of one framework version and track. `slug` names it in paths."""

    framework: Framework
    track: Track
    level: Level
    cases: tuple[Case, ...]
    slug: str

    @property
    def capabilities(self) -> tuple[Capability, ...]:
        """The capabilities against which any of the people is rated, in the framework's order."""
        keys = {each.key for case in self.cases for each in case.capabilities}
        return tuple(each for each in self.track.capabilities if each.key in keys)


def brackets(room: Room) -> tuple[Bracket, ...]:
    """The people of the period by level, each track's highest level first; who has no known level is in none."""
    grouped: dict[tuple[str, str, str], list[Case]] = {}
    for case in room.cases:
        if case.framework and case.track and case.level:
            grouped.setdefault((case.framework.id, case.track.id, case.level.id), []).append(case)
    made = tuple(filter(None, (_bracket(tuple(cases)) for cases in grouped.values())))
    several = len({each.framework.id for each in made}) > 1
    named = (replace(each, slug=f"{each.framework.id}-{each.slug}") if several else each for each in made)
    return tuple(sorted(named, key=_rank))


def _bracket(cases: tuple[Case, ...]) -> Bracket | None:
    framework, track, level = cases[0].framework, cases[0].track, cases[0].level
    if framework is None or track is None or level is None:
        return None
    return Bracket(framework, track, level, cases, _slug(framework, track, level))


def _slug(framework: Framework, track: Track, level: Level) -> str:
    """A level's id, with its track in front where another one of the framework has the same."""
    same = sum(each.id.lower() == level.id.lower() for every in framework.tracks for each in every.levels)
    return level.id.lower() if same == 1 else f"{track.id}-{level.id.lower()}"


def _rank(bracket: Bracket) -> tuple[str, int, int]:
    tracks = [track.id for track in bracket.framework.tracks]
    levels = [level.id for level in bracket.track.levels]
    return bracket.framework.id, tracks.index(bracket.track.id), -levels.index(bracket.level.id)

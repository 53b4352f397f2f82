"""Whom a growth site is about, with all that its pages are planned from.

Absent: other people's records; of them only names are known here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from waypoints_site.plan.days import in_words
from waypoints_site.plan.growth.views import PersonHead
from waypoints_site.records import Cycle, Framework, Level, Period, Person, Site, Track


@dataclass(frozen=True, slots=True)
class Subject:
    """One person and their cycles, the oldest period first.

    `names` and `teams` give a name for an id; `chain` lists the managers above, nearest first. `track` and `level`
    are those held now, in the framework's current version. `today` is the day the site is built for.
    """

    site: Site
    person: Person
    cycles: tuple[Cycle, ...]
    today: date
    period: Period | None = None
    chain: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    teams: Mapping[str, str] = field(default_factory=dict)
    framework: Framework | None = None
    track: Track | None = None
    level: Level | None = None

    def name(self, person: str | None) -> str:
        """The name of a person, or their id where it is not known."""
        return self.names.get(person or "", person or "")

    @property
    def current(self) -> Cycle | None:
        """The cycle of the current period; empty where nothing has been written yet."""
        if self.period is None:
            return None
        found = next(filter(self.is_current, self.cycles), None)
        return found or Cycle(self.person, self.period, (), self.track, self.level)

    def is_current(self, cycle: Cycle) -> bool:
        """Whether a cycle is that of the current period."""
        return self.period is not None and cycle.period.id == self.period.id

    @property
    def past(self) -> tuple[Cycle, ...]:
        """The cycles of periods before the current one, oldest first; all of them where there is none."""
        now = self.current
        return tuple(each for each in self.cycles if now is None or each.order < now.order)

    @property
    def coming(self) -> tuple[Cycle, ...]:
        """The cycles of periods after the current one, the next one first."""
        now = self.current
        return tuple(each for each in self.cycles if now is not None and each.order > now.order)

    def following(self, cycle: Cycle) -> Cycle | None:
        """The cycle of the period after."""
        return next((each for each in self.cycles if each.order > cycle.order), None)

    def before(self, cycle: Cycle) -> Cycle | None:
        """The cycle of the period before."""
        return next((each for each in reversed(self.cycles) if each.order < cycle.order), None)

    def last_plan(self, cycle: Cycle) -> Cycle | None:
        """The cycle with the development plan that was the last one made before a cycle."""
        return cycle.plan_before(self.cycles)

    @property
    def next_level(self) -> Level | None:
        """The level after the one held now, on the same track."""
        if self.track is None or self.level is None:
            return None
        at = self.track.levels.index(self.level)
        return self.track.levels[at + 1] if at + 1 < len(self.track.levels) else None

    def head(self, cycle: Cycle | None = None) -> PersonHead:
        """The facts that stand at the top of a page: of today, or with the level that counted in a cycle."""
        track, level = (cycle.track, cycle.level) if cycle else (self.track, self.level)
        person = self.person
        return PersonHead(
            person.name or person.id,
            (person.title if self._is_held_now(track, level) else "") or (level.title if level else ""),
            level.id if level else "",
            self.teams.get(person.team or "", person.team or ""),
            self.name(self.chain[0] if self.chain else person.manager),
            self.name(self.chain[1]) if len(self.chain) > 1 else "",
            person.function or "",
            person.email,
            in_words(person.started),
            track.title if track else "",
            in_words(person.left),
        )

    def _is_held_now(self, track: Track | None, level: Level | None) -> bool:
        """Whether a level is the one held today, in whichever version of the framework; so is none at all."""
        here = (self.track.id, self.level.id) if self.track and self.level else None
        return track is None or level is None or (track.id, level.id) == here

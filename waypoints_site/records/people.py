"""The organisation: people, teams, and periods with their objectives.

Absent: what is said of anybody; and fields that the viewer may not read, which are None or empty here.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

from waypoints_site.documents import NOWHERE, Place
from waypoints_site.records.framework import LevelAddress
from waypoints_site.records.text import NOTHING, Text

ONBOARDING_DAYS = 90
"""How long onboarding takes, the first day counted (design: `plan: onboarding`)."""


@dataclass(frozen=True, slots=True)
class Held:
    """A level and the day from which it was held, None where the sources do not say."""

    level: LevelAddress
    since: date | None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the organisation. `held` lists their levels, oldest first; none for who only gives feedback."""

    id: str
    name: str
    title: str = ""
    email: str = ""
    framework: str | None = None
    held: tuple[Held, ...] = ()
    team: str | None = None
    function: str | None = None
    manager: str | None = None
    started: date | None = None
    left: date | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)

    @property
    def level(self) -> LevelAddress | None:
        """The level held now."""
        return self.held[-1].level if self.held else None

    def level_on(self, day: date) -> LevelAddress | None:
        """The level held on a day: the last one whose `since` is not after it, else the first."""
        known = [held.level for held in self.held if held.since is None or held.since <= day]
        return known[-1] if known else (self.held[0].level if self.held else None)

    def employed_in(self, first: date, last: date) -> bool:
        """Whether the person was employed at some time between two days, both counted."""
        return (self.started is None or self.started <= last) and (self.left is None or self.left >= first)


@dataclass(frozen=True, slots=True)
class Opening:
    """A role to be filled; `level` is `track/level` as written."""

    title: str
    level: str = ""


@dataclass(frozen=True, slots=True)
class Team:
    """A team; `lead` is a person's id."""

    id: str
    title: str
    lead: str | None = None
    parent: str | None = None
    purpose: Text = NOTHING
    openings: tuple[Opening, ...] = ()
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Objective:
    """What a team (`owner`: its id) or the whole company (`owner`: `company`) wants to reach in a period."""

    id: str
    title: str
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class Dates:
    """By when each step of the process is due."""

    agree_by: date | None = None
    self_by: date | None = None
    peers_by: date | None = None
    synthesis_by: date | None = None
    talent_by: date | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """A review period, both days counted. `versions` pairs a framework with the version in force."""

    id: str
    title: str
    starts: date
    ends: date
    versions: tuple[tuple[str, str], ...] = ()
    dates: Dates = Dates()
    objectives: tuple[Objective, ...] = ()
    place: Place = field(default=NOWHERE, compare=False, repr=False)

    def objective(self, objective: str) -> Objective | None:
        """The objective of this id, or None."""
        return next((each for each in self.objectives if each.id == objective), None)

    @property
    def last_quarter(self) -> date:
        """The first day of the last 25 % of the period's days."""
        days = (self.ends - self.starts).days + 1
        return self.ends - timedelta(days=max(days // 4, 1) - 1)

    def counts(self, person: Person) -> bool:
        """Whether somebody is a person of the period: has a level, and was employed at some time between its dates."""
        return bool(person.held) and person.employed_in(self.starts, self.ends)

    def level_day(self, person: Person) -> date:
        """The day whose level counts for a person in this period: its start, or their first day if that is later."""
        return max(self.starts, person.started or self.starts)

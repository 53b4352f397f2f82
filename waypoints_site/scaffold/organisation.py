"""Whom and what a site knows: its people, teams and periods, and what it holds of one person, as records.

Absent: findings. `check` reports them; here what cannot be read is named only where it is asked for.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from waypoints_site.documents import Document
from waypoints_site.findings import did_you_mean
from waypoints_site.records import Case, Cycle, Level, Period, Person
from waypoints_site.records.addresses import image_path
from waypoints_site.resolve import Company, Permitted, company_records
from waypoints_site.resolve.linking import Linker
from waypoints_site.resolve.standing import GrowthBook, Standing
from waypoints_site.scaffold import standing
from waypoints_site.scaffold.writing import Refusal

_SHARED = ("settings", "framework", "capabilities", "level", "prose", "image", "person", "team", "period")


@dataclass(frozen=True, slots=True)
class Organisation:
    """The records of a site at `root`, and the files that they come from."""

    root: Path
    held: standing.Standing
    company: Company

    def person(self, person: str) -> Person:
        """The person of an id; refused where there is none."""
        self._known("person", person, self.company.roster.people)
        return self.company.roster.people[person]

    def period(self, period: str | None) -> Period:
        """The period of an id, without one the current one; refused where there is none."""
        name = period or self.held.settings.period
        if name is None:
            raise Refusal("there is no current period: name one, or set `period` in waypoints.yaml")
        self._known("period", name, self.company.roster.periods)
        return self.company.roster.periods[name]

    def person_of(self, person: str, period: str | None) -> tuple[Person, Period]:
        """A person of a period, by default of the current one; refused where they are none."""
        known, of = self.person(person), self.period(period)
        if not known.held:
            path = self.held.paths["person", (known.id,)]
            raise Refusal(f"{known.id} has no level: write `track` and `level` into {path}")
        if not known.employed_in(of.starts, of.ends):
            raise Refusal(f"{known.id} does not work here in {of.id}: see `started` and `left`")
        return known, of

    def manager(self, person: Person) -> Person:
        """Who manages a person; refused where that is nobody, nobody who is known, or the person."""
        if person.manager is None or person.manager == person.id:
            path = self.held.paths["person", (person.id,)]
            raise Refusal(f"there is no manager of {person.id}: name one in {path}")
        return self.person(person.manager)

    def cycles(self, person: Person) -> tuple[Cycle, ...]:
        """What the site holds of a person, the oldest period first."""
        found, _ = self.company.cycles(self.documents(person), self.held.unread)
        return found

    def documents(self, person: Person) -> tuple[Document, ...]:
        """The documents that say something of a person."""
        held = self.held.documents
        return tuple(each for each in held if each.kind in standing.OF_A_PERSON and each.name[1] == person.id)

    def cycle(self, person: Person, period: Period) -> Cycle:
        """What the site holds of a person and a period, which may be nothing."""
        there = (each for each in self.cycles(person) if each.period.id == period.id)
        return next(there, Cycle(person, period))

    def cases(self, person: Person) -> tuple[Case, ...]:
        """Where a person stood in each period on management's track, the oldest first; nothing of anybody else."""
        held = tuple(each for each in self.held.documents if each.kind in standing.OF_TALENT)
        _, decisions, _ = self.company.sessions(held, self.held.unread)
        own = {key: each for key, each in decisions.items() if key[1] == person.id}
        about = tuple(each for each in held if each.kind == "assessment" and each.name[1] == person.id)
        found, _ = self.company.cases(about, own, (person.id,), {}, self.held.unread)
        return found

    def level(self, person: Person, period: Period) -> tuple[Standing, Level]:
        """Where a person stands in a period; refused where no level of theirs is known."""
        path = self.held.paths["person", (person.id,)]
        held = person.level_on(period.level_day(person))
        if held is None:
            raise Refusal(f"{person.id} has no level: write `track` and `level` into {path}")
        book = self.company.resolved.book
        growth = GrowthBook(self.company.roster, self.company.frameworks, book.default, Linker(book))
        found = growth.standing(person, period)
        if found.framework is None or found.level is None:
            name = person.framework or book.default or "the framework"
            version = dict(period.versions).get(name, "")
            where = f"{name} {version}".strip()
            raise Refusal(f"{held.track}/{held.level}, the level in {path}, is not in {where}")
        return found, found.level

    def _known(self, kind: str, name: str, known: Iterable[str]) -> None:
        if (kind, (name,)) in self.company.roster.unread:
            raise Refusal(f"{self.held.paths[kind, (name,)]} cannot be read; `waypoints check` says why")
        if name not in known:
            hint = did_you_mean(name, known) or f"`waypoints new {kind} {name}` makes one"
            raise Refusal(f"there is no {kind} “{name}”; {hint}")


def organisation_at(
    root: Path, person: str | None = None, kinds: frozenset[str] = standing.OF_A_PERSON
) -> Organisation:
    """What the site at `root` knows; of what is said of people, only what these kinds say of `person` is read."""
    held = standing.standing_at(root, *_SHARED, *kinds, person=person)
    settings = held.settings
    images = (name for kind, name in held.paths if kind == "image")
    permitted = Permitted(
        tuple(each for each in held.documents if each.kind in _SHARED),
        held.unread,
        {f"content/{'/'.join(name)}": image_path(*name) for name in images},
        (settings.framework, settings.place) if settings.framework else None,
    )
    company, _ = company_records(permitted)
    return Organisation(root, held, company)

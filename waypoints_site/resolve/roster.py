"""People, teams and periods → records.

Absent: what is said of anybody. A field that the viewer may not read is as one that is not there.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from waypoints_site.documents import Document
from waypoints_site.findings import Finding, did_you_mean
from waypoints_site.records import (
    Dates,
    Held,
    LevelAddress,
    Objective,
    Opening,
    Period,
    Person,
    Team,
)
from waypoints_site.resolve.fields import Fields
from waypoints_site.resolve.linking import Linker
from waypoints_site.resolve.mounting import mounted_record
from waypoints_site.resolve.outline import Names
from waypoints_site.resolve.targets import Surroundings


@dataclass(frozen=True, slots=True)
class Roster:
    """Who and what there is, by id. `unread` names files that are there and could not be read."""

    people: Mapping[str, Person]
    teams: Mapping[str, Team]
    periods: Mapping[str, Period]
    unread: Names = frozenset()

    def knows(self, kind: str, name: str) -> bool:
        """Whether a person, team or period of this id is there, readable or not."""
        known: Mapping[str, Mapping[str, object]] = {
            "person": self.people,
            "team": self.teams,
            "period": self.periods,
        }
        return name in known[kind] or (kind, (name,)) in self.unread

    def title(self, person: str | None) -> str:
        """A person's name, or their id where there is none."""
        found = self.people.get(person or "")
        return found.name if found and found.name else (person or "")


def roster(documents: tuple[Document, ...], unread: Names, linker: Linker) -> Roster:
    """The roster of the documents of people, teams and periods among `documents`."""
    people = {each.name[0]: _person(each) for each in documents if each.kind == "person"}
    teams = {each.name[0]: _team(each, linker) for each in documents if each.kind == "team"}
    periods = {each.name[0]: _period(each) for each in documents if each.kind == "period"}
    return Roster(
        people, teams, {name: each for name, each in periods.items() if each}, unread | _dateless(periods)
    )


def unknown_name(kind: str, fields: Fields, known: Roster) -> Iterator[Finding]:
    """A finding where the text at `fields` names no person, team or period."""
    name = fields.text()
    if name and not known.knows(kind, name):
        names = {"person": known.people, "team": known.teams, "period": known.periods}[kind]
        hint = did_you_mean(name, names)
        yield Finding(f"unknown-{kind}", fields.place.value(), f"no {kind} “{name}”", hint)


def _person(document: Document) -> Person:
    fields = Fields(document.data, document.place)
    return Person(
        document.name[0],
        fields["name"].text(),
        fields["title"].text(),
        fields["email"].text(),
        fields["framework"].text() or None,
        _held(fields),
        fields["team"].text() or None,
        fields["function"].text() or None,
        fields["manager"].text() or None,
        fields["started"].day(),
        fields["left"].day(),
        document.place,
    )


def _held(fields: Fields) -> tuple[Held, ...]:
    """The levels a person held, oldest first; the one held now is the last."""
    earlier = []
    for each in fields["earlier"].items():
        track, slash, level = each["level"].text().partition("/")
        if slash:
            earlier.append(Held(LevelAddress(track, level), each["since"].day()))
    earlier.sort(key=lambda held: held.since or date.min)
    if not fields["track"].text() or not fields["level"].text():
        return tuple(earlier)
    now = Held(LevelAddress(fields["track"].text(), fields["level"].text()), fields["level_since"].day())
    return (*earlier, now)


def _team(document: Document, linker: Linker) -> Team:
    fields = Fields(document.data, document.place)
    around = Surroundings(mounted_record(document), company=True)
    text = linker.of(fields["purpose"], around)
    return Team(
        document.name[0],
        fields["title"].text() or document.name[0],
        fields["lead"].text() or None,
        fields["parent"].text() or None,
        text,
        tuple(Opening(each["title"].text(), each["level"].text()) for each in fields["openings"].items()),
        document.place,
    )


def _period(document: Document) -> Period | None:
    """A period, if its days are known; without them nothing can be said of it."""
    fields = Fields(document.data, document.place)
    starts, ends = fields["starts"].day(), fields["ends"].day()
    if starts is None or ends is None or ends < starts:
        return None
    versions = fields["framework"]
    due = fields["dates"]
    return Period(
        document.name[0],
        fields["title"].text() or document.name[0],
        starts,
        ends,
        tuple((name, versions[name].text()) for name in versions.names() if versions[name].text()),
        Dates(
            *(due[name].day() for name in ("agree_by", "self_by", "peers_by", "synthesis_by", "talent_by"))
        ),
        tuple(
            Objective(each["id"].text(), each["title"].text(), each["owner"].text() or None)
            for each in fields["objectives"].items()
            if each["id"].text()
        ),
        document.place,
    )


def _dateless(periods: Mapping[str, Period | None]) -> Names:
    return frozenset(("period", (name,)) for name, period in periods.items() if period is None)

"""People, teams and periods → records, with what their references lead to.

Absent: what is said of anybody. A field that the viewer may not read is as one that is not there.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from waypoints_site.documents import Document
from waypoints_site.findings import Finding, did_you_mean
from waypoints_site.records import (
    NOTHING,
    Dates,
    Held,
    LevelAddress,
    Objective,
    Opening,
    Period,
    Person,
    Team,
    Text,
)
from waypoints_site.resolve.fields import Fields
from waypoints_site.resolve.linking import Linker
from waypoints_site.resolve.outline import FrameworkOutline, Names
from waypoints_site.resolve.targets import Surroundings

COMPANY = "company"
"""The owner of an objective that is everybody's."""


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
    return Roster(people, teams, {name: each for name, each in periods.items() if each}, unread | _dateless(periods))


def roster_findings(
    documents: tuple[Document, ...], known: Roster, frameworks: Mapping[str, FrameworkOutline], default: str | None
) -> Iterator[Finding]:
    """Each reference of the files of people, teams and periods that leads nowhere."""
    for document in documents:
        fields = Fields(document.data, document.place)
        match document.kind:
            case "person":
                yield from _person_findings(fields, known, frameworks, default)
            case "team":
                yield from _team_findings(fields, known, frameworks.get(default or ""))
            case "period":
                yield from _period_findings(fields, known, frameworks)


def unknown_name(kind: str, fields: Fields, known: Roster) -> Iterator[Finding]:
    """A finding where the text at `fields` names no person, team or period."""
    name = fields.text()
    if name and not known.knows(kind, name):
        names = {"person": known.people, "team": known.teams, "period": known.periods}[kind]
        message = f"no {kind} “{name}”"
        yield Finding(f"unknown-{kind}", fields.place.value(), message, did_you_mean(name, names))


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
    around = Surroundings(f"content/teams/{document.name[0]}.yaml", company=True)
    purpose = fields["purpose"]
    text: Text = linker.text(purpose.text(), purpose.place, around) if purpose.text() else NOTHING
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
        tuple((name, versions[name].text()) for name in versions.keys() if versions[name].text()),
        Dates(*(due[name].day() for name in ("agree_by", "self_by", "peers_by", "synthesis_by", "talent_by"))),
        tuple(
            Objective(each["id"].text(), each["title"].text(), each["owner"].text() or None)
            for each in fields["objectives"].items()
            if each["id"].text()
        ),
        document.place,
    )


def _dateless(periods: Mapping[str, Period | None]) -> Names:
    return frozenset(("period", (name,)) for name, period in periods.items() if period is None)


def _person_findings(
    fields: Fields, known: Roster, frameworks: Mapping[str, FrameworkOutline], default: str | None
) -> Iterator[Finding]:
    yield from unknown_name("person", fields["manager"], known)
    yield from unknown_name("team", fields["team"], known)
    named = fields["framework"].text()
    if named and (named not in frameworks or "@" in named):
        current = [each for each in frameworks if "@" not in each]
        hint = did_you_mean(named, current)
        yield Finding("unknown-framework", fields["framework"].place.value(), f"no framework “{named}”", hint)
        return
    framework = frameworks.get(named or default or "")
    if framework is None:
        return
    track, level = fields["track"], fields["level"]
    if track.text() and track.text() not in framework.tracks:
        hint = did_you_mean(track.text(), framework.tracks)
        yield Finding("unknown-track", track.place.value(), f"no track “{track.text()}” in {framework.id}", hint)
    elif track.text() and level.text() and level.text() not in framework.tracks[track.text()].levels:
        levels = framework.tracks[track.text()].levels
        message = f"no level “{level.text()}” in {framework.id}/{track.text()}"
        yield Finding("unknown-level", level.place.value(), message, did_you_mean(level.text(), levels))
    for each in fields["earlier"].items():
        yield from _level_findings(each["level"], framework)


def _team_findings(fields: Fields, known: Roster, framework: FrameworkOutline | None) -> Iterator[Finding]:
    yield from unknown_name("person", fields["lead"], known)
    yield from unknown_name("team", fields["parent"], known)
    for opening in fields["openings"].items() if framework else ():
        yield from _level_findings(opening["level"], framework)


def _level_findings(fields: Fields, framework: FrameworkOutline | None) -> Iterator[Finding]:
    track, _, level = fields.text().partition("/")
    if framework is None or not fields.text():
        return
    if track not in framework.tracks or level not in framework.tracks[track].levels:
        every = [f"{each.id}/{level}" for each in framework.tracks.values() for level in each.levels]
        message = f"no level “{fields.text()}” in {framework.id}"
        yield Finding("unknown-level", fields.place.value(), message, did_you_mean(fields.text(), every))


def _period_findings(
    fields: Fields, known: Roster, frameworks: Mapping[str, FrameworkOutline]
) -> Iterator[Finding]:
    starts, ends = fields["starts"].day(), fields["ends"].day()
    if starts and ends and ends < starts:
        yield Finding("wrong-value", fields["ends"].place.value(), "the period ends before it starts")
    versions = fields["framework"]
    for name in versions.keys():
        if name not in frameworks:
            hint = did_you_mean(name, [each for each in frameworks if "@" not in each])
            yield Finding("unknown-framework", versions[name].place.key(), f"no framework “{name}”", hint)
        elif versions[name].text() and framework_at(name, versions[name].text(), frameworks) is None:
            message = f"version {versions[name].text()} of {name} is neither the current one nor kept"
            hint = f"keep it in frameworks/{name}@{versions[name].text()}/"
            yield Finding("unknown-version", versions[name].place.value(), message, hint)
    for objective in fields["objectives"].items():
        if objective["owner"].text() != COMPANY:
            yield from unknown_name("team", objective["owner"], known)


def framework_at(name: str, version: str, frameworks: Mapping[str, FrameworkOutline]) -> FrameworkOutline | None:
    """The framework in a version: the current one, or a kept one; whatever is there where its version is unreadable."""
    current = frameworks.get(name)
    if current and (current.entry["version"].text() in (version, "")):
        return current
    return frameworks.get(f"{name}@{version}")

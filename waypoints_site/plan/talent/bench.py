"""Hire, grow or cover? Who is where, by team and level; roles to be filled; who could stand in for the leads of teams.

Only people whom the viewer can list are counted, each by name. Absent: who has left; and the lead of a team as
their own stand-in.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from waypoints_site.plan.page import Link, Page
from waypoints_site.plan.talent import paths
from waypoints_site.plan.talent.frame import Frames
from waypoints_site.plan.talent.paths import person_path
from waypoints_site.plan.talent.room import Room, brackets
from waypoints_site.records import Case, Opening, Team, Text

NOW, NEXT, LATER = "now", "next-period", "later"


@dataclass(frozen=True, slots=True)
class Rank:
    """A level as a column: its id and its title."""

    level: str
    title: str


@dataclass(frozen=True, slots=True)
class Crew:
    """A team: its people at each of the levels, in the order of the columns; `others` have no level that is known."""

    title: str
    at: tuple[tuple[Link, ...], ...]
    others: tuple[Link, ...]
    size: int


@dataclass(frozen=True, slots=True)
class Vacancy:
    """A role to be filled. `same` are those of the team at its level, `coming` whoever is to change to that level."""

    team: str
    title: str
    level: str
    level_title: str
    same: tuple[Link, ...]
    coming: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """The lead of a team, and who could stand in: now, in the next period, later, or without a word on when."""

    team: str
    purpose: Text
    lead: Link
    now: tuple[Link, ...]
    next: tuple[Link, ...]
    later: tuple[Link, ...]
    unsaid: tuple[Link, ...]

    @property
    def alone(self) -> bool:
        """Whether nobody could."""
        return not (self.now or self.next or self.later or self.unsaid)


@dataclass(frozen=True, slots=True)
class BenchView:
    """Teams by level, roles to be filled, and stand-ins for leads; `alone` names the leads whom nobody covers."""

    period: str
    lede: str
    ranks: tuple[Rank, ...]
    crews: tuple[Crew, ...]
    vacancies: tuple[Vacancy, ...]
    covers: tuple[Cover, ...]
    alone: tuple[tuple[str, str], ...]
    empty: str


def bench_page(room: Room, frames: Frames) -> Page:
    """The page of the bench."""
    here = tuple(case for case in room.cases if not (case.person.left and case.person.left <= room.today))
    teams = _teams(room, here)
    ranks, rung = _ranks(room)
    covers = tuple(_covers(room, here, teams))
    view = BenchView(
        room.period.title if room.period else "",
        _lede(here, covers),
        ranks,
        tuple(_crews(room, here, teams, rung, len(ranks))),
        tuple(_vacancies(room, here, teams)),
        covers,
        tuple((each.team, each.lead.label) for each in covers if each.alone),
        "" if here else "There is nobody to be counted in this period.",
    )
    return Page("talent/bench.html", frames.frame(paths.BENCH, "Bench"), view)


def _teams(room: Room, here: Sequence[Case]) -> tuple[Team, ...]:
    """The teams that concern the viewer: with people in them, led by one of these, or to be led by one, by title."""
    people = {case.person.id for case in here}
    named = {case.person.team for case in here}
    covered = {team for case in here for team in _led(case)}
    found = (each for each in room.teams.values() if each.id in named | covered or each.lead in people)
    return tuple(sorted(found, key=lambda team: (team.title, team.id)))


def _led(case: Case) -> tuple[str, ...]:
    """The teams whose lead somebody could stand in for, by id."""
    bench = case.assessment.bench if case.assessment else None
    return bench.teams if bench else ()


def _lede(here: Sequence[Case], covers: Sequence[Cover]) -> str:
    people = "1 person" if len(here) == 1 else f"{len(here)} people"
    alone = sum(each.alone for each in covers)
    if not covers:
        return f"{people}. No team here has a lead."
    leads = "1 team has a lead" if len(covers) == 1 else f"{len(covers)} teams have a lead"
    told = {0: "and each of them somebody who could stand in", 1: "and nobody could stand in for 1 of them"}
    return f"{people}. {leads}, {told.get(alone, f'and nobody could stand in for {alone} of them')}."


def _ranks(room: Room) -> tuple[tuple[Rank, ...], Mapping[str, int]]:
    """The levels that somebody holds, as columns; and the column of each person."""
    ranks, rung = [], {}
    for number, bracket in enumerate(brackets(room)):
        ranks.append(Rank(bracket.level.id, bracket.level.title))
        rung.update({case.person.id: number for case in bracket.cases})
    return tuple(ranks), rung


def _crews(
    room: Room, here: Sequence[Case], teams: Sequence[Team], rung: Mapping[str, int], columns: int
) -> Iterator[Crew]:
    """The teams, then whoever is in a team that is not there, or in none."""
    grouped: dict[str, list[Case]] = {}
    for case in here:
        team = case.person.team or ""
        grouped.setdefault(team if team in room.teams else "", []).append(case)
    for each in teams:
        yield _crew(each.title, grouped.get(each.id, ()), rung, columns)
    if "" in grouped:
        yield _crew("In no team", grouped[""], rung, columns)


def _crew(title: str, members: Sequence[Case], rung: Mapping[str, int], columns: int) -> Crew:
    at: list[list[Link]] = [[] for _ in range(columns)]
    others: list[Link] = []
    for case in members:
        column = rung.get(case.person.id)
        (others if column is None else at[column]).append(_link(case))
    return Crew(title, tuple(map(tuple, at)), tuple(others), len(members))


def _vacancies(room: Room, here: Sequence[Case], teams: Sequence[Team]) -> Iterator[Vacancy]:
    at: dict[tuple[str, str], list[Link]] = {}
    coming: dict[str, list[Link]] = {}
    titles: dict[str, tuple[str, str]] = {}
    for framework in room.frameworks.values():
        for track in framework.tracks:
            for level in track.levels:
                titles.setdefault(f"{track.id}/{level.id}", (level.id, level.title))
    for case in here:
        if case.track and case.level:
            at.setdefault((case.person.team or "", f"{case.track.id}/{case.level.id}"), []).append(
                _link(case)
            )
        change = case.assessment.level_change if case.assessment else None
        if change and change.track and change.level and change.status != "executed":
            coming.setdefault(f"{change.track.id}/{change.level.id}", []).append(_link(case))
    for team in teams:
        for opening in team.openings:
            yield _vacancy(team, opening, at, coming, titles)


def _vacancy(
    team: Team,
    opening: Opening,
    at: Mapping[tuple[str, str], Sequence[Link]],
    coming: Mapping[str, Sequence[Link]],
    titles: Mapping[str, tuple[str, str]],
) -> Vacancy:
    level, title = titles.get(opening.level, (opening.level, ""))
    return Vacancy(
        team.title,
        opening.title,
        level,
        title,
        tuple(at.get((team.id, opening.level), ())),
        tuple(coming.get(opening.level, ())),
    )


def _covers(room: Room, here: Sequence[Case], teams: Sequence[Team]) -> Iterator[Cover]:
    """The teams that have a lead, each with those who could stand in."""
    known = {case.person.id: _link(case) for case in here}
    ready: dict[tuple[str, str], list[Link]] = {}
    for case in here:
        bench = case.assessment.bench if case.assessment else None
        for each in bench.teams if bench else ():
            led = room.teams.get(each)
            if bench and led and led.lead != case.person.id:
                ready.setdefault((each, bench.readiness or ""), []).append(_link(case))
    for team in teams:
        if team.lead:
            now, following, later, unsaid = (
                tuple(ready.get((team.id, when), ())) for when in (NOW, NEXT, LATER, "")
            )
            lead = known.get(team.lead) or Link(room.name(team.lead), "")
            yield Cover(team.title, team.purpose, lead, now, following, later, unsaid)


def _link(case: Case) -> Link:
    return Link(case.person.name or case.person.id, person_path(case.person.id))

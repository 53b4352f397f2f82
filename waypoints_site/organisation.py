"""Who stands above whom, and whom a session discusses; read from sources before anything is projected.

A chain is never guessed: where it runs into a loop, an unknown manager or nobody at all, it is empty, and so gives
nobody anything (design: who may read what, 6). Absent: names, and whatever else people's files hold.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Member:
    """What of a person decides who may read what. `levelled` where they have a level.

    `held` are levels, as `track/level`, each with the day from which it was held, None where that is not known;
    oldest first.
    """

    manager: str | None = None
    levelled: bool = False
    left: date | None = None
    team: str | None = None
    started: date | None = None
    held: tuple[tuple[date | None, str], ...] = ()

    def level_in(self, starts: date) -> str | None:
        """The level that counts in a period: the one held at its start, or on the first day if that is later."""
        day = max(starts, self.started or starts)
        known = [level for since, level in self.held if since is None or since <= day]
        return known[-1] if known else (self.held[0][1] if self.held else None)

    def gone_on(self, day: date) -> bool:
        """Whether the person has left; from that day on they hold no relation."""
        return self.left is not None and self.left <= day


@dataclass(frozen=True, slots=True)
class StandIns:
    """Who stands in for chains of managers: `people` over everybody, or over certain teams and people."""

    people: frozenset[str]
    everybody: bool = False
    over: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Scope:
    """Whom a session discusses: those for whom its teams and its levels hold, and nobody who takes part.

    None where the session leaves one of them open; with both open, it discusses nobody.
    """

    teams: frozenset[str] | None
    levels: frozenset[str] | None
    participants: frozenset[str]

    def holds(self, person: str, member: Member, starts: date) -> bool:
        """Whether somebody is discussed, by the level that counts in the period that starts on a day."""
        if person in self.participants or (self.teams is None and self.levels is None):
            return False
        level = member.level_in(starts)
        return (self.teams is None or member.team in self.teams) and (
            level is not None and (self.levels is None or level in self.levels)
        )


@dataclass(frozen=True, slots=True)
class Organisation:
    """Everybody by id. `unread` are people whose file could not be read: nothing is known of them."""

    members: Mapping[str, Member]
    unread: frozenset[str] = frozenset()
    _chains: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)

    def chain(self, person: str) -> tuple[str, ...]:
        """The managers above a person, nearest first; empty where the way up is broken, or there is nobody."""
        if person not in self._chains:
            self._chains[person] = self._walk(person)
        return self._chains[person]

    def broken(self, person: str) -> bool:
        """Whether the way up from a person is not what it should be, so that nobody may read anything of theirs.

        It is not where it ends with somebody who has no manager, if anybody at all stands in it.
        """
        member = self.members.get(person)
        if member is None or member.manager is not None:
            return member is None or not self.chain(person)
        return member.levelled and person not in self.reports()

    def circles(self, day: date, stand_ins: Iterable[StandIns] = ()) -> Mapping[str, frozenset[str]]:
        """For each who stands in anybody's chain on a day, as a manager or in a manager's place, those people."""
        found: dict[str, set[str]] = {}
        for person in self.members:
            standing_in = (each.people for each in stand_ins if self.covers(each, person))
            for viewer in frozenset(self.chain(person)).union(*standing_in):
                found.setdefault(viewer, set()).add(person)
        there = (each for each in found if each in self.members and not self.members[each].gone_on(day))
        return {viewer: frozenset(found[viewer] - {viewer}) for viewer in there}

    def covers(self, stand_ins: StandIns, person: str) -> bool:
        """Whether some people stand in for a person's chain: over everybody, the person, or the person's team."""
        member = self.members.get(person)
        named = person in stand_ins.over or (member is not None and member.team in stand_ins.over)
        return (stand_ins.everybody or named) and not self.broken(person)

    def discussed(self, scope: Scope, starts: date) -> frozenset[str]:
        """The people whom a session of the period that starts on a day discusses."""
        return frozenset(
            person
            for person, member in self.members.items()
            if scope.holds(person, member, starts) and not self.broken(person)
        )

    def loop(self, person: str) -> tuple[str, ...]:
        """The people of the reporting loop that a person stands in, from them on; empty where they are in none."""
        way, at = [person], self._manager(person)
        while at in self.members and at not in way:
            way.append(str(at))
            at = self._manager(str(at))
        return tuple(way) if at == person else ()

    def reports(self) -> Mapping[str, tuple[str, ...]]:
        """The people who report to somebody directly."""
        found: dict[str, list[str]] = {}
        for person, member in self.members.items():
            if member.manager:
                found.setdefault(member.manager, []).append(person)
        return {manager: tuple(sorted(people)) for manager, people in found.items()}

    def orphans(self) -> Iterator[str]:
        """People with a level, no manager and no reports; nobody where a file that cannot be read may be a report's."""
        reports = self.reports()
        if self.unread:
            return
        for person, member in self.members.items():
            if member.levelled and member.manager is None and person not in reports:
                yield person

    def _walk(self, person: str) -> tuple[str, ...]:
        chain: list[str] = []
        at = self._manager(person)
        while at is not None:
            if at not in self.members or at == person or at in chain:
                return ()
            chain.append(at)
            at = self._manager(at)
        return tuple(chain)

    def _manager(self, person: str) -> str | None:
        member = self.members.get(person)
        return member.manager if member else None

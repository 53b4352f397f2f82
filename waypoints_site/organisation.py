"""Who stands above whom: chains of managers, read from people's files before anything is projected.

A chain is never guessed: where it runs into a loop, an unknown manager or nobody at all, it is empty, and so gives
nobody anything (design: who may read what, 6). Absent: names, levels' ids and whatever else people's files hold.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Member:
    """What of a person decides who may read what. `levelled` where they have a level."""

    manager: str | None = None
    levelled: bool = False
    left: date | None = None
    team: str | None = None

    def gone_on(self, day: date) -> bool:
        """Whether the person has left; from that day on they hold no relation."""
        return self.left is not None and self.left <= day


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

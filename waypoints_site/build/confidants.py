"""Who, besides the managers above somebody, may read of them on management's track.

Absent: what they read.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from waypoints_site.build.organisation import scope_of
from waypoints_site.documents import Document
from waypoints_site.organisation import Organisation, StandIns
from waypoints_site.records import Period

Discussion = tuple[str, frozenset[str], frozenset[str]]
"""A session's period, the people whom it discusses, and those who take part."""


@dataclass(frozen=True, slots=True)
class Confidants:
    """Stand-ins for chains of managers, and sessions."""

    organisation: Organisation
    stand_ins: tuple[StandIns, ...]
    discussions: tuple[Discussion, ...]

    def of(self, person: str, period: str) -> frozenset[str]:
        """The stand-ins over a person, and the participants of sessions that discuss the person in a period."""
        standing_in = (each.people for each in self.stand_ins if self.organisation.covers(each, person))
        attending = (
            people for of, discussed, people in self.discussions if of == period and person in discussed
        )
        return frozenset().union(*standing_in, *attending) - {person}


def discussions(
    documents: Iterable[Document], organisation: Organisation, periods: Mapping[str, Period]
) -> tuple[Discussion, ...]:
    """The sessions among whole documents, by whom they discuss; none of a period that is not there."""
    scopes = ((each.name[0], scope_of(each)) for each in documents if each.kind == "session")
    return tuple(
        (period, organisation.discussed(scope, periods[period].starts), scope.participants)
        for period, scope in scopes
        if period in periods
    )

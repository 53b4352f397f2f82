"""What a new assessment stands on: the person's case, the managers above, and what earlier cases hand on to it.

Absent: YAML; and anything said of anybody else.
"""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import date

from waypoints_site.records import Capability, Case, DataNeed, Person


@dataclass(frozen=True, slots=True)
class Ground:
    """A case that nothing is written of yet, the earlier ones, oldest first, and the day on which it is written.

    `above` is the manager's manager, if there is one. `people` are the ids of all whom the organisation knows.
    """

    case: Case
    earlier: tuple[Case, ...]
    manager: Person
    above: Person | None
    people: Container[str]
    today: date

    @property
    def last(self) -> Case | None:
        """The last case of which anything was written or decided."""
        return next((each for each in reversed(self.earlier) if each.assessment or each.decisions), None)

    @property
    def assessed(self) -> Case | None:
        """The last case with an assessment."""
        return next((each for each in reversed(self.earlier) if each.assessment), None)

    @property
    def open_needs(self) -> tuple[DataNeed, ...]:
        """The data needs that the last assessment left open."""
        assessment = self.assessed.assessment if self.assessed else None
        needs = assessment.data_needs if assessment else ()
        return tuple(each for each in needs if not each.done and each.question)

    @property
    def capabilities(self) -> tuple[Capability, ...]:
        """The capabilities of the person's track, in the framework's order; none where the level is not known."""
        return self.case.track.capabilities if self.case.track and self.case.level else ()

    def capability(self, name: str) -> Capability | None:
        """The capability that has a name, or had it in an earlier version."""
        found = (each for each in self.capabilities if name in self.names(each))
        return next(found, None)

    def names(self, capability: Capability) -> tuple[str, ...]:
        """The key of a capability, then those that it had earlier and no other capability has now."""
        track = self.case.track.id if self.case.track else ""
        taken = {each.key for each in self.capabilities}
        former = (each.removeprefix(f"{track}-") for each in capability.formerly)
        return (capability.key, *(each for each in former if each not in taken))


def overall_before(ground: Ground) -> Iterator[str]:
    """The last rating overall."""
    case = ground.assessed
    if case and case.assessment and case.assessment.rating:
        yield f"{_when(case, ground.case)}: {case.assessment.rating}."


def rating_before(capability: Capability, ground: Ground) -> Iterator[str]:
    """The rating of a capability that stood in the last case, and on how much it rested."""
    last = ground.last
    if last is None:
        return
    for name in [each for each in ground.names(capability) if last.standing(each)][:1]:
        rated = last.assessment.rated(name) if last.assessment else None
        decided = any(each.capability == name for each in last.decisions)
        session = ", as a session decided" if decided else ""
        pieces = _pieces(len(rated.evidence) if rated else 0)
        yield f"{_when(last, ground.case)}: {last.standing(name)}{session}, {pieces}."


def change_before(ground: Ground) -> Iterator[str]:
    """The change of level that the last assessment speaks of."""
    case = ground.assessed
    change = case.assessment.level_change if case and case.assessment else None
    if case and change and change.status:
        yield f"{_when(case, ground.case)}: {change.to}, {change.status}."


def _when(earlier: Case, case: Case) -> str:
    """The period of an earlier case, with its level where that was another one."""
    if earlier.level is None or _level(earlier) == _level(case):
        return earlier.period.title
    return f"{earlier.period.title}, at {earlier.level.id}"


def _level(case: Case) -> tuple[str, str] | None:
    return (case.track.id, case.level.id) if case.track and case.level else None


def _pieces(count: int) -> str:
    return f"{count or 'no'} {'piece' if count == 1 else 'pieces'} of evidence"

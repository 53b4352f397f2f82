"""One person and one period, as the rules of the talent track see them.

Absent: expectations and feedback, and the clock; today is an argument.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from waypoints_site.records import Assessment, Case, Framework
from waypoints_site.resolve.roster import Roster


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What surrounds one person's cases.

    `frameworks` are by id, in their current versions; `chain` are the managers above the person. `privy` gives, by
    period, whoever else may read the assessment: stand-ins, and the participants of sessions that discuss the person.
    """

    today: date
    roster: Roster
    frameworks: Mapping[str, Framework]
    chain: tuple[str, ...]
    privy: Callable[[str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Appraisal:
    """A case and what surrounds it; `earlier` are the same person's cases, oldest first, and `later` likewise.

    A case is there, with nothing written, for every period of which somebody is a person.
    """

    case: Case
    around: Surroundings
    earlier: tuple[Case, ...] = ()
    later: tuple[Case, ...] = ()


def appraisals(cases: Iterable[Case], around: Surroundings) -> Iterator[Appraisal]:
    """An appraisal for each of one person's cases, oldest first."""
    row = tuple(cases)
    for at, case in enumerate(row):
        yield Appraisal(case, around, row[:at], row[at + 1 :])


def written(appraisal: Appraisal) -> tuple[Assessment, ...]:
    """The assessment, if there is one, be it a draft."""
    return (appraisal.case.assessment,) if appraisal.case.assessment else ()


def finished(appraisal: Appraisal) -> tuple[Assessment, ...]:
    """The assessment, if it says that it is final."""
    return tuple(each for each in written(appraisal) if each.state == "final")


def followed(appraisal: Appraisal) -> bool:
    """Whether the same person has been assessed in a later period."""
    return any(case.assessment for case in appraisal.later)

"""Ratings as pages show them: the word of the framework, confidence, and how much evidence there is.

Absent: scores. A rating is one of three words, or there is none yet.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from waypoints_site.plan.talent.paths import person_path
from waypoints_site.records import Capability, Case, RatedCell, Rating, RatingNames
from waypoints_site.records.spelling import spelt_plainly

CONFIDENCE = {"low": "low confidence", "medium": "medium confidence", "high": "high confidence"}
NO_RATING = "No rating yet"
SHORT = {"misses": "b", "meets": "m", "exceeds": "x", "none": "n"}
"""How the cells of large tables name the kinds of rating; on the map a digit for confidence follows."""


@spelt_plainly
@dataclass(frozen=True, slots=True)
class RatingMark:
    """A rating: its kind, which decides how it looks, and its word."""

    kind: Literal["misses", "meets", "exceeds", "none"]
    word: str


@dataclass(frozen=True, slots=True)
class CellMark:
    """A person's rating of one capability. `bars` are 1 to 3 for confidence, 0 where none is given.

    `reference` is the grid reference, such as L3·TEC; `target` leads to the cell on the person's page.
    """

    capability: str
    title: str
    reference: str
    rating: RatingMark
    confidence: str
    bars: int
    pieces: int
    target: str


def rating_mark(rating: Rating | None, names: RatingNames) -> RatingMark:
    """A rating in the framework's words."""
    return _mark(rating, getattr(names, rating)) if rating else _mark("none", NO_RATING)


@lru_cache(maxsize=64)
def _mark(kind: Literal["misses", "meets", "exceeds", "none"], word: str) -> RatingMark:
    """A rating and its word: there are few, and they stand on every page."""
    return RatingMark(kind, word)


def names_of(case: Case) -> RatingNames:
    """The words of the framework that counts for a case."""
    return case.framework.ratings if case.framework else RatingNames()


def overall_mark(case: Case) -> RatingMark:
    """The rating overall."""
    return rating_mark(case.assessment.rating if case.assessment else None, names_of(case))


def cell_marks(case: Case) -> tuple[CellMark, ...]:
    """A person's ratings as they stand, one for each capability of the level, in the framework's order."""
    return tuple(cell_mark(case, each) for each in case.capabilities)


def cell_mark(case: Case, capability: Capability) -> CellMark:
    """A person's rating of one capability as it stands."""
    rated = case.assessment.rated(capability.key) if case.assessment else None
    confidence = rated.confidence if rated else None
    return CellMark(
        capability.key,
        capability.title,
        reference_of(case, capability),
        rating_mark(case.standing(capability.key), names_of(case)),
        CONFIDENCE.get(confidence or "", ""),
        bars(rated),
        len(rated.evidence) if rated else 0,
        f"{person_path(case.person.id)}#{capability.key}",
    )


def bars(rated: RatedCell | None) -> int:
    """The confidence in a rating as 1 to 3 bars; 0 where none is given."""
    return bars_of(rated.confidence if rated else None)


def bars_of(confidence: Literal["low", "medium", "high"] | None) -> int:
    """A confidence as 1 to 3 bars; 0 where none is given."""
    return ("low", "medium", "high").index(confidence) + 1 if confidence else 0


def reference_of(case: Case, capability: Capability) -> str:
    """The grid reference of a cell of the person's level."""
    return f"{case.level.id}·{capability.code}" if case.level else capability.code

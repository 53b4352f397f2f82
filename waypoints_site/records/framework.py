"""A leveling framework: tracks, levels, capabilities, and the cells where they meet.

Absent: how any of it is laid out on a page.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from waypoints_site.documents import NOWHERE, Place
from waypoints_site.records.text import NOTHING, Text

Rating = Literal["misses", "meets", "exceeds"]
RATINGS: tuple[Rating, ...] = ("misses", "meets", "exceeds")


@dataclass(frozen=True, slots=True)
class LevelAddress:
    """A level of a framework, by the ids of its track and itself."""

    track: str
    level: str


@dataclass(frozen=True, slots=True)
class Criterion:
    """One statement of a cell; `id` and `examples` only where the source names them."""

    text: Text
    id: str | None = None
    examples: tuple[Text, ...] = ()
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Cell:
    """What one level expects of one capability, by rating.

    `inherited_from` is the level whose text stands here, or None where the level speaks for itself alone;
    `inherited` names the ratings that it speaks for, which may be none where that level is silent too.
    """

    capability: str
    meets: tuple[Criterion, ...] = ()
    misses: tuple[Criterion, ...] = ()
    exceeds: tuple[Criterion, ...] = ()
    inherited_from: LevelAddress | None = None
    inherited: tuple[Rating, ...] = ()
    place: Place = field(default=NOWHERE, compare=False, repr=False)
    _texts: Mapping[Rating, tuple[Text, ...]] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Puts the texts together once: they stand beside the evidence of everybody at the level."""
        texts = {rating: tuple([each.text for each in self.rated(rating)]) for rating in RATINGS}
        object.__setattr__(self, "_texts", texts)

    def rated(self, rating: Rating) -> tuple[Criterion, ...]:
        """The statements of one rating."""
        return {"misses": self.misses, "meets": self.meets, "exceeds": self.exceeds}[rating]

    def texts(self, rating: Rating) -> tuple[Text, ...]:
        """The texts of these statements, in their order."""
        return self._texts[rating]

    @property
    def says_nothing(self) -> bool:
        """Whether no rating has any text."""
        return not any(
            bool(criterion.text) for rated in (self.meets, self.misses, self.exceeds) for criterion in rated
        )


@dataclass(frozen=True, slots=True)
class Misreading:
    """What a level is not."""

    title: str
    text: Text


@dataclass(frozen=True, slots=True)
class Management:
    """Advice to managers of a level."""

    goal: Text = NOTHING
    tips: tuple[Text, ...] = ()
    areas: tuple[Text, ...] = ()
    measurement: tuple[Text, ...] = ()
    pitfalls: tuple[Text, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.goal or self.tips or self.areas or self.measurement or self.pitfalls)


@dataclass(frozen=True, slots=True)
class Level:
    """A rung of a track; `cells` holds one cell for each capability of the track, in its order."""

    id: str
    title: str
    cells: tuple[Cell, ...]
    description: Text = NOTHING
    summary: Text = NOTHING
    facts: tuple[tuple[str, str], ...] = ()
    misreadings: tuple[Misreading, ...] = ()
    responsibilities: tuple[Text, ...] = ()
    traits: tuple[Text, ...] = ()
    management: Management = Management()
    place: Place = field(default=NOWHERE, compare=False, repr=False)
    asked: frozenset[str] = field(init=False, compare=False, repr=False)
    _by_capability: Mapping[str, Cell] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Looks once for the capabilities, by their keys, that the level says something of."""
        asked = frozenset(cell.capability for cell in self.cells if not cell.says_nothing)
        object.__setattr__(self, "asked", asked)
        object.__setattr__(self, "_by_capability", {each.capability: each for each in reversed(self.cells)})

    def cell(self, capability: str) -> Cell | None:
        """The cell of a capability of this track, by the key that level files use."""
        return self._by_capability.get(capability)


@dataclass(frozen=True, slots=True)
class Capability:
    """A row of a track's matrix. `key` is what level files call it; `code` stands in grid references."""

    key: str
    title: str
    code: str
    area: str | None = None
    description: Text = NOTHING
    formerly: tuple[str, ...] = ()
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Crossing:
    """Where people usually cross from a level of one track to a level of another."""

    from_track: str
    from_level: str
    to_level: str


@dataclass(frozen=True, slots=True)
class Track:
    """A ladder of levels, lowest first; `steady` names the levels at which it is fine to stay."""

    id: str
    title: str
    levels: tuple[Level, ...]
    capabilities: tuple[Capability, ...]
    description: Text = NOTHING
    steady: tuple[str, ...] = ()
    crossings: tuple[Crossing, ...] = ()

    def level(self, level: str) -> Level | None:
        """The level of this id, or None."""
        return next((candidate for candidate in self.levels if candidate.id == level), None)


@dataclass(frozen=True, slots=True)
class Benchmark:
    """How levels map to a survey that people know: (track, level, the survey's level)."""

    title: str
    levels: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class RatingNames:
    """The framework's wording for the three ratings."""

    misses: str = "Misses"
    meets: str = "Meets"
    exceeds: str = "Exceeds"


@dataclass(frozen=True, slots=True)
class Framework:
    """A leveling framework in one version."""

    id: str
    title: str
    version: str
    tracks: tuple[Track, ...]
    effective: date | None = None
    licence: str | None = None
    attribution: Text = NOTHING
    description: Text = NOTHING
    ratings: RatingNames = RatingNames()
    benchmarks: tuple[Benchmark, ...] = ()
    place: Place = field(default=NOWHERE, compare=False, repr=False)

    def track(self, track: str) -> Track | None:
        """The track of this id, or None."""
        return next((candidate for candidate in self.tracks if candidate.id == track), None)

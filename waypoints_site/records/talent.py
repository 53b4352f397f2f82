"""Management's track: assessments against the framework, and the sessions that calibrate them.

Absent: expectations and feedback. A piece of evidence may name a document of theirs, and holds nothing of it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from waypoints_site.documents import NOWHERE, Place
from waypoints_site.records.framework import Capability, Cell, Framework, Level, Rating, Track
from waypoints_site.records.people import Period, Person
from waypoints_site.records.text import NOTHING, Text

Confidence = Literal["low", "medium", "high"]
EvidenceKind = Literal["delivery", "quality", "objective", "behaviour", "feedback"]
Status = Literal["recommended", "deferred", "executed"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A dated observation or datum. `source` is the document that says it, None where the viewer may not know."""

    on: date | None
    kind: EvidenceKind | None
    text: Text = NOTHING
    link: str = ""
    source: str | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class RatedCell:
    """A rating against one cell of the level; `capability` is the key of level files.

    `cell` is None where the framework version of the period has none; that was reported.
    """

    capability: str
    rating: Rating | None
    confidence: Confidence | None = None
    evidence: tuple[Evidence, ...] = ()
    cell: Cell | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Need:
    """What the person needs to grow, and what is done about it."""

    text: Text
    kind: Literal["skill", "leadership", "collaboration"] | None = None
    action: Text = NOTHING
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Challenge:
    """What the thought partner asked; `capability` is None where it is about all of it."""

    question: Text
    answer: Text = NOTHING
    capability: str | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Partner:
    """The thought partner. `sufficient` and `aligned` are None where they are not answered yet."""

    who: str | None = None
    role: str | None = None
    context: Text = NOTHING
    challenges: tuple[Challenge, ...] = ()
    sufficient: bool | None = None
    aligned: bool | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class DataNeed:
    """What has to be found out before a rating can be trusted. It is open unless it says that it is done."""

    question: Text
    capability: str | None = None
    source: Literal["conversation", "deliverable", "trend"] | None = None
    owner: str | None = None
    due: date | None = None
    done: bool = False
    result: Text = NOTHING
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Revision:
    """A rating that was changed, by a refinement (`on` a day) or by a decision of a session (`session`: its id)."""

    capability: str
    before: Rating | None
    after: Rating | None
    why: Text = NOTHING
    on: date | None = None
    session: str | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class LevelChange:
    """A change of level. `to` is as written; `track` and `level` are None where it names no level that there is."""

    to: str
    status: Status | None
    track: Track | None = None
    level: Level | None = None
    blocked_by: Text = NOTHING
    why: Text = NOTHING
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Coaching:
    """What is done for the person's growth."""

    support: tuple[Text, ...] = ()
    actions: tuple[Text, ...] = ()
    opportunities: tuple[Text, ...] = ()
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Bench:
    """For which leads of teams (by the team's id) the person could stand in, and when."""

    teams: tuple[str, ...] = ()
    readiness: Literal["now", "next-period", "later"] | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Assessment:
    """What a manager wrote of one person for one period. `revisions` are its refinements."""

    by: str | None
    state: Literal["draft", "refined", "final"] | None
    rating: Rating | None = None
    confidence: Confidence | None = None
    cells: tuple[RatedCell, ...] = ()
    strengths: tuple[Text, ...] = ()
    needs: tuple[Need, ...] = ()
    partner: Partner | None = None
    data_needs: tuple[DataNeed, ...] = ()
    revisions: tuple[Revision, ...] = ()
    level_change: LevelChange | None = None
    coaching: Coaching | None = None
    bench: Bench | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)
    _rated: Mapping[str, RatedCell] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Puts the cells in order by capability, the first of several in front."""
        object.__setattr__(self, "_rated", {each.capability: each for each in reversed(self.cells)})

    def rated(self, capability: str) -> RatedCell | None:
        """What is said of one capability."""
        return self._rated.get(capability)


@dataclass(frozen=True, slots=True)
class Case:
    """One person in one period: where they stood, the assessment if there is one, and what sessions decided.

    `framework`, `track` and `level` are those that count for the period, as far as they are known.
    `decisions` are in their order; of two sessions, that of the id that comes last is the later one. `capabilities`
    are those against which the person is rated, in the framework's order: those that the level says something of, and
    those that were rated all the same.
    """

    person: Person
    period: Period
    assessment: Assessment | None = None
    decisions: tuple[Revision, ...] = ()
    framework: Framework | None = None
    track: Track | None = None
    level: Level | None = None
    capabilities: tuple[Capability, ...] = field(init=False, compare=False, repr=False)
    _keys: frozenset[str] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Looks once for the capabilities: every page of many asks for them."""
        found = tuple(self._capabilities())
        object.__setattr__(self, "capabilities", found)
        object.__setattr__(self, "_keys", frozenset([each.key for each in found]))

    def rates(self, capability: str) -> bool:
        """Whether the person is rated against a capability, by its key."""
        return capability in self._keys

    @property
    def order(self) -> tuple[date, str]:
        """What cases of one person are ordered by; no two are the same."""
        return self.period.starts, self.period.id

    def _capabilities(self) -> Iterator[Capability]:
        if self.track is None or self.level is None:
            return
        rated = {each.capability for each in (self.assessment.cells if self.assessment else ())}
        keys = self.level.asked | rated | {each.capability for each in self.decisions}
        yield from (each for each in self.track.capabilities if each.key in keys)

    def standing(self, capability: str) -> Rating | None:
        """The rating that stands: what was decided last, else the assessment's."""
        for each in reversed(self.decisions) if self.decisions else ():
            if each.capability == capability:
                return each.after
        rated = self.assessment.rated(capability) if self.assessment else None
        return rated.rating if rated else None


@dataclass(frozen=True, slots=True)
class Session:
    """A calibration session, as its participants know it."""

    id: str
    period: str
    title: str
    on: date | None
    facilitator: str | None = None
    participants: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    place: Place = field(default=NOWHERE, compare=False, repr=False)

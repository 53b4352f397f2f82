"""The engineer's track: expectations with key steps, and the documents of the feedback cycle.

Absent: ratings, level changes and pay. Nothing of the talent track has a record here.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from waypoints_site.documents import NOWHERE, Place
from waypoints_site.records.framework import Capability, Cell, Framework, Level, Track
from waypoints_site.records.people import Objective, Period, Person
from waypoints_site.records.text import NOTHING, Text

PlanKind = Literal["period", "onboarding", "remainder"]
Purpose = Literal["remedy", "next-level", "objective", "interest", "sustain"]
StepState = Literal["todo", "doing", "done", "dropped"]
OutcomeKind = Literal["met", "partly", "not-met", "overtaken"]


@dataclass(frozen=True, slots=True)
class CellReference:
    """A cell that an expectation is about, in the framework version of its period, with what surrounds it."""

    framework: Framework
    track: Track
    level: Level
    capability: Capability
    cell: Cell
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class KeyStep:
    """One item of an expectation's checklist."""

    text: Text
    state: StepState
    due: date | None = None
    note: Text = NOTHING
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Change:
    """How circumstances moved; `expectation` is an id, or None where it concerns all of them."""

    on: date | None
    text: Text
    expectation: str | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Agreement:
    """What was agreed, by whom and when; `digests` by the id of the expectation."""

    on: date | None = None
    engineer: str | None = None
    manager: str | None = None
    digests: tuple[tuple[str, str], ...] = ()
    place: Place = field(default=NOWHERE, compare=False, repr=False)

    def digest(self, expectation: str) -> str | None:
        """The digest of an expectation as it was agreed."""
        return dict(self.digests).get(expectation)


@dataclass(frozen=True, slots=True)
class Expectation:
    """One of the three to five things agreed. `digest` is that of its wording now (see `digest`)."""

    id: str
    title: str
    digest: str = ""
    detail: Text = NOTHING
    purpose: Purpose | None = None
    observable: Text = NOTHING
    measure: Text = NOTHING
    cells: tuple[CellReference, ...] = ()
    objective: Objective | None = None
    opportunity: Text = NOTHING
    follows: str | None = None
    support: tuple[Text, ...] = ()
    key_steps: tuple[KeyStep, ...] = ()
    names_cells: bool = False
    names_objective: bool = False
    place: Place = field(default=NOWHERE, compare=False, repr=False)

    @property
    def steps_done(self) -> int:
        """How many key steps are done."""
        return sum(step.state == "done" for step in self.key_steps)

    @property
    def steps_counted(self) -> int:
        """How many key steps still count: those that were not dropped."""
        return sum(step.state != "dropped" for step in self.key_steps)


@dataclass(frozen=True, slots=True)
class Expectations:
    """One plan of a person for a period: the period's own, onboarding, or what remains after it."""

    person: str
    period: str
    plan: PlanKind
    expectations: tuple[Expectation, ...] = ()
    agreed: Agreement | None = None
    unsettled: Text = NOTHING
    changes: tuple[Change, ...] = ()
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an expectation, in the engineer's own words."""

    expectation: str
    outcome: OutcomeKind | None
    steps: str | None = None
    why: Text = NOTHING
    lesson: Text = NOTHING
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class SelfAssessment:
    """The engineer's own assessment."""

    written: date | None
    outcomes: tuple[Outcome, ...] = ()
    reflection: Text = NOTHING
    place: Place = field(default=NOWHERE, compare=False, repr=False)

    def outcome(self, expectation: str) -> Outcome | None:
        """What became of one expectation."""
        return next((each for each in self.outcomes if each.expectation == expectation), None)


@dataclass(frozen=True, slots=True)
class Request:
    """Somebody who was asked for feedback."""

    who: str
    on: date | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Observation:
    """What a giver observed; `expectation` is None for role fit and growth."""

    text: Text
    example: Text = NOTHING
    expectation: str | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class PeerFeedback:
    """What one colleague observed."""

    giver: str
    given: date | None
    method: str | None = None
    works_with: str | None = None
    items: tuple[Observation, ...] = ()
    role_fit: Observation | None = None
    growth: Observation | None = None
    body: Text = NOTHING
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Theme:
    """What several sources come to; `sources` as written (self, peers, manager …)."""

    title: str
    kind: Literal["strength", "growth"] | None
    text: Text = NOTHING
    sources: tuple[str, ...] = ()
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Synthesis:
    """What the manager made of all feedback."""

    written: date | None
    shared: date | None = None
    themes: tuple[Theme, ...] = ()
    reflection: Text = NOTHING
    insight: Text = NOTHING
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Action:
    """Something the engineer will do; an expectation of the next period can follow it."""

    text: Text
    id: str | None = None
    by: date | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class DevelopmentPlan:
    """What to do next, and who helps."""

    actions: tuple[Action, ...] = ()
    resources: tuple[Text, ...] = ()
    support: tuple[Text, ...] = ()
    body: Text = NOTHING
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class SkipNote:
    """A note on one expectation."""

    expectation: str
    text: Text
    aligned: bool | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class SkipReview:
    """A manager further up on somebody's expectations."""

    by: str | None
    on: date | None
    items: tuple[SkipNote, ...] = ()
    body: Text = NOTHING
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Cycle:
    """Everything of one person and one period that the viewer may read.

    `track` and `level` are those that count for the period, in the framework version in force then; None where
    they are not known. `requests` and `peers` are empty for whoever may not read them.
    """

    person: Person
    period: Period
    plans: tuple[Expectations, ...] = ()
    track: Track | None = None
    level: Level | None = None
    self_assessment: SelfAssessment | None = None
    synthesis: Synthesis | None = None
    plan: DevelopmentPlan | None = None
    skip_reviews: tuple[SkipReview, ...] = ()
    requests: tuple[Request, ...] = ()
    peers: tuple[PeerFeedback, ...] = ()

    @property
    def expectations(self) -> tuple[Expectation, ...]:
        """The expectations of all plans, onboarding first."""
        return tuple(expectation for plan in self.plans for expectation in plan.expectations)

    @property
    def order(self) -> tuple[date, str]:
        """What cycles of one person are ordered by; no two are the same."""
        return self.period.starts, self.period.id

    def plan_before(self, cycles: Iterable["Cycle"]) -> "Cycle | None":
        """Of the same person's cycles, the latest earlier one with a development plan: the last plan made."""
        planned = [each for each in cycles if each.plan is not None and each.order < self.order]
        return max(planned, key=lambda each: each.order, default=None)

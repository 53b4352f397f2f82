"""Expectations as cards, and the plans that hold them.

Absent: feedback, whose documents stand in `cycle`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from waypoints_site.plan.days import in_words, later
from waypoints_site.plan.growth.subject import Subject
from waypoints_site.plan.growth.timeline import anchor_of, is_late, timeline
from waypoints_site.plan.growth.views import (
    CellText,
    ExpectationView,
    NoteView,
    OutcomeView,
    PlanView,
    Seal,
    StepView,
)
from waypoints_site.records import (
    NOTHING,
    ONBOARDING_DAYS,
    CellReference,
    Change,
    Cycle,
    Expectation,
    Expectations,
    KeyStep,
    Outcome,
    SkipReview,
    Text,
)
from waypoints_site.records.addresses import cell_path

PURPOSES = {
    "remedy": "To put something right",
    "next-level": "Towards the next level",
    "objective": "For an objective",
    "interest": "Out of interest",
    "sustain": "To keep doing well",
}
LATE = {"todo": "Past its day", "doing": "Under way, past its day"}
STATES = {"todo": "To do", "doing": "Under way", "done": "Done", "dropped": "Dropped"}
OUTCOMES = {"met": "Met", "partly": "Partly met", "not-met": "Not met", "overtaken": "Overtaken by events"}
STEPS = {"all": "all steps done", "most": "most steps done", "few": "few steps done", "none": "no step done"}
HEADINGS = {"period": "Expectations", "onboarding": "Onboarding", "remainder": "For the rest of the period"}


@dataclass(frozen=True, slots=True)
class Plans:
    """The plans of all cycles of one person, each turned into a view once, for all the pages that show it."""

    subject: Subject
    _made: dict[tuple[date, str], tuple[PlanView, ...]] = field(default_factory=dict, compare=False)

    def of(self, cycle: Cycle) -> tuple[PlanView, ...]:
        """The plans of a cycle."""
        if cycle.order not in self._made:
            self._made[cycle.order] = Cards(self.subject, cycle).plans()
        return self._made[cycle.order]


@dataclass(frozen=True, slots=True)
class Cards:
    """Turns the plans of one cycle into views."""

    subject: Subject
    cycle: Cycle

    def plans(self) -> tuple[PlanView, ...]:
        """The plans of the cycle, numbered through."""
        views, first = [], 1
        for plan in self.cycle.plans:
            views.append(self._plan(plan, first))
            first += len(plan.expectations)
        return tuple(views)

    def remarks(self) -> tuple[NoteView, ...]:
        """What a skip-level says of all expectations together; or only that there was a review."""
        reviews = self.cycle.skip_reviews
        return tuple(self._note(each, each.body) for each in reviews if each.body or not each.items)

    def homeless(self) -> tuple[NoteView, ...]:
        """The same where there is no plan to stand beside."""
        return self.remarks() if not self.cycle.plans else ()

    def _plan(self, plan: Expectations, first: int) -> PlanView:
        starts, ends = self._days(plan)
        today = self.subject.today
        views = tuple(
            self._expectation(each, plan, number) for number, each in enumerate(plan.expectations, first)
        )
        return PlanView(
            plan.plan,
            HEADINGS[plan.plan],
            self._seal(plan),
            plan.unsettled,
            timeline(plan, starts, ends, self.cycle.period.dates, today, first),
            views,
            tuple(self._change(each) for each in plan.changes if each.expectation is None),
            self.remarks() if plan is self.cycle.plans[0] else (),
            sum(each.counted for each in views),
            sum(each.done for each in views),
            sum(step.late for each in views for step in each.steps),
            (today - starts).days + 1 if plan.plan == "onboarding" and starts <= today <= ends else None,
            ONBOARDING_DAYS,
        )

    def _days(self, plan: Expectations) -> tuple[date, date]:
        """The days that a plan is for."""
        period, started = self.cycle.period, self.cycle.person.started
        if started is None or plan.plan == "period":
            return period.starts, period.ends
        if plan.plan == "onboarding":
            return started, later(started, ONBOARDING_DAYS - 1)
        rest = later(started, ONBOARDING_DAYS)
        return min(max(rest, period.starts), period.ends), period.ends

    def _seal(self, plan: Expectations) -> Seal | None:
        agreed = plan.agreed
        if agreed is None:
            return None
        return Seal(
            in_words(agreed.on),
            self.subject.name(agreed.engineer),
            self.subject.name(agreed.manager),
            tuple((each.title, agreed.digest(each.id) or "") for each in plan.expectations),
            tuple(each.title for each in plan.expectations if agreed.digest(each.id) != each.digest),
        )

    def _expectation(self, expectation: Expectation, plan: Expectations, number: int) -> ExpectationView:
        anchor = anchor_of(plan, expectation.id)
        steps = tuple(self._step(step, f"{anchor}_{at}") for at, step in enumerate(expectation.key_steps, 1))
        outcome = self.cycle.self_assessment and self.cycle.self_assessment.outcome(expectation.id)
        return ExpectationView(
            number,
            anchor,
            expectation.title,
            expectation.purpose or "",
            PURPOSES.get(expectation.purpose or "", ""),
            expectation.detail,
            expectation.observable,
            expectation.measure,
            tuple(map(self._cell, expectation.cells)),
            expectation.objective.title if expectation.objective else "",
            expectation.opportunity,
            self._followed(expectation),
            tuple(filter(None, expectation.support)),
            steps,
            expectation.steps_done,
            expectation.steps_counted,
            tuple(self._change(each) for each in plan.changes if each.expectation == expectation.id),
            tuple(self._notes(expectation.id)),
            outcome_view(outcome) if outcome else None,
        )

    def _step(self, step: KeyStep, anchor: str) -> StepView:
        late = is_late(step, self.subject.today)
        word = LATE[step.state] if late else STATES[step.state]
        return StepView(anchor, step.text, step.state, word, in_words(step.due), step.note, late)

    def _cell(self, reference: CellReference) -> CellText:
        framework, track, level = reference.framework, reference.track, reference.level
        kept = "@" in framework.id
        path = cell_path(framework.id, track.id, level.id, reference.capability.key)
        return CellText(
            f"{level.id}·{reference.capability.code}",
            level.title,
            reference.capability.title,
            tuple(each.text for each in reference.cell.meets),
            f"{self.subject.site.url}/{path}" if self.subject.site.url and not kept else "",
            self._is_next(reference),
        )

    def _is_next(self, reference: CellReference) -> bool:
        """Whether a cell is of the level after the one that counts for the period, on the same track."""
        own, track = self.cycle.level, self.cycle.track
        if own is None or track is None or reference.track is not track:
            return False
        return track.levels[track.levels.index(own) + 1 :][:1] == (reference.level,)

    def _followed(self, expectation: Expectation) -> Text:
        """The text of the action of the last development plan that an expectation takes up."""
        before = self.subject.last_plan(self.cycle)
        actions = before.plan.actions if before and before.plan else ()
        return next((each.text for each in actions if each.id and each.id == expectation.follows), NOTHING)

    def _change(self, change: Change) -> NoteView:
        return NoteView(change.text, in_words(change.on))

    def _notes(self, expectation: str) -> Iterator[NoteView]:
        for review in self.cycle.skip_reviews:
            for note in review.items:
                if note.expectation == expectation:
                    said = self._note(review, note.text)
                    yield replace(said, misaligned=note.aligned is False, aligned=note.aligned is True)

    def _note(self, review: SkipReview, text: Text) -> NoteView:
        return NoteView(text, in_words(review.on), self.subject.name(review.by))


def outcome_view(outcome: Outcome) -> OutcomeView | None:
    """What became of an expectation, in words."""
    if outcome.outcome is None or outcome.outcome not in OUTCOMES:
        return None
    steps = STEPS.get(outcome.steps or "", "")
    return OutcomeView(outcome.outcome, OUTCOMES[outcome.outcome], steps, outcome.why, outcome.lesson)

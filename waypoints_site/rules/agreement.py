"""The rules of the agreement: it is there in time, both have made it, and it stays as it was made.

Absent: what the expectations say. The source of each rule is the table “Setting expectations” of the process rules.
"""

from collections.abc import Iterator
from datetime import date

from waypoints_site.records import Agreement, Expectations
from waypoints_site.rules.limits import days_after, limit
from waypoints_site.rules.registry import Breach, Rule
from waypoints_site.rules.review import Review, agreed, newcomer, onboarding_ends, owed, unread
from waypoints_site.settings import Tuning

DAYS_TO_AGREE = 14
"""How long it may take to agree: after a period's start, somebody's first day, or the end of onboarding."""


def expectations_missing(review: Review, tuning: Tuning) -> Iterator[Breach]:
    """Somebody has no agreed expectations, and the day on which they should have been agreed has passed.

    Without them nobody can say at the end what was asked. That day is the period's `agree_by`, or 14 days
    after the period's start where it has none (`days` in the settings); a new hire has as many days from the
    first one, and from the end of an onboarding that began in the period before. Write them
    (`waypoints new expectations PERSON`), talk about them, and agree (`waypoints agree PERSON`). Nothing is
    owed for who has left. The position is the person's file.
    """
    due = agreement_due(review, limit(tuning, "days", DAYS_TO_AGREE))
    if owed(review, due) and not agreed(review) and not unread(review, "expectations"):
        period, person = review.cycle.period, review.cycle.person
        message = f"no expectations are agreed for {period.title} ({period.id}); they were due on {due}"
        verb = "waypoints agree" if review.cycle.plans else "waypoints new expectations"
        yield Breach(person.place, message, f"{verb} {person.id} {period.id}", at="file")


def agreement_due(review: Review, days: int) -> date:
    """The day by which somebody's first expectations of a period should be agreed."""
    person, period = review.cycle.person, review.cycle.period
    due = period.dates.agree_by or days_after(period.starts, days)
    if newcomer(review) and person.started:
        due = max(due, days_after(person.started, days))
    ends = onboarding_ends(person)
    begun = any(plan.plan == "onboarding" for cycle in review.earlier[-1:] for plan in cycle.plans)
    return max(due, days_after(ends, days)) if begun and ends and period.starts <= ends else due


def agreed_unsettled(review: Review, _: Tuning) -> Iterator[Breach]:
    """Expectations are agreed while `unsettled` still says what the two do not see alike.

    Expectations rest on a shared view of the current level. First settle it, delete `unsettled`, and agree
    then; or take `agreed` out until that is done.
    """
    for plan, agreement in agreements(review):
        if plan.unsettled:
            message = "this is agreed while “unsettled” stands"
            yield Breach(agreement.place, message, "settle it and delete “unsettled”, then agree")


def agreed_late(review: Review, _: Tuning) -> Iterator[Breach]:
    """The expectations of a period were agreed after its `agree_by`.

    What is agreed late is agreed for what is left of the period. Next time, agree by that day; nothing can
    be done about it now. Onboarding and remainder plans have days of their own, as have new hires
    (`onboarding-late`). An agreement made again is not late where `changes` has an entry of its day.
    """
    by = review.cycle.period.dates.agree_by
    if by is None or newcomer(review):
        return
    due = agreement_due(review, DAYS_TO_AGREE)
    for plan, agreement in agreements(review):
        if plan.plan == "period" and agreement.on and agreement.on > due and not made_again(plan, agreement):
            yield Breach(agreement.place / "on", f"agreed on {agreement.on}, after {due}")


def made_again(plan: Expectations, agreement: Agreement) -> bool:
    """Whether an agreement replaced an earlier one, by what `changes` says of its day."""
    return any(change.on == agreement.on and change.expectation is None for change in plan.changes)


def agreed_alone(review: Review, _: Tuning) -> Iterator[Breach]:
    """An agreement does not name both the engineer and the manager.

    Expectations are agreed, not assigned: it takes two. `waypoints agree` writes both names.
    """
    for _plan, agreement in agreements(review):
        named = (("engineer", agreement.engineer), ("manager", agreement.manager))
        lacking = [role for role, name in named if not name]
        if lacking:
            message = f"this agreement names no {' and no '.join(lacking)}"
            yield Breach(agreement.place, message, "it takes both: waypoints agree writes them")


def agreed_changed(review: Review, _: Tuning) -> Iterator[Breach]:
    """An expectation is not as it was agreed: it was reworded, or added afterwards.

    Agreed expectations are fixed, so that nobody is measured against something else in the end. Put the
    wording back and say under `changes` what has moved; or, where both want other expectations, agree again:
    `waypoints agree PERSON --again --why "…"`. Key steps, notes and `changes` may change freely.
    """
    for plan, agreement in agreements(review):
        for expectation in plan.expectations:
            fixed = agreement.digest(expectation.id)
            hint = "put it back and use “changes”, or agree again: waypoints agree --again --why “…”"
            if fixed is None:
                message = f"“{expectation.id}” was added after the agreement"
                yield Breach(expectation.place, message, hint)
            elif expectation.digest and fixed != expectation.digest:
                yield Breach(expectation.place, f"“{expectation.id}” was reworded after the agreement", hint)


def overtaken_deleted(review: Review, _: Tuning) -> Iterator[Breach]:
    """An agreed expectation is gone.

    Circumstances move, and an expectation may no longer make sense; what was agreed is still worth reading.
    Put it back, say under `changes` what happened, and give it the outcome `overtaken` in the
    self-assessment. The position is its digest in `agreed`.
    """
    for plan, agreement in agreements(review):
        present = {expectation.id for expectation in plan.expectations}
        for name, _digest in agreement.digests:
            if name not in present:
                message = f"“{name}” was agreed, and is gone"
                hint = "put it back, say under “changes” what happened, and use the outcome “overtaken”"
                yield Breach(agreement.place / "digests" / name, message, hint, at="key")


def support_missing(review: Review, _: Tuning) -> Iterator[Breach]:
    """Expectations are agreed, and the manager commits to nothing.

    Whoever expects something can do something for it: make time, open a door, take other work away. Write it
    under `support` of the expectation that it is for; one in the whole plan is enough.
    """
    for plan, agreement in agreements(review):
        if plan.expectations and not any(expectation.support for expectation in plan.expectations):
            message = "the manager commits to nothing in this plan"
            yield Breach(agreement.place, message, "write under “support” what the manager does for it")


def agreements(review: Review) -> Iterator[tuple[Expectations, Agreement]]:
    """Each agreed plan with its agreement."""
    for plan in agreed(review):
        if plan.agreed is not None:
            yield plan, plan.agreed


AGREEMENT_RULES: tuple[Rule[Review], ...] = (
    Rule("expectations-missing", "warning", expectations_missing),
    Rule("agreed-unsettled", "error", agreed_unsettled),
    Rule("agreed-late", "warning", agreed_late),
    Rule("agreed-alone", "error", agreed_alone),
    Rule("agreed-changed", "error", agreed_changed),
    Rule("overtaken-deleted", "error", overtaken_deleted),
    Rule("support-missing", "information", support_missing),
)

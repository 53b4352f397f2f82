"""The rules of onboarding: a plan for the first ninety days, and one for what remains of the period.

Absent: what the plans ask for.
"""

from collections.abc import Iterator

from waypoints_site.records import ONBOARDING_DAYS
from waypoints_site.rules.agreement import DAYS_TO_AGREE, agreements, made_again
from waypoints_site.rules.limits import days_after, limit
from waypoints_site.rules.registry import Breach, Rule
from waypoints_site.rules.review import Review, newcomer, onboarding_ends, takes_part, unread
from waypoints_site.settings import Tuning


def onboarding_late(review: Review, tuning: Tuning) -> Iterator[Breach]:
    """A new hire's first expectations were agreed more than 14 days after the first day.

    The first weeks are when somebody most wants to know what is expected. `days` in the settings moves the
    limit. A new hire is who started within the periods that the site knows.
    """
    started = review.cycle.person.started
    first_period = (*review.earlier, review.cycle)[0].period
    before = any(plan.agreed for cycle in review.earlier for plan in cycle.plans)
    dated = [(each.on, plan, each) for plan, each in agreements(review) if each.on]
    if started is None or started < first_period.starts or before or not dated:
        return
    on, plan, agreement = min(dated, key=lambda each: each[0])
    due = days_after(started, limit(tuning, "days", DAYS_TO_AGREE))
    if on > due and not made_again(plan, agreement):
        message = f"the first expectations were agreed on {on}, and the first day was {started}"
        yield Breach(agreement.place / "on", message)


def onboarding_long(review: Review, _: Tuning) -> Iterator[Breach]:
    """An onboarding plan has a step that is due more than 90 days after the first day.

    Onboarding takes 90 days. What comes later belongs into the plan for what remains of the
    period (`PERSON.remainder.yaml`), or into the next period.
    """
    started = review.cycle.person.started
    last = days_after(started, ONBOARDING_DAYS) if started else None
    for plan in review.cycle.plans if last else ():
        for expectation in plan.expectations if plan.plan == "onboarding" else ():
            for step in expectation.key_steps:
                if step.due and last and step.due > last and step.state != "dropped":
                    message = (
                        f"due on {step.due}, more than {ONBOARDING_DAYS} days after the first day, {started}"
                    )
                    yield Breach(step.place, message, "move it to the plan for the remainder")


def onboarding_missing(review: Review, _: Tuning) -> Iterator[Breach]:
    """Somebody started inside the period and has no onboarding plan.

    A new hire cannot be asked for what takes a year of knowing the place. Write a plan for the first 90 days:
    `plan: onboarding` in the period's expectations. The position is the person's file.
    """
    person = review.cycle.person
    begun = person.started is not None and person.started <= review.today
    planned = any(plan.plan == "onboarding" for plan in review.cycle.plans)
    lacking = not planned and not unread(review, "expectations")
    if newcomer(review) and begun and takes_part(review) and lacking:
        message = f"started on {person.started}, and has no onboarding plan"
        hint = f"write “plan: onboarding” in the expectations of {review.cycle.period.id}"
        yield Breach(person.place, message, hint, at="file")


def remainder_missing(review: Review, tuning: Tuning) -> Iterator[Breach]:
    """An onboarding plan ended more than 14 days ago, and there is no plan for the rest of the period.

    Write it in `PERSON.remainder.yaml` beside the onboarding plan, with `plan: remainder`. Where onboarding
    ends in the last 14 days of the period or after it, the next period's expectations come first. `days` in
    the settings moves the limit. The position is the person's file.
    """
    person, period = review.cycle.person, review.cycle.period
    ends = onboarding_ends(person)
    plans = {plan.plan for plan in review.cycle.plans}
    if ends is None or plans != {"onboarding"} or not takes_part(review):
        return
    due = days_after(ends, limit(tuning, "days", DAYS_TO_AGREE))
    if due <= period.ends and due < review.today and not unread(review, "expectations"):
        message = f"onboarding ended on {ends}, and nothing is planned for what remains of {period.title}"
        hint = f"write {person.id}.remainder.yaml with “plan: remainder”"
        yield Breach(person.place, message, hint, at="file")


ONBOARDING_RULES: tuple[Rule[Review], ...] = (
    Rule("onboarding-late", "warning", onboarding_late),
    Rule("onboarding-long", "warning", onboarding_long),
    Rule("onboarding-missing", "warning", onboarding_missing),
    Rule("remainder-missing", "warning", remainder_missing),
)

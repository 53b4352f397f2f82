"""The rules of the synthesis and the development plan: there, shared, answered, and taken up.

Absent: their wording; see `tracks`.
"""

from collections.abc import Iterator

from waypoints_site.rules.limits import days_after, limit
from waypoints_site.rules.registry import Breach, Rule
from waypoints_site.rules.review import Review, owed, owes_feedback, unread
from waypoints_site.settings import Tuning

DAYS_TO_SHARE = 14


def synthesis_missing(review: Review, _: Tuning) -> Iterator[Breach]:
    """The period's `synthesis_by` has passed, and there is no synthesis.

    Somebody wrote a self-assessment and colleagues took the time for feedback; they wait for an answer.
    `waypoints new synthesis PERSON` makes the file. The position is the expectations file.
    """
    due = review.cycle.period.dates.synthesis_by
    missing = review.cycle.synthesis is None and not unread(review, "synthesis")
    if missing and owes_feedback(review) and owed(review, due):
        hint = f"waypoints new synthesis {review.cycle.person.id} {review.cycle.period.id}"
        yield Breach(review.cycle.plans[0].place, f"the synthesis was due on {due}", hint, at="file")


def theme_single_source(review: Review, _: Tuning) -> Iterator[Breach]:
    """A theme of the synthesis comes from one source only.

    A theme is what several sources come to. Find the second one, or leave the theme out: what one peer said is easily
    recognised.
    """
    for theme in review.cycle.synthesis.themes if review.cycle.synthesis else ():
        if len(set(theme.sources)) == 1:
            message = f"“{theme.title}” comes from one source, {theme.sources[0]}"
            yield Breach(theme.place / "from", message, "find a second one, or leave it out")


def synthesis_unshared(review: Review, tuning: Tuning) -> Iterator[Breach]:
    """A synthesis was written more than 14 days ago and is not shared.

    It is made for the one to one. Have it, and write the day under `shared`; until then the engineer's site
    shows nothing of it. `days` in the settings moves the limit.
    """
    synthesis, days = review.cycle.synthesis, limit(tuning, "days", DAYS_TO_SHARE)
    if synthesis is None or synthesis.written is None:
        return
    shared = synthesis.shared is not None and synthesis.shared <= review.today
    if not shared and review.today > days_after(synthesis.written, days):
        message = f"written on {synthesis.written}, and not yet shared"
        yield Breach(synthesis.place / "shared", message, "share it, and write the day under “shared”")


def reflection_missing(review: Review, _: Tuning) -> Iterator[Breach]:
    """A synthesis is shared, and holds no reflection of the engineer's.

    The last word is the engineer's. After the conversation, a sentence or two under `reflection` is enough.
    """
    synthesis = review.cycle.synthesis
    if synthesis and synthesis.shared and synthesis.shared <= review.today and not synthesis.reflection:
        message = f"shared on {synthesis.shared}, and the engineer has not reflected on it"
        yield Breach(synthesis.place / "reflection", message, "add what the engineer says under “reflection”")


def plan_incomplete(review: Review, _: Tuning) -> Iterator[Breach]:
    """A development plan has no actions, no resources or no support.

    It takes something to do, something to do it with, and somebody who helps. Write what is missing.
    """
    plan = review.cycle.plan
    parts = (
        (("actions", plan.actions), ("resources", plan.resources), ("support", plan.support)) if plan else ()
    )
    for name, part in parts:
        if plan and not part:
            yield Breach(
                plan.place / name, f"this development plan names no {name}", f"write them under “{name}”"
            )


def plan_dropped(review: Review, _: Tuning) -> Iterator[Breach]:
    """No expectation of the next period follows an action of the development plan.

    A plan that nothing comes of was paper. Where an expectation takes up an action, say so with `follows` and
    the action's `id`. The rule waits until the next period's expectations are agreed.
    """
    plan, later = review.cycle.plan, review.later
    next_plans = [each for each in later.plans if each.agreed] if later else []
    actions = {action.id for action in plan.actions if action.id} if plan else set()
    follows = {expectation.follows for each in next_plans for expectation in each.expectations}
    if plan and later and plan.actions and next_plans and not actions & follows:
        message = f"no expectation of {later.period.title} ({later.period.id}) follows an action of this plan"
        hint = (
            "name the action with “follows”"
            if actions
            else "give the actions ids, and name one with “follows”"
        )
        yield Breach(plan.place / "actions", message, hint)


SYNTHESIS_RULES: tuple[Rule[Review], ...] = (
    Rule("synthesis-missing", "warning", synthesis_missing),
    Rule("theme-single-source", "warning", theme_single_source),
    Rule("synthesis-unshared", "information", synthesis_unshared),
    Rule("reflection-missing", "warning", reflection_missing),
    Rule("plan-incomplete", "warning", plan_incomplete),
    Rule("plan-dropped", "information", plan_dropped),
)

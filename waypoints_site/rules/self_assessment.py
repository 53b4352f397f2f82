"""The rules of the self-assessment: it is there in time, and says of each expectation what became of it.

Absent: whether an outcome is a good one; a missed expectation is no breach. The source of each rule is the table
“Feedback” of the process rules.
"""

from collections.abc import Iterator

from waypoints_site.records import Outcome
from waypoints_site.rules.registry import Breach, Rule
from waypoints_site.rules.review import Review, agreed, owed, owes_feedback, unread
from waypoints_site.settings import Tuning


def self_missing(review: Review, _: Tuning) -> Iterator[Breach]:
    """The period is over, and there is no self-assessment of what was agreed.

    The engineer speaks first; the synthesis answers. `waypoints new self PERSON` makes the file. The position
    is the expectations file.
    """
    period = review.cycle.period
    if _lacks_one(review) and review.today > period.ends:
        hint = f"waypoints new self {review.cycle.person.id} {period.id}"
        message = f"{period.title} is over, and there is no self-assessment"
        yield Breach(review.cycle.plans[0].place, message, hint, at="file")


def self_late(review: Review, _: Tuning) -> Iterator[Breach]:
    """A self-assessment was written after the period's `self_by`, or its day has passed without one.

    Those who give feedback and the manager wait for it. Where it is not yet there, the position is the
    expectations file; from the period's end on, `self-missing` takes over.
    """
    period, written = review.cycle.period, review.cycle.self_assessment
    due = period.dates.self_by
    if written is not None:
        if due and written.written and written.written > due:
            yield Breach(written.place / "written", f"written on {written.written}, and due on {due}")
    elif _lacks_one(review) and owed(review, due) and review.today <= period.ends:
        hint = f"waypoints new self {review.cycle.person.id} {period.id}"
        message = f"the self-assessment was due on {due}"
        yield Breach(review.cycle.plans[0].place, message, hint, at="file")


def _lacks_one(review: Review) -> bool:
    return review.cycle.self_assessment is None and owes_feedback(review) and not unread(review, "self")


def self_incomplete(review: Review, _: Tuning) -> Iterator[Breach]:
    """A self-assessment says nothing of an expectation that was agreed.

    Each agreed expectation has an outcome, be it `overtaken`. The position is the list of `outcomes`.
    """
    written = review.cycle.self_assessment
    for plan in agreed(review) if written else ():
        for expectation in plan.expectations:
            if written and written.outcome(expectation.id) is None:
                message = f"nothing is said of “{expectation.id}”"
                yield Breach(written.place / "outcomes", message, "add its outcome")


def outcome_why(review: Review, _: Tuning) -> Iterator[Breach]:
    """An expectation was met in part, not met or overtaken, and `why` does not say why.

    There may be the best of reasons, and nobody can see them from the outcome. Write them under `why`.
    """
    for outcome in _short_of_met(review):
        if not outcome.why:
            message = f"“{outcome.expectation}” is “{outcome.outcome}”, and nothing says why"
            yield Breach(outcome.place, message, "say why under “why”")


def outcome_lesson(review: Review, _: Tuning) -> Iterator[Breach]:
    """An expectation was met in part, not met or overtaken, and there is no `lesson`.

    What was learned is worth as much as the result. Write what you would do in another way.
    """
    for outcome in _short_of_met(review):
        if not outcome.lesson:
            message = f"“{outcome.expectation}” is “{outcome.outcome}”, and nothing says what was learned"
            yield Breach(outcome.place, message, "say under “lesson” what you would do in another way")


def _short_of_met(review: Review) -> Iterator[Outcome]:
    written = review.cycle.self_assessment
    for outcome in written.outcomes if written else ():
        if outcome.outcome in ("partly", "not-met", "overtaken"):
            yield outcome


SELF_RULES: tuple[Rule[Review], ...] = (
    Rule("self-missing", "warning", self_missing),
    Rule("self-late", "warning", self_late),
    Rule("self-incomplete", "warning", self_incomplete),
    Rule("outcome-why", "error", outcome_why),
    Rule("outcome-lesson", "warning", outcome_lesson),
)

"""The rules of the skip-level's review of expectations.

Absent: what the skip-level thinks of the person.
"""

from collections.abc import Iterator

from waypoints_site.records import Change, SkipReview
from waypoints_site.rules.agreement import agreements
from waypoints_site.rules.limits import days_after, limit
from waypoints_site.rules.registry import Breach, Rule
from waypoints_site.rules.review import Review, takes_part, unread
from waypoints_site.settings import Tuning

DAYS_TO_REVIEW = 30


def skip_level_missing(review: Review, tuning: Tuning) -> Iterator[Breach]:
    """Expectations are agreed for 30 days, and no skip-level has looked at them.

    The manager's manager sees whether expectations ask about the same of everybody, and early in the period
    there is time to say so. `waypoints new skip-level PERSON` makes the file; `days` in the settings moves
    the day. Whoever has no second manager above them needs none. The position is the expectations file.
    """
    gone = [
        name
        for name in review.chain
        if (person := review.roster.people.get(name)) and person.left and person.left <= review.today
    ]
    if len(review.chain) - len(gone) < 2 or not takes_part(review) or review.cycle.skip_reviews:
        return
    days = limit(tuning, "days", DAYS_TO_REVIEW)
    since = [(agreement.on, plan) for plan, agreement in agreements(review) if agreement.on]
    if not since or unread(review, "skip-level"):
        return
    on, plan = min(since, key=lambda each: each[0])
    if review.today >= days_after(on, days):
        hint = f"waypoints new skip-level {review.cycle.person.id} {review.cycle.period.id}"
        yield Breach(plan.place, f"agreed on {on}, and no skip-level has reviewed it", hint, at="file")


def expectation_misaligned(review: Review, _: Tuning) -> Iterator[Breach]:
    """A skip-level finds an expectation not aligned (`aligned: false`), and nothing answers that.

    A doubt that nobody takes up turns into a surprise at the end. Answer it by an entry in `changes` of the
    expectations, on that day or later: what was moved, or why it stays. The entry names the expectation, or
    none where it concerns all.
    """
    changes = [change for plan in review.cycle.plans for change in plan.changes]
    known = {expectation.id for expectation in review.cycle.expectations}
    for skip_review in review.cycle.skip_reviews:
        for note in skip_review.items:
            answered = any(_answers(change, note.expectation, skip_review) for change in changes)
            if note.aligned is False and note.expectation in known and not answered:
                message = f"“{note.expectation}” is not aligned, and no later change answers that"
                hint = "add an entry to “changes” of the expectations: what was moved, or why it stays"
                yield Breach(note.place / "aligned", message, hint)


def _answers(change: Change, expectation: str, skip_review: SkipReview) -> bool:
    late_enough = skip_review.on is None or (change.on is not None and change.on >= skip_review.on)
    return late_enough and change.expectation in (expectation, None)


SKIP_LEVEL_RULES: tuple[Rule[Review], ...] = (
    Rule("skip-level-missing", "information", skip_level_missing),
    Rule("expectation-misaligned", "warning", expectation_misaligned),
)

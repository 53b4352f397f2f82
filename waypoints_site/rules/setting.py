"""The rules of what expectations hold: how many, about what, for whose work, with which steps.

Absent: their wording, and the agreement. The source of each rule is the table “Setting expectations” of the process
rules.
"""

from collections.abc import Iterator

from waypoints_site.records import Cycle, Expectation
from waypoints_site.rules.limits import limit
from waypoints_site.rules.registry import Breach, Rule
from waypoints_site.rules.review import (
    Review,
    agreed,
    is_at_top,
    is_of_level,
    is_of_next_level,
    is_senior,
)
from waypoints_site.settings import Tuning

FEWEST, MOST = 3, 5
PERIODS_IN_A_ROW = 3


def expectation_count(review: Review, tuning: Tuning) -> Iterator[Breach]:
    """Fewer than three or more than five expectations are agreed; with none at all it is an error.

    More than five are not held in mind, and fewer than three rest everything on one piece of work. `minimum`
    and `maximum` in the settings move the limits. Drafts are not counted, and an onboarding plan may be as
    short as it likes.
    """
    fewest, most = limit(tuning, "minimum", FEWEST), limit(tuning, "maximum", MOST)
    for plan in agreed(review):
        count = len(plan.expectations)
        place = plan.place / "expectations"
        least = min(fewest, 1) if plan.plan == "onboarding" else fewest
        if count == 0 < least:
            yield Breach(place, "this is agreed without a single expectation", severity="error")
        elif count < least:
            yield Breach(place, f"{_counted(count)} agreed, and {least} is the fewest")
        elif count > most:
            hint = "agree on those that matter most"
            yield Breach(place, f"{_counted(count)} agreed, and {most} is the most", hint)


def _counted(count: int) -> str:
    return "1 expectation is" if count == 1 else f"{count} expectations are"


def expectation_alignment(review: Review, _: Tuning) -> Iterator[Breach]:
    """An expectation names neither cells of the framework nor an objective.

    Then nobody knows why it is there: whom it helps, or what the person learns by it. Name the cells that it
    is about (`cells`) or the objective of the period that it serves (`objective`).
    """
    for expectation in review.cycle.expectations:
        if not expectation.names_cells and not expectation.names_objective:
            message = f"“{expectation.id}” names neither cells nor an objective"
            yield Breach(expectation.place, message, "say with “cells” or “objective” what it is for")


def expectation_level(review: Review, _: Tuning) -> Iterator[Breach]:
    """An expectation is about a cell that is neither of the current nor of the next level.

    What lies two levels up cannot be asked for, and what lies below is taken for granted. The current level
    is the one held at the period's start; where people usually cross over to another track, the level there is
    a next one, too.
    """
    for expectation in review.cycle.expectations if review.cycle.level else ():
        for cell in expectation.cells:
            if not is_of_level(review, cell) and not is_of_next_level(review, cell):
                level = review.cycle.level.id if review.cycle.level else ""
                message = f"{cell.level.id} is neither the current level, {level}, nor the next"
                yield Breach(cell.place, message)


def expectation_stretch(review: Review, _: Tuning) -> Iterator[Breach]:
    """An expectation is about a cell of the next level, and its purpose is not `next-level`.

    Work of the next level is a stretch, and both should know that it is one. Say `purpose: next-level`, or
    name cells of the current level.
    """
    for expectation in review.cycle.expectations:
        if expectation.purpose != "next-level":
            purpose = f"“{expectation.purpose}”" if expectation.purpose else "not stated"
            for cell in expectation.cells:
                if is_of_next_level(review, cell):
                    message = f"this is a cell of the next level, and the purpose is {purpose}"
                    yield Breach(cell.place, message, "say “purpose: next-level”, or take another cell")


def activity_at_senior(review: Review, _: Tuning) -> Iterator[Breach]:
    """At a senior level, an expectation has no `measure`: it asks for activity, not for a result.

    Senior is a level at or past the track's `steady` one; on a track without any, one of its upper half. Say
    in `measure` which number will have moved, and by when. Junior levels are expected to do things; there the
    rule is silent.
    """
    for expectation in review.cycle.expectations if is_senior(review) else ():
        if not expectation.measure:
            level = review.cycle.level.id if review.cycle.level else ""
            message = f"“{expectation.id}” has no measure, which {level} is senior enough for"
            yield Breach(expectation.place, message, "say in “measure” what will have moved, and by when")


def objective_at_top(review: Review, _: Tuning) -> Iterator[Breach]:
    """At one of a track's two highest levels, an expectation is tied to no objective.

    The work of those levels is what the organisation has set out to do. Name the objective of the period
    (`objective`), or give the period the objective that is missing.
    """
    for expectation in review.cycle.expectations if is_at_top(review) else ():
        if not expectation.names_objective:
            level = review.cycle.level.id if review.cycle.level else ""
            message = f"“{expectation.id}” is tied to no objective, at {level}"
            yield Breach(expectation.place, message, "name the objective of the period that it serves")


def opportunity_missing(review: Review, _: Tuning) -> Iterator[Breach]:
    """An agreed expectation has no `opportunity`.

    Nobody can show what there is no occasion for. Say in which work, and when, it can be done; if there is
    none, find one before agreeing.
    """
    for expectation in _agreed_expectations(review):
        if not expectation.opportunity:
            message = f"“{expectation.id}” has no opportunity"
            yield Breach(expectation.place, message, "say in which work it can be done")


def steps_missing(review: Review, _: Tuning) -> Iterator[Breach]:
    """An agreed expectation has no key steps.

    Steps show on the way whether it goes well, while something can still be done. Write two to six, with the
    day on which each is due; they may change freely.
    """
    for expectation in _agreed_expectations(review):
        if not expectation.key_steps:
            yield Breach(expectation.place, f"“{expectation.id}” has no key steps", "write a few, with days")


def step_overdue(review: Review, _: Tuning) -> Iterator[Breach]:
    """A key step is still `todo` or `doing`, and its day has passed.

    Nothing is wrong with that; it is worth a word in the next talk. Set its `state`, move `due`, or say in
    `note` what holds it up.
    """
    for expectation in review.cycle.expectations:
        for step in expectation.key_steps:
            if step.due and step.due < review.today and step.state in ("todo", "doing"):
                yield Breach(step.place, f"this step was due on {step.due}, and is “{step.state}”")


def always_next_level(review: Review, _: Tuning) -> Iterator[Breach]:
    """Three periods in a row ask for nothing but the next level.

    Stability is fine. Somebody who does good work at their level needs no proof of the next one, and
    `sustain`, `interest` and `objective` are purposes as good.
    """
    row = (*review.earlier, review.cycle)[-PERIODS_IN_A_ROW:]
    if len(row) == PERIODS_IN_A_ROW and all(map(_only_next_level, row)):
        message = "for three periods, every expectation has been about the next level"
        yield Breach(review.cycle.plans[0].place / "expectations", message, "stability is fine")


def _only_next_level(cycle: Cycle) -> bool:
    purposes = {expectation.purpose for expectation in cycle.expectations}
    return purposes == {"next-level"}


def _agreed_expectations(review: Review) -> Iterator[Expectation]:
    for plan in agreed(review):
        yield from plan.expectations


SETTING_RULES: tuple[Rule[Review], ...] = (
    Rule("expectation-count", "warning", expectation_count),
    Rule("expectation-alignment", "warning", expectation_alignment),
    Rule("expectation-level", "warning", expectation_level),
    Rule("expectation-stretch", "warning", expectation_stretch),
    Rule("activity-at-senior", "warning", activity_at_senior),
    Rule("objective-at-top", "warning", objective_at_top),
    Rule("opportunity-missing", "warning", opportunity_missing),
    Rule("steps-missing", "warning", steps_missing),
    Rule("step-overdue", "information", step_overdue),
    Rule("always-next-level", "information", always_next_level),
)

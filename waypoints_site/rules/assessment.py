"""The rules of an assessment as a whole: it is there in time, rates everything, and ends in strengths and needs.

Absent: what a rating rests on, and whether it is right. The source of each rule is the table “Talent” of the process
rules.
"""

from collections.abc import Iterator
from datetime import date

from waypoints_site.records import Capability
from waypoints_site.rules.appraisal import Appraisal, finished, written
from waypoints_site.rules.registry import Breach, Rule
from waypoints_site.settings import Tuning


def assessment_missing(appraisal: Appraisal, _: Tuning) -> Iterator[Breach]:
    """A person of a period has no assessment, and its `talent_by` has passed.

    Whoever is not assessed is forgotten when the room talks about level changes and about what people need.
    `waypoints new assessment PERSON` makes the file. Nothing is owed for who has left, nor for who started in
    the last quarter of the period: there is too little to judge yet. Nor is it where nobody could read it,
    since no manager stands above the person and nobody stands in. The position is the person's file.
    """
    case, around = appraisal.case, appraisal.around
    due, name = case.period.dates.talent_by, (case.period.id, case.person.id)
    unread = ("assessment", name) in around.roster.unread
    if due and case.assessment is None and not unread and _is_owed(appraisal, due):
        message = f"no assessment for {case.period.title} ({case.period.id}); it was due on {due}"
        hint = f"waypoints new assessment {case.person.id} {case.period.id}"
        yield Breach(case.person.place, message, hint, at="file")


def _is_owed(appraisal: Appraisal, due: date) -> bool:
    person, period, around = appraisal.case.person, appraisal.case.period, appraisal.around
    gone = person.left is not None and person.left <= around.today
    too_new = person.started is not None and person.started >= period.last_quarter
    somebody_reads_it = bool(around.chain) or bool(around.privy(period.id))
    return due < around.today and period.counts(person) and somebody_reads_it and not gone and not too_new


def rating_missing(appraisal: Appraisal, _: Tuning) -> Iterator[Breach]:
    """A final assessment does not rate every capability of the level.

    What is left out is easily what is hard to say, and at the next level it will be asked for. Rate the
    capability under `cells`; where too little is known, rate it with low confidence and say in `data_needs`
    what has to be found out. Capabilities of which the level says nothing need no rating.
    """
    for assessment in finished(appraisal):
        missing = [each.key for each in _rateable(appraisal) if assessment.rated(each.key) is None]
        if missing and appraisal.case.level:
            named = ", ".join(f"“{key}”" for key in missing)
            hint = f"rate every capability of {appraisal.case.level.id}"
            yield Breach(
                assessment.place / "cells", f"this is final, without a rating of {named}", hint, at="key"
            )


def _rateable(appraisal: Appraisal) -> Iterator[Capability]:
    level = appraisal.case.level
    for capability in appraisal.case.capabilities:
        cell = level.cell(capability.key) if level else None
        if cell and not cell.says_nothing:
            yield capability


def strengths_needs(appraisal: Appraisal, _: Tuning) -> Iterator[Breach]:
    """A final assessment names no strengths, or no needs.

    Everybody has both. Without strengths nobody knows what to build on, and without needs there is nothing to
    grow in. Write under `strengths` and `needs` what the cells come to.
    """
    for assessment in finished(appraisal):
        needs = [need.text for need in assessment.needs]
        for name, texts in (("strengths", assessment.strengths), ("needs", needs)):
            if not any(texts):
                yield Breach(
                    assessment.place / name,
                    f"this is final, and names no {name}",
                    f"write them under “{name}”",
                )


def need_action(appraisal: Appraisal, _: Tuning) -> Iterator[Breach]:
    """A need has no action.

    A need that nothing is done about will be there next time. Say under `action` what is done, by whom, and when.
    """
    for assessment in written(appraisal):
        for need in assessment.needs:
            if need.text and not need.action:
                yield Breach(need.place, "nothing is done about this need", "say under “action” what is done")


ASSESSMENT_RULES: tuple[Rule[Appraisal], ...] = (
    Rule("assessment-missing", "warning", assessment_missing),
    Rule("rating-missing", "error", rating_missing),
    Rule("strengths-needs", "error", strengths_needs),
    Rule("need-action", "warning", need_action),
)

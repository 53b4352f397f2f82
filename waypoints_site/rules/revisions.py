"""The rules of ratings that were changed: each change says why, and the last one is what stands.

Absent: whether a change was right. A decision of a session is reported in the session's file.
"""

from collections.abc import Iterator
from datetime import date

from waypoints_site.records import Rating, Revision
from waypoints_site.rules.appraisal import Appraisal, written
from waypoints_site.rules.registry import Breach, Rule
from waypoints_site.settings import Tuning


def refinement_why(appraisal: Appraisal, _: Tuning) -> Iterator[Breach]:
    """A rating was changed, by a refinement or by a session's decision, and nothing says why.

    Ratings that move without a reason move by rank and by who speaks longest. Write under `why` what was seen
    or said that the rating did not yet know. A decision that leaves a rating as it was needs no reason.
    """
    refinements = [each for assessment in written(appraisal) for each in assessment.revisions]
    for each in (*refinements, *appraisal.case.decisions):
        if each.before != each.after and not each.why:
            message = (
                f"“{each.capability}” is changed from {each.before} to {each.after}, and nothing says why"
            )
            yield Breach(each.place, message, "write under “why” what it did not yet know")


def refinement_mismatch(appraisal: Appraisal, _: Tuning) -> Iterator[Breach]:
    """What refinements and decisions say of a rating does not lead to the rating that stands.

    The last refinement of a cell, by its day, says what the cell is rated now: the two are the same. A session's
    decision may differ from the assessment, and leaves its file as it is; but it starts from the rating that
    stood before it: the assessment's, or that of the decision before. Correct whichever is wrong.
    """
    yield from _refined(appraisal)
    yield from _decided(appraisal)


def _refined(appraisal: Appraisal) -> Iterator[Breach]:
    for assessment in written(appraisal):
        dated = sorted(assessment.revisions, key=lambda each: each.on or date.min)
        last = {each.capability: each for each in dated if each.after}
        for name, each in last.items():
            rated = assessment.rated(name)
            if _is_cell(appraisal, name) and (rated is None or _differs(rated.rating, each.after)):
                now = f"the rating is {rated.rating}" if rated else "there is no rating"
                message = f"the last refinement of “{name}” says {each.after}, and {now}"
                yield Breach(each.place / "to", message, "correct whichever is wrong")


def _decided(appraisal: Appraisal) -> Iterator[Breach]:
    standing: dict[str, Rating | None] = {
        cell.capability: cell.rating for assessment in written(appraisal) for cell in assessment.cells
    }
    for each in appraisal.case.decisions:
        if appraisal.case.assessment and _is_cell(appraisal, each.capability):
            yield from _started_elsewhere(each, standing)
        standing[each.capability] = each.after


def _started_elsewhere(decision: Revision, standing: dict[str, Rating | None]) -> Iterator[Breach]:
    name, before = decision.capability, decision.before
    if name not in standing:
        message = f"this decision starts from {before}, and “{name}” has no rating"
        yield Breach(decision.place / "from", message, "correct whichever is wrong")
    elif _differs(standing[name], before):
        message = f"this decision starts from {before}, and “{name}” stood at {standing[name]}"
        yield Breach(decision.place / "from", message, "correct whichever is wrong")


def _differs(one: Rating | None, other: Rating | None) -> bool:
    """Whether two ratings differ; what is out of form was reported."""
    return one is not None and other is not None and one != other


def _is_cell(appraisal: Appraisal, capability: str) -> bool:
    """Whether the level has a cell of a capability; where it has none, that was reported."""
    level = appraisal.case.level
    return bool(capability) and (level is None or level.cell(capability) is not None)


REVISION_RULES: tuple[Rule[Appraisal], ...] = (
    Rule("refinement-why", "error", refinement_why),
    Rule("refinement-mismatch", "error", refinement_mismatch),
)

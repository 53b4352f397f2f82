"""The rules of what is not certain: somebody asks, or somebody finds out.

Absent: certainty itself; low confidence is no breach.
"""

from collections.abc import Iterator

from waypoints_site.rules.appraisal import Appraisal, written
from waypoints_site.rules.registry import Breach, Rule
from waypoints_site.settings import Tuning


def low_confidence_open(appraisal: Appraisal, _: Tuning) -> Iterator[Breach]:
    """A rating has low confidence, and neither a challenge nor a data need is about it.

    Low confidence is honest; leaving it at that is not fair to the person. Have the thought partner ask about
    that cell (`challenges`, with `cell`), or say in `data_needs` what has to be found out. A data need that is
    done counts as well.
    """
    for assessment in written(appraisal):
        challenges = assessment.partner.challenges if assessment.partner else ()
        about = {each.capability for each in challenges} | {each.capability for each in assessment.data_needs}
        for cell in assessment.cells:
            if cell.confidence == "low" and cell.capability not in about:
                message = f"“{cell.capability}” has low confidence, and nobody asks or finds out"
                hint = "add a challenge or a data need about this cell"
                yield Breach(cell.place / "confidence", message, hint)


def data_need_open(appraisal: Appraisal, _: Tuning) -> Iterator[Breach]:
    """An assessment is final while a data need is open, or a data need is overdue.

    What was to be found out before a rating can be trusted has not been. Find it out and write `state: done`
    with the `result`, move `due`, or leave the assessment `refined` for now.
    """
    for assessment in written(appraisal):
        for need in assessment.data_needs if assessment.state == "final" else ():
            if not need.done:
                message = "this is final, and a data need is open"
                yield Breach(need.place, message, "find it out, and write “state: done” with the result")
        for need in assessment.data_needs if assessment.state != "final" else ():
            if not need.done and need.due and need.due < appraisal.around.today:
                message = f"this was to be found out by {need.due}"
                yield Breach(need.place, message, "find it out, or move “due”")


DOUBT_RULES: tuple[Rule[Appraisal], ...] = (
    Rule("low-confidence-open", "warning", low_confidence_open),
    Rule("data-need-open", "warning", data_need_open),
)

"""The rules of the coaching plan: what comes of an assessment for the person.

Absent: a level change; a coaching plan without one is as it should be.
"""

from collections.abc import Iterator

from waypoints_site.records import Coaching
from waypoints_site.rules.appraisal import Appraisal, finished, written
from waypoints_site.rules.registry import Breach, Rule
from waypoints_site.settings import Tuning


def coaching_missing(appraisal: Appraisal, _: Tuning) -> Iterator[Breach]:
    """A final assessment has no coaching plan.

    An assessment is made so that somebody grows by it; without a plan it was only a mark. Write under `coaching`
    what the manager gives, what is done, and where there is room for it. Without any `coaching` the position is
    the assessment's file.
    """
    for assessment in finished(appraisal):
        hint = "write under “coaching” what is done for the person"
        if assessment.coaching is None:
            yield Breach(assessment.place, "this is final, and has no coaching plan", hint, at="file")
        elif not any(words for _, words in _parts(assessment.coaching)):
            yield Breach(assessment.coaching.place, "this is final, and the coaching plan is empty", hint)


def coaching_incomplete(appraisal: Appraisal, _: Tuning) -> Iterator[Breach]:
    """A coaching plan has no support, no actions or no opportunities.

    It takes somebody who helps, something to do, and work in which it can be done. Write what is missing; where
    all of it is, and the assessment is final, `coaching-missing` says that.
    """
    for assessment in written(appraisal):
        coaching = assessment.coaching
        parts = _parts(coaching) if coaching else ()
        said = assessment.state != "final" or any(words for _, words in parts)
        for name, words in parts if said else ():
            if coaching and not words:
                message = f"this coaching plan names no {name}"
                yield Breach(coaching.place / name, message, f"write them under “{name}”")


def _parts(coaching: Coaching) -> tuple[tuple[str, bool], ...]:
    """The parts of a coaching plan, each with whether it says anything."""
    return (
        ("support", any(coaching.support)),
        ("actions", any(coaching.actions)),
        ("opportunities", any(coaching.opportunities)),
    )


COACHING_RULES: tuple[Rule[Appraisal], ...] = (
    Rule("coaching-missing", "error", coaching_missing),
    Rule("coaching-incomplete", "warning", coaching_incomplete),
)

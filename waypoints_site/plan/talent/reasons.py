"""Why somebody's case needs the room; who has no reason stands on the consent list.

The reasons are those of the design's queue, each with the cell it is about where there is one. Absent: any order among
people; nobody is ranked.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from waypoints_site.plan.talent.marks import names_of, rating_mark
from waypoints_site.plan.talent.moves import level_moved, overall_moved, ratings_moved, same_level
from waypoints_site.plan.talent.room import Room
from waypoints_site.records import Assessment, Capability, Case, RatedCell
from waypoints_site.records.spelling import spelt_plainly

__all__ = ["FLAGS", "Reason", "reasons", "same_level"]

FLAGS = {
    "unwritten": "Assessment or rating missing",
    "below": "Below the level",
    "above": "Above the level",
    "level-change": "Level change",
    "changed": "Changed since the last period",
    "low-confidence": "Low confidence",
    "disagrees": "The thought partner disagrees",
    "data-need": "Open data need",
    "thin": "Thin evidence",
    "recent": "Only recent evidence",
}
"""Every flag with its name, in the order in which they are told."""

ENOUGH = 2
"""Pieces of evidence from which on a rating off the level is not thin; one will do for a rating that meets it."""
SEVERAL = 2
"""Pieces of evidence from which on something can be said of all of them (design: `evidence-recent`)."""


@spelt_plainly
@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: its flag, in words, and the capability (its key) that it is about, if any."""

    flag: str
    text: str
    capability: str | None = None


def reasons(case: Case, room: Room) -> tuple[Reason, ...]:
    """Every reason why a case needs the room, in the order of the flags; who is too new for an assessment has none."""
    if case.assessment is None and room.too_new(case):
        return ()
    if case.assessment is None:
        found: tuple[Reason, ...] = (Reason("unwritten", "No assessment yet"), *_changes(case, room))
    else:
        found = (*_ratings(case, case.assessment), *_changes(case, room), *_doubts(case, case.assessment))
    order = tuple(FLAGS)
    return tuple(sorted(found, key=lambda reason: order.index(reason.flag)))


def _ratings(case: Case, assessment: Assessment) -> Iterator[Reason]:
    """What is missing, and what is not at the level: overall, or below it in a capability."""
    words = names_of(case)
    missing = [each.title for each in case.capabilities if case.standing(each.key) is None]
    if assessment.rating is None:
        yield Reason("unwritten", "No rating overall yet")
    if missing and len(missing) == len(case.capabilities):
        yield Reason("unwritten", "No capability is rated yet")
    elif missing:
        yield Reason("unwritten", f"No rating yet: {', '.join(missing)}")
    if assessment.rating == "misses":
        yield Reason("below", f"Overall: {words.misses}")
    if assessment.rating == "exceeds":
        yield Reason("above", f"Overall: {words.exceeds}")
    for each in case.capabilities:
        if case.standing(each.key) == "misses":
            yield Reason("below", f"{each.title}: {words.misses}", each.key)
    change = assessment.level_change
    if change is not None:
        yield Reason("level-change", f"To {change.to}{f', {change.status}' if change.status else ''}")


def _changes(case: Case, room: Room) -> Iterator[Reason]:
    """What differs from the period before: the level held, or ratings against the same one."""
    before = room.before(case)
    if before is None:
        return
    if level_moved(before, case) and before.level and case.level:
        yield Reason("changed", f"Level: {before.level.id} before, {case.level.id} now")
    overall = overall_moved(before, case)
    for move in (*((overall,) if overall else ()), *ratings_moved(before, case)):
        text = f"{move.title}: {move.before.word} before, {move.after.word} now"
        yield Reason("changed", text, move.capability or None)


def _doubts(case: Case, assessment: Assessment) -> Iterator[Reason]:
    if assessment.confidence == "low":
        yield Reason("low-confidence", "Low confidence overall")
    for capability, rated in _rated(case, assessment):
        if rated.confidence == "low":
            yield Reason("low-confidence", f"{capability.title}: low confidence", capability.key)
    partner = assessment.partner
    if partner and partner.aligned is False:
        yield Reason("disagrees", "The thought partner does not see it in line with the standard")
    if partner and partner.sufficient is False:
        yield Reason("disagrees", "The thought partner finds too little data")
    titles = {each.key: each.title for each in case.capabilities}
    for need in assessment.data_needs:
        if not need.done:
            about = titles.get(need.capability or "", "")
            text = f"{about}: open data need" if about else FLAGS["data-need"]
            yield Reason("data-need", text, need.capability if about else None)
    yield from _evidence(case, assessment)


def _evidence(case: Case, assessment: Assessment) -> Iterator[Reason]:
    """Ratings that rest on too little, and whether all evidence is from the period's last quarter."""
    for capability, rated in _rated(case, assessment):
        standing = case.standing(capability.key)
        if standing and not rated.evidence:
            yield Reason("thin", f"{capability.title}: no evidence", capability.key)
        elif standing in ("misses", "exceeds") and len(rated.evidence) < ENOUGH:
            word = rating_mark(standing, names_of(case)).word
            yield Reason("thin", f"{capability.title}: {word}, on one piece of evidence", capability.key)
    days = [each.on for _, rated in _rated(case, assessment) for each in rated.evidence if each.on]
    quarter = case.period.last_quarter
    came_late = case.person.started is not None and case.person.started >= quarter
    if len(days) >= SEVERAL and min(days) >= quarter and not came_late:
        yield Reason("recent", "All evidence is from the last quarter of the period")


def _rated(case: Case, assessment: Assessment) -> Iterator[tuple[Capability, RatedCell]]:
    known = {each.capability: each for each in assessment.cells}
    for capability in case.capabilities:
        if capability.key in known:
            yield capability, known[capability.key]

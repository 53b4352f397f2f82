"""Why somebody's case needs the room; who has no reason stands on the consent list.

The reasons are those of the design's queue, each with the cell it is about where there is one. Absent: any order among
people; nobody is ranked.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from waypoints_site.plan.talent.marks import names_of, rating_mark
from waypoints_site.plan.talent.room import Room
from waypoints_site.records import Capability, Case, RatedCell

FLAGS = {
    "unwritten": "No assessment yet",
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


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: its flag, in words, and the capability (its key) that it is about, if any."""

    flag: str
    text: str
    capability: str | None = None


def reasons(case: Case, room: Room) -> tuple[Reason, ...]:
    """Every reason why a case needs the room, in the order of the flags."""
    found = (*_overall(case), *_level_change(case), *_changes(case, room), *_doubts(case), *_evidence(case))
    order = tuple(FLAGS)
    return tuple(sorted(found, key=lambda reason: order.index(reason.flag)))


def _overall(case: Case) -> Iterator[Reason]:
    if case.assessment is None:
        yield Reason("unwritten", FLAGS["unwritten"])
    elif case.assessment.rating == "misses":
        yield Reason("below", "Rated below the level overall")
    elif case.assessment.rating == "exceeds":
        yield Reason("above", "Rated above the level overall")


def _level_change(case: Case) -> Iterator[Reason]:
    change = case.assessment.level_change if case.assessment else None
    if change is not None:
        yield Reason("level-change", f"{change.to} {change.status or ''}".strip())


def _changes(case: Case, room: Room) -> Iterator[Reason]:
    """Ratings that differ from those of the period before, where both are against the same level."""
    before = room.before(case)
    if before is None or not same_level(before, case):
        return
    for each in case.capabilities:
        old, new = before.standing(each.key), case.standing(each.key)
        if old and new and old != new:
            words = names_of(case)
            text = f"{each.title}: {rating_mark(old, words).word} before, {rating_mark(new, words).word} now"
            yield Reason("changed", text, each.key)


def same_level(one: Case, other: Case) -> bool:
    """Whether two cases are against the same level, of whichever version of the framework."""
    if not (one.track and one.level and other.track and other.level):
        return False
    return (one.track.id, one.level.id) == (other.track.id, other.level.id)


def _doubts(case: Case) -> Iterator[Reason]:
    assessment = case.assessment
    if assessment is None:
        return
    if assessment.confidence == "low":
        yield Reason("low-confidence", "Low confidence overall")
    for capability, rated in _rated(case):
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
            yield Reason(
                "data-need", f"{about}: open data need" if about else FLAGS["data-need"], need.capability
            )


def _evidence(case: Case) -> Iterator[Reason]:
    """Cells with less than two pieces of evidence; and whether all evidence is from the period's last quarter."""
    thin = [capability.title for capability, rated in _rated(case) if len(rated.evidence) < 2]
    days = [each.on for _, rated in _rated(case) for each in rated.evidence if each.on]
    if thin and case.assessment:
        yield Reason("thin", f"Less than two pieces of evidence: {', '.join(thin)}")
    if len(days) > 2 and min(days) >= case.period.last_quarter:
        yield Reason("recent", "All evidence is from the last quarter of the period")


def _rated(case: Case) -> Iterator[tuple[Capability, RatedCell]]:
    for capability in case.capabilities:
        rated = case.assessment.rated(capability.key) if case.assessment else None
        if rated is not None:
            yield capability, rated

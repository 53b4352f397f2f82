"""A change of level: since when it is on the table, and what the new level asks, beside what was seen of it.

Absent: whether it should come. And evidence against another track, whose capabilities are other ones.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from waypoints_site.plan.talent.account import STATUSES, ChangeView, change_view
from waypoints_site.plan.talent.evidence import EvidenceView, evidence_views
from waypoints_site.plan.talent.marks import RatingMark, names_of, overall_mark, rating_mark
from waypoints_site.plan.talent.moves import same_level
from waypoints_site.plan.talent.paths import person_path
from waypoints_site.plan.talent.room import Room
from waypoints_site.records import Case, LevelChange, Text


@dataclass(frozen=True, slots=True)
class Beside:
    """A capability: what the new level asks, and what was seen; `target` leads to the cell on the person's page."""

    title: str
    reference: str
    target: str
    asked: tuple[Text, ...]
    rating: RatingMark
    evidence: tuple[EvidenceView, ...]


@dataclass(frozen=True, slots=True)
class Onward:
    """A change of level. `earlier` are the periods before in which one was written down too, the latest first.

    `since` is the first of them. `beside` are the capabilities in which something was seen, `unseen` the titles of
    the others; `elsewhere` where the new level is of another track.
    """

    change: ChangeView
    since: str
    earlier: tuple[str, ...]
    beside: tuple[Beside, ...]
    unseen: tuple[str, ...]
    elsewhere: str


def onward(case: Case, change: LevelChange, room: Room, *, in_full: bool) -> Onward:
    """A case's change of level; what the new level asks only where it is told in full, and not done yet."""
    before = tuple(_before(case, room))
    open_to = change.track if in_full and change.status != "executed" else None
    crosses = open_to is not None and (case.track is None or open_to.id != case.track.id)
    seen = tuple(_beside(case, change, room)) if open_to and not crosses else ()
    return Onward(
        change_view(change, case),
        before[-1][0] if before else "",
        tuple(told for _, told in before),
        tuple(each for each in seen if each.evidence),
        tuple(each.title for each in seen if not each.evidence),
        open_to.title if open_to and crosses else "",
    )


def off_since(case: Case, room: Room) -> str:
    """The first of the periods, without a break, in which the rating overall was what it is, against the same level."""
    since, kind = "", overall_mark(case).kind
    for each in reversed(room.earlier.get(case.person.id, ())):
        if each.assessment is None or not same_level(each, case) or overall_mark(each).kind != kind:
            break
        since = each.period.title
    return since


def _before(case: Case, room: Room) -> Iterator[tuple[str, str]]:
    """The periods just before in which a change of level was open, against the same level: title, and in words."""
    for each in reversed(room.earlier.get(case.person.id, ())):
        change = each.assessment.level_change if each.assessment else None
        if change is None or change.status == "executed" or not same_level(each, case):
            break
        status = STATUSES.get(change.status or "", "")
        told = f"to {change.to}, {status.lower()}" if status else f"to {change.to}"
        yield each.period.title, f"{each.period.title}: {told}"


def _beside(case: Case, change: LevelChange, room: Room) -> Iterator[Beside]:
    level, written = change.level, case.assessment
    if level is None or written is None or case.track is None:
        return
    for capability in case.track.capabilities:
        cell = level.cell(capability.key)
        if cell is not None and cell.meets:
            yield Beside(
                capability.title,
                f"{level.id}·{capability.code}",
                f"{person_path(case.person.id)}#{capability.key}",
                tuple(each.text for each in cell.meets),
                rating_mark(case.standing(capability.key), names_of(case)),
                evidence_views(written.rated(capability.key), case, room),
            )

"""A change of level: since when it is on the table, and what the new level asks, beside what was seen of it.

Absent: whether it should come. And evidence against another track, whose capabilities are other ones.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from waypoints_site.plan.page import Link
from waypoints_site.plan.talent.account import STATUSES, ChangeView, change_view
from waypoints_site.plan.talent.evidence import EvidenceView, evidence_views
from waypoints_site.plan.talent.marks import CellMark, cell_mark, overall_mark
from waypoints_site.plan.talent.moves import same_level
from waypoints_site.plan.talent.room import Room
from waypoints_site.records import Case, LevelChange, Text


@dataclass(frozen=True, slots=True)
class Beside:
    """A capability in which somebody goes beyond the level held: what the new one asks, and the evidence."""

    asked: tuple[Text, ...]
    reference: str
    mark: CellMark
    evidence: tuple[EvidenceView, ...]


@dataclass(frozen=True, slots=True)
class Onward:
    """A change of level. `earlier` are the periods before in which one was written down too, the latest first.

    `since` is the first of them. `beside` are the capabilities that go beyond the level held; `short` are others with
    evidence, which their links lead to, and `unseen` those without. `elsewhere` is the new level's track where that
    is another one.
    """

    change: ChangeView
    since: str
    earlier: tuple[str, ...]
    beside: tuple[Beside, ...]
    short: tuple[Link, ...]
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
        tuple(
            Link(each.mark.title, each.mark.target) for each in seen if each.mark.pieces and not each.evidence
        ),
        tuple(each.mark.title for each in seen if not each.mark.pieces),
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
    level, track = change.level, case.track
    if level is None or track is None:
        return
    for capability in track.capabilities:
        cell = level.cell(capability.key)
        if cell is not None and cell.meets:
            asked = tuple(each.text for each in cell.meets)
            mark = cell_mark(case, capability)
            written = case.assessment if mark.rating.kind == "exceeds" else None
            rated = written.rated(capability.key) if written else None
            evidence = evidence_views(rated, case, room)
            yield Beside(asked, f"{level.id}·{capability.code}", mark, evidence)

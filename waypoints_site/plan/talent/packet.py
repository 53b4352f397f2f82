"""The manager edition of a packet: everything of the feedback track about one person and period, made for paper.

Raw feedback is attributed here. Absent: ratings, and whatever else belongs to assessments; a session's packet holds
the expectations alone.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from waypoints_site.plan.growth.cards import Cards
from waypoints_site.plan.growth.cycle import development_view, period_line, self_view, synthesis_view
from waypoints_site.plan.growth.subject import Subject
from waypoints_site.plan.growth.views import (
    DevelopmentView,
    NoteView,
    PeriodLine,
    PersonHead,
    PlanView,
    SelfView,
    SynthesisView,
)
from waypoints_site.plan.page import Draft, Link, Page
from waypoints_site.plan.talent.frame import Frames
from waypoints_site.plan.talent.paths import EXPECTATIONS, packet_path
from waypoints_site.plan.talent.raw import Raw, raw_of
from waypoints_site.plan.talent.room import Room
from waypoints_site.plan.talent.subjects import subjects
from waypoints_site.records import Cycle


@dataclass(frozen=True, slots=True)
class ManagerPacketView:
    """Everything about one person for a conversation on paper; blank lines for notes are the layout's.

    `raw` is None where the viewer reads no feedback. `shown` is False while the synthesis has not been shared.
    """

    head: PersonHead
    period: PeriodLine
    plans: tuple[PlanView, ...]
    self_assessment: SelfView | None
    synthesis: SynthesisView | None
    shown: bool
    development: DevelopmentView | None
    raw: Raw | None
    empty: str
    notes: tuple[NoteView, ...]


def packet_pages(room: Room, frames: Frames) -> Iterator[Draft]:
    """A packet for each person of whom anything is written on the feedback track, in the room's order."""
    levels = {case.person.id: case.level.id for case in room.cases if case.level}
    for subject, cycle in subjects(room).values():
        yield Draft(packet_path(cycle.person.id), partial(_page, cycle, subject, room, frames, levels))


def _page(cycle: Cycle, subject: Subject, room: Room, frames: Frames, levels: Mapping[str, str]) -> Page:
    person, cards = cycle.person, Cards(subject, cycle)
    shared = cycle.synthesis.shared if cycle.synthesis else None
    view = ManagerPacketView(
        subject.head(cycle),
        period_line(cycle.period, subject),
        cards.plans(),
        self_view(cycle),
        synthesis_view(cycle),
        shared is not None and shared <= room.today,
        development_view(cycle, subject),
        None if room.session else raw_of(cycle, room, levels),
        "" if cycle.plans else "No expectations are written for this period.",
        cards.homeless(),
    )
    name, path = person.name or person.id, packet_path(person.id)
    crumbs = (Link("Expectations", EXPECTATIONS), Link(name, path, here=True))
    frame = frames.frame(path, f"Packet: {name}", nav=EXPECTATIONS, crumbs=crumbs)
    return Page("talent/packet.html", frame, view)

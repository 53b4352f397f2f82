"""The packet of a period, the conversation edition: made for paper.

Absent: raw feedback, givers and ratings.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from waypoints_site.plan.growth.cards import Cards, Plans
from waypoints_site.plan.growth.cycle import development_view, period_line, self_view, synthesis_view
from waypoints_site.plan.growth.frame import NOW, Frames, packet_path
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
from waypoints_site.plan.page import Link, Page


@dataclass(frozen=True, slots=True)
class PacketView:
    """Everything about one period for a conversation on paper; blank lines for notes are the layout's."""

    head: PersonHead
    period: PeriodLine
    plans: tuple[PlanView, ...]
    self_assessment: SelfView | None
    synthesis: SynthesisView | None
    development: DevelopmentView | None
    empty: str
    notes: tuple[NoteView, ...] = ()


def packet_pages(subject: Subject, frames: Frames, plans: Plans) -> Iterator[Page]:
    """A packet for each period that has anything in it."""
    for cycle in subject.cycles:
        path, cards = packet_path(cycle.period.id), Cards(subject, cycle)
        view = PacketView(
            subject.head(cycle),
            period_line(cycle.period, subject),
            plans.of(cycle),
            self_view(cycle),
            synthesis_view(cycle),
            development_view(cycle, subject),
            "" if cycle.plans else "Nothing has been agreed for this period.",
            cards.homeless(),
        )
        title = f"Packet: {cycle.period.title}"
        yield Page(
            "growth/packet.html",
            frames.frame(path, title, nav=NOW, crumbs=(Link(title, path, here=True),)),
            view,
        )

"""The page “now” and those of past periods.

Absent: other people's expectations.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from waypoints_site.markup import plain
from waypoints_site.plan.days import in_words
from waypoints_site.plan.growth.cards import Cards, Plans
from waypoints_site.plan.growth.cycle import development_view, period_line, self_view, synthesis_view
from waypoints_site.plan.growth.frame import HISTORY, NOW, Frames, packet_path, page_of, period_path
from waypoints_site.plan.growth.subject import Subject
from waypoints_site.plan.growth.timeline import anchor_of, is_late
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
from waypoints_site.records import ONBOARDING_DAYS, Cycle

SHOWN = 5
"""How many of the steps due next are listed."""
STAND_INS = "whoever stands in for a manager"
"""Who that is, the settings say, and no site may show."""


@dataclass(frozen=True, slots=True)
class Due:
    """Something that is due next: what, its day in words, where it stands on the page."""

    title: str
    on: str
    target: str
    late: bool


@dataclass(frozen=True, slots=True)
class NowView:
    """What was agreed, how far along it is, what is next.

    `period` is None where the site has no current period; `empty` says in a sentence what comes next where there
    is nothing yet. `past` leads to the pages of earlier periods, `coming` to those of later ones. `notes` are a
    skip-level's, where there is no plan to stand beside.
    """

    head: PersonHead
    period: PeriodLine | None
    empty: str
    plans: tuple[PlanView, ...]
    next_due: tuple[Due, ...]
    self_assessment: SelfView | None
    synthesis: SynthesisView | None
    development: DevelopmentView | None
    last_plan: DevelopmentView | None
    objectives: tuple[tuple[str, str], ...]
    past: tuple[Link, ...]
    packet: Link | None
    readers: tuple[str, ...]
    notes: tuple[NoteView, ...] = ()
    coming: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class PeriodView:
    """A period that is not the current one. `notes` as on the page “now”."""

    head: PersonHead
    period: PeriodLine
    empty: str
    plans: tuple[PlanView, ...]
    self_assessment: SelfView | None
    synthesis: SynthesisView | None
    development: DevelopmentView | None
    before: Link | None
    after: Link | None
    packet: Link
    notes: tuple[NoteView, ...] = ()


def now_page(subject: Subject, frames: Frames, plans: Plans) -> Page:
    """What was agreed, how far along it is, what is next."""
    cycle = subject.current
    head = subject.head()
    view = NowView(
        head,
        period_line(cycle.period, subject) if cycle else None,
        _nothing_yet(subject, cycle),
        plans.of(cycle) if cycle else (),
        tuple(_due(subject, cycle)) if cycle else (),
        self_view(cycle) if cycle else None,
        synthesis_view(cycle) if cycle else None,
        development_view(cycle, subject),
        development_view(subject.last_plan(cycle), subject) if cycle else None,
        tuple(_objectives(subject, cycle)) if cycle else (),
        tuple(_link(subject, each) for each in reversed(subject.past)),
        Link("Packet for the conversation", packet_path(cycle.period.id))
        if cycle in subject.cycles
        else None,
        (head.name, *(subject.name(each) for each in subject.chain), STAND_INS),
        Cards(subject, cycle).homeless() if cycle else (),
        tuple(_link(subject, each) for each in subject.coming),
    )
    return Page("growth/now.html", frames.frame(NOW, head.name, nav=NOW), view)


def period_pages(subject: Subject, frames: Frames, plans: Plans) -> Iterator[Page]:
    """A page for each period but the current one."""
    for cycle in (*subject.past, *subject.coming):
        path, cards = period_path(cycle.period.id), Cards(subject, cycle)
        before, after = subject.before(cycle), subject.following(cycle)
        view = PeriodView(
            subject.head(cycle),
            period_line(cycle.period, subject),
            "" if cycle.plans else _nothing_agreed(subject, cycle),
            plans.of(cycle),
            self_view(cycle),
            synthesis_view(cycle),
            development_view(cycle, subject),
            _link(subject, before) if before else None,
            _link(subject, after) if after else None,
            Link("Packet", packet_path(cycle.period.id)),
            cards.homeless(),
        )
        crumbs = (Link("History", HISTORY), Link(cycle.period.title, path, here=True))
        frame = frames.frame(path, cycle.period.title, nav=HISTORY, crumbs=crumbs)
        yield Page("growth/period.html", frame, view)


def _nothing_agreed(subject: Subject, cycle: Cycle) -> str:
    over = cycle.period.ends < subject.today
    return f"Nothing {'was' if over else 'has been'} agreed for this period{'' if over else ' yet'}."


def _link(subject: Subject, cycle: Cycle) -> Link:
    return Link(cycle.period.title, page_of(cycle, subject))


def _nothing_yet(subject: Subject, cycle: Cycle | None) -> str:
    """What comes next where there is nothing yet."""
    manager = subject.name(subject.person.manager) or "your manager"
    if cycle is None:
        return "No period is under way. The next one will show here as soon as it has been set up."
    if cycle.plans:
        return ""
    started = subject.person.started
    if started and (subject.today - started).days < ONBOARDING_DAYS:
        return f"Your first expectations come in your first two weeks: three or fewer, agreed with {manager}."
    by = cycle.period.dates.agree_by
    when = f" by {in_words(by)}" if by and by >= subject.today else ""
    return (
        f"Nothing has been agreed for this period yet. Agree three to five expectations with {manager}{when}."
    )


def _due(subject: Subject, cycle: Cycle) -> Iterator[Due]:
    """The open steps by their day, those past it first."""
    found = [
        (step.due, plain(step.text.source), f"{anchor_of(plan, each.id)}_{at}", is_late(step, subject.today))
        for plan in cycle.plans
        for each in plan.expectations
        for at, step in enumerate(each.key_steps, 1)
        if step.due and step.state in ("todo", "doing")
    ]
    for due, text, target, late in sorted(found, key=lambda entry: (entry[0], entry[2]))[:SHOWN]:
        yield Due(text, in_words(due), target, late)


def _objectives(subject: Subject, cycle: Cycle) -> Iterator[tuple[str, str]]:
    """The objectives of the company and of the person's team, each with its owner."""
    for each in cycle.period.objectives:
        if each.owner in (None, "company"):
            yield each.title, "Company"
        elif each.owner == subject.person.team:
            yield each.title, subject.teams.get(each.owner or "", each.owner or "")

"""The documents of a feedback cycle as their subject reads them.

Absent: raw peer feedback, who was asked and who gave; no record of those reaches a growth site.
"""

from waypoints_site.plan.days import in_words
from waypoints_site.plan.growth.cards import outcome_view
from waypoints_site.plan.growth.subject import Subject
from waypoints_site.plan.growth.views import (
    ActionView,
    DevelopmentView,
    PeriodLine,
    SelfView,
    SynthesisView,
    ThemeView,
)
from waypoints_site.records import Cycle, Period

_DATES = (
    ("Expectations agreed by", "agree_by"),
    ("Self-assessment by", "self_by"),
    ("Peer feedback by", "peers_by"),
    ("Synthesis by", "synthesis_by"),
)


def period_line(period: Period, subject: Subject) -> PeriodLine:
    """A period with its days and dates in words."""
    framework = subject.framework
    version = dict(period.versions).get(framework.id, "") if framework else ""
    dates = tuple((label, in_words(getattr(period.dates, name))) for label, name in _DATES)
    return PeriodLine(
        period.id,
        period.title,
        in_words(period.starts),
        in_words(period.ends),
        tuple((label, day) for label, day in dates if day),
        f"{framework.title} {version}" if framework and version else "",
    )


def self_view(cycle: Cycle) -> SelfView | None:
    """The self-assessment, its outcomes in the order and with the numbers of the expectations."""
    own = cycle.self_assessment
    if own is None:
        return None
    numbered = [(number, each, own.outcome(each.id)) for number, each in enumerate(cycle.expectations, 1)]
    views = [(number, each.title, outcome_view(found)) for number, each, found in numbered if found]
    outcomes = tuple((number, title, view) for number, title, view in views if view)
    return SelfView(in_words(own.written), outcomes, own.reflection)


def synthesis_view(cycle: Cycle) -> SynthesisView | None:
    """The synthesis, where the viewer may read it."""
    found = cycle.synthesis
    if found is None:
        return None
    themes = tuple(ThemeView(each.title, each.kind or "", each.text, each.sources) for each in found.themes)
    return SynthesisView(
        in_words(found.written), in_words(found.shared), themes, found.insight, found.reflection
    )


def development_view(cycle: Cycle | None, subject: Subject) -> DevelopmentView | None:
    """The development plan, with the later expectations that take its actions up."""
    plan = cycle.plan if cycle else None
    if cycle is None or plan is None:
        return None
    followers = [
        expectation
        for each in subject.cycles
        if subject.last_plan(each) is cycle
        for expectation in each.expectations
    ]
    return DevelopmentView(
        tuple(
            ActionView(
                each.text,
                in_words(each.by),
                tuple(taken.title for taken in followers if each.id and taken.follows == each.id),
            )
            for each in plan.actions
        ),
        tuple(filter(None, plan.resources)),
        tuple(filter(None, plan.support)),
        plan.body,
    )

"""What each page of a growth site shows.

Absent: ratings, scores, the number of those who gave feedback, and any word of the talent track.
"""

from dataclasses import dataclass
from typing import Literal

from waypoints_site.plan.page import Link
from waypoints_site.records import Text


@dataclass(frozen=True, slots=True)
class PersonHead:
    """Who the site is about, and who stands around them; empty where the sources do not say."""

    name: str
    title: str
    level: str
    team: str
    manager: str
    skip_level: str


@dataclass(frozen=True, slots=True)
class PeriodLine:
    """A period: its title, days and dates, as text; `dates` pairs what is due with its day."""

    id: str
    title: str
    starts: str
    ends: str
    dates: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on the timeline, in percent of the period's days, with its label (empty where there is no room)."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Stop:
    """A key step on the timeline; `target` is its fragment on the page."""

    x: float
    state: Literal["done", "open", "late", "dropped"]
    title: str
    target: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One expectation on the timeline."""

    number: int
    title: str
    target: str
    stops: tuple[Stop, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The period as a route. `today` is a percentage, None outside of the period; `dates` are the process's own."""

    lanes: tuple[Lane, ...]
    months: tuple[Tick, ...]
    dates: tuple[Tick, ...]
    today: float | None
    today_label: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class CellText:
    """A cell of the framework as quoted beside an expectation; `href` only where the framework site has an address.

    `next` where it is of the level after the person's own.
    """

    reference: str
    level: str
    capability: str
    meets: tuple[Text, ...]
    href: str
    next: bool


@dataclass(frozen=True, slots=True)
class StepView:
    """A key step; `due` and `state` in words, `late` where it is open past its day."""

    anchor: str
    text: Text
    state: Literal["todo", "doing", "done", "dropped"]
    word: str
    due: str
    note: Text
    late: bool


@dataclass(frozen=True, slots=True)
class NoteView:
    """Somebody's words with the day (in words) and who says them."""

    text: Text
    on: str
    by: str = ""
    misaligned: bool = False


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """What became of an expectation, as the engineer wrote it; words for `outcome` and `steps`."""

    kind: Literal["met", "partly", "not-met", "overtaken"]
    word: str
    steps: str
    why: Text
    lesson: Text


@dataclass(frozen=True, slots=True)
class ExpectationView:
    """A card for one expectation. `follows` is the text of the action that it takes up."""

    number: int
    anchor: str
    title: str
    purpose: Literal["", "remedy", "next-level", "objective", "interest", "sustain"]
    purpose_word: str
    detail: Text
    observable: Text
    measure: Text
    cells: tuple[CellText, ...]
    objective: str
    opportunity: Text
    follows: Text
    support: tuple[Text, ...]
    steps: tuple[StepView, ...]
    done: int
    changes: tuple[NoteView, ...]
    notes: tuple[NoteView, ...]
    outcome: OutcomeView | None


@dataclass(frozen=True, slots=True)
class Seal:
    """The agreement: who and when, in words; `digests` pairs an expectation's title with its digest.

    `broken` names the expectations whose wording is no longer the agreed one.
    """

    on: str
    engineer: str
    manager: str
    digests: tuple[tuple[str, str], ...]
    broken: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanView:
    """One plan of expectations; `heading` says which. `seal` is None while it is a draft."""

    kind: Literal["period", "onboarding", "remainder"]
    heading: str
    seal: Seal | None
    unsettled: Text
    timeline: Timeline | None
    expectations: tuple[ExpectationView, ...]
    changes: tuple[NoteView, ...]
    notes: tuple[NoteView, ...]
    day: int | None = None
    days: int = 90


@dataclass(frozen=True, slots=True)
class SelfView:
    """The self-assessment; `outcomes` pairs an expectation's number and title with what became of it."""

    written: str
    outcomes: tuple[tuple[int, str, OutcomeView], ...]
    reflection: Text


@dataclass(frozen=True, slots=True)
class ThemeView:
    """A theme of the synthesis, without who or how many said it: `sources` are kinds (self, peers, manager)."""

    title: str
    kind: Literal["", "strength", "growth"]
    text: Text
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SynthesisView:
    """The synthesis once shared."""

    written: str
    shared: str
    themes: tuple[ThemeView, ...]
    insight: Text
    reflection: Text


@dataclass(frozen=True, slots=True)
class ActionView:
    """An action of the development plan; `taken_up` names the later expectations that follow it."""

    text: Text
    by: str
    taken_up: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DevelopmentView:
    """The development plan."""

    actions: tuple[ActionView, ...]
    resources: tuple[Text, ...]
    support: tuple[Text, ...]
    body: Text


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
    is nothing yet. `past` leads to the pages of earlier periods.
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


@dataclass(frozen=True, slots=True)
class PeriodView:
    """A past period."""

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


@dataclass(frozen=True, slots=True)
class Touch:
    """An expectation that touched a cell: its title, its period, where it stands."""

    title: str
    period: str
    target: str


@dataclass(frozen=True, slots=True)
class CellPair:
    """A capability at the person's level and at the next, with the expectations that touched each."""

    title: str
    code: str
    anchor: str
    here: tuple[Text, ...]
    here_href: str
    here_touched: tuple[Touch, ...]
    beyond: tuple[Text, ...]
    beyond_href: str
    beyond_touched: tuple[Touch, ...]


@dataclass(frozen=True, slots=True)
class PairArea:
    """Capabilities under one heading; `title` is empty where the framework has no areas."""

    title: str
    anchor: str
    pairs: tuple[CellPair, ...]


@dataclass(frozen=True, slots=True)
class GrowthLevelView:
    """My level and the next, cell by cell. `beyond` is empty at the top of a track."""

    head: PersonHead
    level: str
    level_title: str
    summary: Text
    description: Text
    steady: bool
    beyond: str
    beyond_title: str
    areas: tuple[PairArea, ...]
    held: tuple[tuple[str, str], ...]
    empty: str


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One period in the history: each expectation with its outcome and lesson, and the plan made from it."""

    period: PeriodLine
    target: str
    short: str
    level: str
    expectations: tuple[tuple[str, OutcomeView | None, str], ...]
    actions: tuple[ActionView, ...]
    summary: str


@dataclass(frozen=True, slots=True)
class HistoryView:
    """Expectations, outcomes, lessons and plans over all periods, the newest first."""

    head: PersonHead
    entries: tuple[HistoryEntry, ...]
    lessons: tuple[tuple[Text, str, str], ...]
    empty: str


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

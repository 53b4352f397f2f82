"""What several pages of a growth site show; what only one shows stands beside that page.

Absent: ratings, scores, the number of those who gave feedback, and any word of the talent track.
"""

from dataclasses import dataclass
from typing import Literal

from waypoints_site.plan.growth.timeline import Timeline
from waypoints_site.records import Text
from waypoints_site.records.spelling import spelt_once, spelt_plainly


@dataclass(frozen=True, slots=True)
class PersonHead:
    """Who the site is about, and who stands around them; empty where the sources do not say."""

    name: str
    title: str
    level: str
    team: str
    manager: str
    skip_level: str
    function: str = ""
    email: str = ""
    started: str = ""
    track: str = ""
    left: str = ""


@dataclass(frozen=True, slots=True)
class PeriodLine:
    """A period: its title, days and dates, as text; `dates` pairs what is due with its day.

    `framework` is the person's framework in the version in force, empty where the period names none.
    """

    id: str
    title: str
    starts: str
    ends: str
    dates: tuple[tuple[str, str], ...]
    framework: str = ""


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


@spelt_plainly
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
    """Somebody's words with the day (in words) and who says them.

    Of a skip-level's note, `aligned` and `misaligned` say what it says of the direction; neither where it is silent.
    """

    text: Text
    on: str
    by: str = ""
    misaligned: bool = False
    aligned: bool = False


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
    """A card for one expectation. `follows` is the text of the action of the last plan that it takes up.

    Of its steps, `counted` are not dropped, and `done` of those done.
    """

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
    counted: int
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


@spelt_once
@dataclass(frozen=True, slots=True)
class PlanView:
    """One plan of expectations; `heading` says which. `seal` is None while it is a draft.

    Of all steps of its expectations, `counted` are not dropped; `done` of those are done, `late` are past their day.
    """

    kind: Literal["period", "onboarding", "remainder"]
    heading: str
    seal: Seal | None
    unsettled: Text
    timeline: Timeline | None
    expectations: tuple[ExpectationView, ...]
    changes: tuple[NoteView, ...]
    notes: tuple[NoteView, ...]
    counted: int
    done: int
    late: int
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

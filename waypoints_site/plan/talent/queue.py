"""Who needs the room: everybody with a reason, with what the room has to know; everyone else on a list to consent to.

The order is that of the cases, never that of ratings or of the number of reasons. Absent: the evidence, which stands on
each person's page.
"""

from dataclasses import dataclass

from waypoints_site.plan.page import Page
from waypoints_site.plan.talent.account import ChallengeView, ChangeView, DataNeedView, account_of
from waypoints_site.plan.talent.dossier import Dossier, Facts
from waypoints_site.plan.talent.frame import Frames
from waypoints_site.plan.talent.marks import RatingMark, cell_marks
from waypoints_site.plan.talent.paths import QUEUE, person_path
from waypoints_site.plan.talent.picks import Pick, picks
from waypoints_site.plan.talent.reasons import FLAGS, Reason, reasons
from waypoints_site.plan.talent.room import Room
from waypoints_site.plan.talent.tokens import Choices, tokens_of
from waypoints_site.records import Case


@dataclass(frozen=True, slots=True)
class Waiting:
    """A case that needs the room. `reasons` stand by flag (its key, its name); `rated` names capabilities by rating.

    `unanswered` are the thought partner's questions without an answer.
    """

    facts: Facts
    target: str
    tokens: str
    pick: Pick | None
    reasons: tuple[tuple[str, str, tuple[Reason, ...]], ...]
    rated: tuple[tuple[RatingMark, tuple[str, ...]], ...]
    change: ChangeView | None
    partner: str
    unanswered: tuple[ChallengeView, ...]
    data_needs: tuple[DataNeedView, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """A case without any reason."""

    facts: Facts
    target: str
    tokens: str
    pick: Pick | None


@dataclass(frozen=True, slots=True)
class QueueView:
    """The queue, the consent list, and who is too new to be on either."""

    period: str
    empty: str
    choices: Choices
    waiting: tuple[Waiting, ...]
    settled: tuple[Settled, ...]
    new: tuple[Settled, ...]


def queue_page(room: Room, frames: Frames) -> Page:
    """The page of the queue."""
    known, tray = tokens_of(room), picks(room)
    waiting: list[Waiting] = []
    settled: list[Settled] = []
    new: list[Settled] = []
    for case in room.cases:
        person = case.person.id
        facts, tokens, pick = Dossier(room, case).facts(), " ".join(known.of[person]), tray.get(person)
        found = reasons(case, room)
        if found:
            waiting.append(_waiting(case, room, found, facts, tokens, pick))
        else:
            (settled if case.assessment else new).append(Settled(facts, person_path(person), tokens, pick))
    view = QueueView(
        room.period.title if room.period else "",
        "" if room.cases else "There is nobody to talk about: this period has no people with a level here.",
        known.choices,
        tuple(waiting),
        tuple(settled),
        tuple(new),
    )
    return Page("talent/queue.html", frames.frame(QUEUE, "Queue"), view)


def _waiting(
    case: Case, room: Room, found: tuple[Reason, ...], facts: Facts, tokens: str, pick: Pick | None
) -> Waiting:
    account = account_of(case, room)
    partner = account.partner
    return Waiting(
        facts,
        person_path(case.person.id),
        tokens,
        pick,
        tuple(
            (flag, FLAGS[flag], tuple(each for each in found if each.flag == flag))
            for flag in dict.fromkeys(each.flag for each in found)
        ),
        _rated(case),
        account.change,
        partner.name if partner else "",
        tuple(each for each in partner.challenges if not each.answer) if partner else (),
        tuple(each for each in account.data_needs if not each.done),
    )


def _rated(case: Case) -> tuple[tuple[RatingMark, tuple[str, ...]], ...]:
    """The capabilities by their rating; none at all where there is no assessment."""
    marks = cell_marks(case) if case.assessment or case.decisions else ()
    found = {mark.rating.kind: mark.rating for mark in marks}
    return tuple(
        (found[kind], tuple(mark.title for mark in marks if mark.rating.kind == kind))
        for kind in ("exceeds", "misses", "none", "meets")
        if kind in found
    )

"""What a manager wrote of somebody beside the ratings: strengths and needs, the thought partner, what is to be done.

Absent: the ratings themselves, which `dossier` shows.
"""

from dataclasses import dataclass

from waypoints_site.plan.days import in_words
from waypoints_site.plan.talent.room import Room
from waypoints_site.records import Assessment, Case, DataNeed, LevelChange, Partner, Text

NEEDS = {"skill": "Skill", "leadership": "Leadership", "collaboration": "Collaboration"}
ROLES = {
    "manager": "manager",
    "founder": "founder",
    "cto": "CTO",
    "hr": "HR partner",
    "other": "in another role",
}
SOURCES = {"conversation": "Conversation", "deliverable": "Deliverable", "trend": "Trend"}
STATUSES = {"recommended": "Recommended", "deferred": "Deferred", "executed": "Executed"}
READINESS = {"now": "Now", "next-period": "Next period", "later": "Later"}
SUFFICIENT = {
    None: "Not answered yet whether the data are enough",
    True: "There is enough data for the ratings",
    False: "There is too little data for the ratings",
}
ALIGNED = {
    None: "Not answered yet whether it is in line with the team's goals and the standard",
    True: "In line with the team's goals and the standard",
    False: "Not in line with the team's goals or the standard",
}


@dataclass(frozen=True, slots=True)
class NeedView:
    """What somebody needs to grow, and what is done about it."""

    text: Text
    kind: str
    action: Text


@dataclass(frozen=True, slots=True)
class ChallengeView:
    """What the thought partner asked; `about` names the capability, empty where it is about all of it."""

    question: Text
    answer: Text
    about: str
    target: str


@dataclass(frozen=True, slots=True)
class PartnerView:
    """The thought partner, and how they see it; `doubts` where they answered one of the two with no."""

    name: str
    role: str
    context: Text
    challenges: tuple[ChallengeView, ...]
    sufficient: str
    aligned: str
    doubts: bool


@dataclass(frozen=True, slots=True)
class DataNeedView:
    """What has to be found out; `late` where it is open past its day."""

    question: Text
    about: str
    target: str
    source: str
    owner: str
    due: str
    done: bool
    late: bool
    result: Text


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A change of level: from where, to where, and what becomes of it."""

    current: str
    to: str
    to_title: str
    status: str
    blocked_by: Text
    why: Text


@dataclass(frozen=True, slots=True)
class Account:
    """All that an assessment says beside its ratings. `coaching` pairs a heading with what stands below it."""

    strengths: tuple[Text, ...] = ()
    needs: tuple[NeedView, ...] = ()
    partner: PartnerView | None = None
    data_needs: tuple[DataNeedView, ...] = ()
    change: ChangeView | None = None
    coaching: tuple[tuple[str, tuple[Text, ...]], ...] = ()
    covers: tuple[str, ...] = ()
    readiness: str = ""


def account_of(case: Case, room: Room) -> Account:
    """What the assessment of a case says; nothing where there is none."""
    written = case.assessment
    if written is None:
        return Account()
    bench = written.bench
    return Account(
        tuple(filter(None, written.strengths)),
        tuple(NeedView(each.text, NEEDS.get(each.kind or "", ""), each.action) for each in written.needs),
        partner_view(written.partner, case, room) if written.partner else None,
        tuple(data_need_view(each, case, room) for each in written.data_needs),
        change_view(written.level_change, case) if written.level_change else None,
        tuple(_coaching(written)),
        tuple(_team(team, room) for team in bench.teams) if bench else (),
        READINESS.get(bench.readiness or "", "") if bench else "",
    )


def partner_view(partner: Partner, case: Case, room: Room) -> PartnerView:
    """The thought partner of a case."""
    titles = {each.key: each.title for each in case.capabilities}
    asked = tuple(
        ChallengeView(
            each.question,
            each.answer,
            titles.get(each.capability or "", each.capability or ""),
            _row(each.capability),
        )
        for each in partner.challenges
    )
    return PartnerView(
        room.name(partner.who),
        ROLES.get(partner.role or "", partner.role or ""),
        partner.context,
        asked,
        SUFFICIENT[partner.sufficient],
        ALIGNED[partner.aligned],
        partner.sufficient is False or partner.aligned is False,
    )


def data_need_view(need: DataNeed, case: Case, room: Room) -> DataNeedView:
    """What has to be found out about a case."""
    titles = {each.key: each.title for each in case.capabilities}
    return DataNeedView(
        need.question,
        titles.get(need.capability or "", need.capability or ""),
        _row(need.capability),
        SOURCES.get(need.source or "", ""),
        room.name(need.owner),
        in_words(need.due),
        need.done,
        not need.done and need.due is not None and need.due < room.today,
        need.result,
    )


def change_view(change: LevelChange, case: Case) -> ChangeView:
    """A change of level in words; where the level is not there, as it was written."""
    return ChangeView(
        case.level.id if case.level else "",
        change.level.id if change.level else change.to,
        change.level.title if change.level else "",
        STATUSES.get(change.status or "", ""),
        change.blocked_by,
        change.why,
    )


def _coaching(written: Assessment) -> list[tuple[str, tuple[Text, ...]]]:
    coaching = written.coaching
    if coaching is None:
        return []
    parts = (
        ("Support", coaching.support),
        ("Actions", coaching.actions),
        ("Opportunities", coaching.opportunities),
    )
    return [(heading, tuple(filter(None, texts))) for heading, texts in parts if any(texts)]


def _team(team: str, room: Room) -> str:
    found = room.teams.get(team)
    return found.title if found else team


def _row(capability: str | None) -> str:
    """Where a capability stands on the page."""
    return f"#{capability}" if capability else ""

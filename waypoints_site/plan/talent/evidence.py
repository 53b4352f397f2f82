"""Evidence as pages show it: the day, the kind, the words, and in words the document that says it.

Absent: what that document says; it belongs to the other track.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from waypoints_site.plan.days import in_words
from waypoints_site.plan.talent.paths import packet_path
from waypoints_site.plan.talent.room import Room
from waypoints_site.records import Case, Evidence, RatedCell, Text
from waypoints_site.records.spelling import spelt_plainly

KINDS = {
    "delivery": "Delivery",
    "quality": "Quality",
    "objective": "Objective",
    "behaviour": "Behaviour",
    "feedback": "Feedback",
}
PAPERS = {
    "requests": "Requests for feedback",
    "self": "Self-assessment",
    "synthesis": "Synthesis",
    "plan": "Development plan",
    "skip-level": "Skip-level review",
    "skip-skip-level": "Skip-skip-level review",
}
"""The documents of the feedback cycle, by their names."""


@spelt_plainly
@dataclass(frozen=True, slots=True)
class EvidenceView:
    """A piece of evidence. `host` says where its link leads; `source` names the document, both may be empty.

    `target` is the packet that holds the document, where it is one of the period.
    """

    on: str
    kind: str
    text: Text
    link: str = ""
    host: str = ""
    source: str = ""
    target: str = ""


def evidence_views(rated: RatedCell | None, case: Case, room: Room) -> tuple[EvidenceView, ...]:
    """The evidence behind a rating, as it is written."""
    if rated is None or not rated.evidence:
        return ()
    titles = period_titles(room, case) if any(each.source for each in rated.evidence) else {}
    return tuple([_view(each, case, room, titles) for each in rated.evidence])


def period_titles(room: Room, case: Case) -> Mapping[str, str]:
    """The titles of the periods that a person has cases of, by id."""
    periods = (each.period for each in (*room.earlier.get(case.person.id, ()), case))
    return {each.id: each.title for each in periods}


def _view(piece: Evidence, case: Case, room: Room, titles: Mapping[str, str]) -> EvidenceView:
    return EvidenceView(
        in_words(piece.on),
        KINDS.get(piece.kind or "", ""),
        piece.text,
        piece.link,
        piece.link.partition("://")[2].partition("/")[0] if piece.link else "",
        source_in_words(piece.source, case, room, titles) if piece.source else "",
        packet_path(case.person.id) if piece.source and _is_in_packet(piece.source, case, room) else "",
    )


def _is_in_packet(source: str, case: Case, room: Room) -> bool:
    """Whether a document is of the period, and so in the person's packet."""
    now = room.period.id if room.period else ""
    kind, period, *_ = [*source.split("/"), ""]
    return kind != "talent" and period == now and case.person.id in room.cycles


def source_in_words(source: str, case: Case, room: Room, titles: Mapping[str, str]) -> str:
    """The document of a path below content, without its ending, in words; its period where that is another one."""
    kind, period, *rest = [*source.split("/"), "", ""]
    said = _document(kind, rest, room)
    if not said:
        return source
    return said if period in ("", case.period.id) else f"{said}, {titles.get(period, period)}"


def _document(kind: str, rest: list[str], room: Room) -> str:
    if kind == "talent":
        return "Assessment"
    if kind == "expectations":
        return "Expectations after onboarding" if rest[0].endswith(".remainder") else "Expectations"
    if kind != "feedback" or len(rest) < 2:
        return ""
    if rest[1] == "peers":
        return f"Feedback by {room.name(rest[2])}"
    return PAPERS.get(rest[1], "")

"""Raw peer feedback as a manager reads it: who gave it and from where, what each of them wrote, and what is missing.

Absent: ratings, and any sum of what was said. A giver's level is open where the viewer may not read it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from waypoints_site.plan.days import in_words
from waypoints_site.plan.growth.cards import outcome_view
from waypoints_site.plan.talent.room import Room
from waypoints_site.records import NOTHING, Cycle, Observation, PeerFeedback, Text

ENGINEERING = "engineering"
"""The function of whoever's file names none (design: `peers-one-function`)."""

METHODS = {"one-to-one": "One to one", "form": "By form", "software": "By software"}
TIES = {
    "peer": "Peer",
    "cross-functional": "Cross-functional",
    "report": "Report",
    "stakeholder": "Stakeholder",
}
ALIGNED = {True: "in line", False: "not in line", None: "a note"}


@dataclass(frozen=True, slots=True)
class Giver:
    """A colleague, with the function and the level; both empty where they are not known here."""

    name: str
    function: str
    level: str


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that somebody observed; `about` says of what."""

    about: str
    text: Text
    example: Text


@dataclass(frozen=True, slots=True)
class Piece:
    """What one colleague gave: when, how, and all of it as written."""

    giver: Giver
    given: str
    method: str
    tie: str
    said: tuple[Said, ...]
    body: Text


@dataclass(frozen=True, slots=True)
class Asked:
    """Whom the manager asked, and when they answered; `answered` is empty while they have not."""

    giver: Giver
    on: str
    answered: str
    waiting: bool


@dataclass(frozen=True, slots=True)
class Spread:
    """Who gave feedback, by function and level: for each function the names at each of the levels."""

    levels: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]


@dataclass(frozen=True, slots=True)
class Covered:
    """What each source says of one expectation; empty where it says nothing."""

    number: int
    title: str
    own: str
    peers: tuple[str, ...]
    skips: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Raw:
    """All raw feedback of one person and period. `role_fit` and `growth` name those who speak of them.

    `lacking` pairs a giver with what they give no example of.
    """

    asked: tuple[Asked, ...]
    pieces: tuple[Piece, ...]
    spread: Spread
    covered: tuple[Covered, ...]
    role_fit: tuple[str, ...]
    growth: tuple[str, ...]
    lacking: tuple[tuple[str, str], ...]


def raw_of(cycle: Cycle, room: Room, levels: Mapping[str, str]) -> Raw:
    """The raw feedback of a cycle; `levels` are those of the people whom the viewer may read about."""
    titles = {each.id: each.title for each in cycle.expectations}
    pieces = tuple(_piece(each, room, levels, titles) for each in cycle.peers)
    return Raw(
        tuple(_asked(cycle, room, levels)),
        pieces,
        _spread(pieces),
        tuple(_covered(cycle, room)),
        tuple(room.name(each.giver) for each in cycle.peers if each.role_fit),
        tuple(room.name(each.giver) for each in cycle.peers if each.growth),
        tuple((each.giver.name, said.about) for each in pieces for said in each.said if not said.example),
    )


def _giver(person: str, room: Room, levels: Mapping[str, str]) -> Giver:
    function = room.functions.get(person) or (ENGINEERING if person in room.names else "")
    return Giver(room.name(person), function, levels.get(person, ""))


def _asked(cycle: Cycle, room: Room, levels: Mapping[str, str]) -> Iterator[Asked]:
    """Those who were asked, in the order of the file, and who gave feedback without having been asked."""
    given = {each.giver: each for each in cycle.peers}
    for request in cycle.requests:
        answer = given.pop(request.who, None)
        answered = (in_words(answer.given) or "yes") if answer else ""
        yield Asked(_giver(request.who, room, levels), in_words(request.on), answered, answer is None)
    for who, answer in given.items():
        yield Asked(_giver(who, room, levels), "", in_words(answer.given) or "yes", waiting=False)


def _piece(piece: PeerFeedback, room: Room, levels: Mapping[str, str], titles: Mapping[str, str]) -> Piece:
    said = [_said(titles.get(each.expectation or "", each.expectation or ""), each) for each in piece.items]
    said += [_said("Role fit", piece.role_fit)] if piece.role_fit else []
    said += [_said("Growth", piece.growth)] if piece.growth else []
    return Piece(
        _giver(piece.giver, room, levels),
        in_words(piece.given),
        METHODS.get(piece.method or "", ""),
        TIES.get(piece.works_with or "", ""),
        tuple(said),
        piece.body,
    )


def _said(about: str, observation: Observation) -> Said:
    return Said(about, observation.text, observation.example or NOTHING)


def _spread(pieces: tuple[Piece, ...]) -> Spread:
    """The givers by function, alphabetically, and level; who has no level that is known here comes last."""
    levels = tuple(sorted({each.giver.level for each in pieces}, key=lambda level: (not level, level)))
    rows: dict[str, list[list[str]]] = {}
    for each in sorted(pieces, key=lambda piece: piece.giver.function):
        row = rows.setdefault(each.giver.function, [[] for _ in levels])
        row[levels.index(each.giver.level)].append(each.giver.name)
    return Spread(levels, tuple((function, tuple(map(tuple, row))) for function, row in rows.items()))


def _covered(cycle: Cycle, room: Room) -> Iterator[Covered]:
    """Each expectation, with what the person, colleagues and managers further up say of it."""
    own = cycle.self_assessment
    for number, each in enumerate(cycle.expectations, 1):
        outcome = own.outcome(each.id) if own else None
        view = outcome_view(outcome) if outcome else None
        peers = (
            room.name(piece.giver)
            for piece in cycle.peers
            if any(item.expectation == each.id for item in piece.items)
        )
        skips = (
            f"{room.name(review.by)}: {ALIGNED[note.aligned]}"
            for review in cycle.skip_reviews
            for note in review.items
            if note.expectation == each.id
        )
        yield Covered(number, each.title, view.word if view else "", tuple(peers), tuple(skips))

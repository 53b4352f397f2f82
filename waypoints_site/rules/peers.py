"""The rules of peer feedback: enough of it, from different places, about the expectations.

Absent: what peers think. Where something is missing of all pieces together, the position is the expectations file.
"""

from collections.abc import Iterator

from waypoints_site.records import PeerFeedback
from waypoints_site.resolve.roster import Roster
from waypoints_site.rules.limits import limit
from waypoints_site.rules.registry import Breach, Rule
from waypoints_site.rules.review import Review, closing, owes_feedback, unread
from waypoints_site.settings import Tuning

FEWEST = 3
ENGINEERING = "engineering"
"""The function of whoever's file names none."""


def peers_few(review: Review, tuning: Tuning) -> Iterator[Breach]:
    """At the end of a period there are fewer than three pieces of peer feedback.

    One voice is an opinion, and three are a beginning. The message says who was asked and has not answered.
    `minimum` in the settings moves the limit. The end is when the period is over, or a self-assessment is
    there.
    """
    fewest = limit(tuning, "minimum", FEWEST)
    pieces = _pieces(review)
    if not _is_due(review) or len(pieces) >= fewest or unread(review, "peer"):
        return
    count = {0: "no peer feedback", 1: "1 piece of peer feedback"}
    counted = count.get(len(pieces), f"{len(pieces)} pieces of peer feedback")
    message = f"{counted}, and {fewest} is the fewest; {_unanswered(review)}"
    hint = "remind them, or ask others" if review.cycle.requests else "ask some colleagues"
    yield Breach(review.cycle.plans[0].place, message, hint, at="file")


def _unanswered(review: Review) -> str:
    if unread(review, "requests"):
        return "whom the manager asked could not be read"
    answered = {piece.giver for piece in review.cycle.peers}
    waiting = dict.fromkeys(each.who for each in review.cycle.requests if each.who not in answered)
    if not waiting:
        return "everybody who was asked has answered" if review.cycle.requests else "nobody was asked"
    return "asked and not answered: " + ", ".join(review.roster.title(who) for who in waiting)


def peers_one_function(review: Review, _: Tuning) -> Iterator[Breach]:
    """Nobody from another function gave feedback.

    Designers, product managers and others see what engineers do not. Ask one of them. People whose file
    names no `function` count as engineering.
    """
    pieces = _pieces(review)
    functions = {_function(piece.giver, review.roster) for piece in pieces}
    own = _function(review.cycle.person.id, review.roster)
    if _is_due(review) and pieces and functions <= {own}:
        yield Breach(
            review.cycle.plans[0].place, f"all feedback comes from {own}", "ask another function", at="file"
        )


def _function(person: str, roster: Roster) -> str | None:
    """Somebody's function; None for who is not known, so that nothing is concluded from them."""
    found = roster.people.get(person)
    return (found.function or ENGINEERING) if found else None


def peers_one_level(review: Review, _: Tuning) -> Iterator[Breach]:
    """Everybody who gave feedback is at one level.

    Those above and below see another side. The levels that count are those of the period; whoever has no
    level stands at none of them, so that the rule is silent.
    """
    day = review.cycle.period.level_day(review.cycle.person)
    givers = [review.roster.people.get(piece.giver) for piece in _pieces(review)]
    levels = {giver.level_on(day) if giver else None for giver in givers}
    level = next(iter(levels), None)
    if _is_due(review) and len(givers) > 1 and len(levels) == 1 and level is not None:
        message = f"everybody who gave feedback is at {level.level}"
        yield Breach(review.cycle.plans[0].place, message, "ask somebody of another level", at="file")


def peers_off_expectations(review: Review, _: Tuning) -> Iterator[Breach]:
    """Less than half of what peers wrote is about expectations.

    Feedback on what was agreed can be used; the rest is easily about sympathy. All pieces are counted
    together: their `items`, role fit and growth; of a piece with none of these, its text.
    """
    known = {expectation.id for expectation in review.cycle.expectations}
    pieces = _pieces(review)
    about = sum(item.expectation in known for piece in pieces for item in piece.items)
    total = sum(map(_observations, pieces))
    if _is_due(review) and 2 * about < total:
        message = f"{about} of {total} pieces of feedback are about expectations"
        yield Breach(review.cycle.plans[0].place, message, "ask about the expectations", at="file")


def _observations(piece: PeerFeedback) -> int:
    count = len(piece.items) + (piece.role_fit is not None) + (piece.growth is not None)
    return count or int(bool(piece.body))


def peers_role_growth(review: Review, _: Tuning) -> Iterator[Breach]:
    """No giver speaks of role fit, or none of growth.

    Besides the expectations there are two questions worth asking: what of the role suits this person, and
    what could they grow in? One answer to each is enough.
    """
    pieces = _pieces(review)
    lacking = [
        *(["role fit"] if not any(piece.role_fit for piece in pieces) else []),
        *(["growth"] if not any(piece.growth for piece in pieces) else []),
    ]
    if _is_due(review) and pieces and lacking:
        message = f"nobody who gave feedback speaks of {' or of '.join(lacking)}"
        yield Breach(review.cycle.plans[0].place, message, "ask one of them", at="file")


def example_missing(review: Review, _: Tuning) -> Iterator[Breach]:
    """An item of peer feedback has no example.

    What somebody saw, and when, can be talked about; a judgement can only be believed. Ask the giver for an
    occasion, and write it under `example`.
    """
    for piece in review.cycle.peers:
        for item in piece.items:
            if not item.example:
                yield Breach(item.place, "this has no example", "say under “example” what was seen, and when")


def _is_due(review: Review) -> bool:
    return closing(review) and owes_feedback(review)


def _pieces(review: Review) -> tuple[PeerFeedback, ...]:
    """What others gave; nobody is their own peer."""
    return tuple(piece for piece in review.cycle.peers if piece.giver != review.cycle.person.id)


PEER_RULES: tuple[Rule[Review], ...] = (
    Rule("peers-few", "warning", peers_few),
    Rule("peers-one-function", "warning", peers_one_function),
    Rule("peers-one-level", "warning", peers_one_level),
    Rule("peers-off-expectations", "warning", peers_off_expectations),
    Rule("peers-role-growth", "warning", peers_role_growth),
    Rule("example-missing", "warning", example_missing),
)

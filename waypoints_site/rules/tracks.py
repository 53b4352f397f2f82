"""The rules that keep the two tracks and the givers of feedback out of what an engineer reads.

They read what the manager writes: the synthesis and the development plan. Absent: the engineer's own words, such as
the reflection, which may say what they like.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from waypoints_site.documents import Place
from waypoints_site.records import PeerFeedback
from waypoints_site.rules.limits import limit
from waypoints_site.rules.registry import Breach, Rule
from waypoints_site.rules.review import Review
from waypoints_site.settings import Tuning

RATING_PHRASES = (
    "exceeds expectations", "exceeded expectations", "exceed expectations", "exceeding expectations",
    "exceeds your level", "exceeds the level", "exceeds at your level", "above expectations",
    "meets expectations", "met expectations", "meet expectations", "meeting expectations",
    "meets all expectations", "meets most expectations", "misses expectations", "missed expectations",
    "below expectations", "needs improvement", "top performer", "low performer", "high performer",
    "your rating", "performance rating", "overall rating", "talent rating", "rating for this period",
    "rated as", "calibration session", "calibrated", "promotion", "promotions", "promoted to", "promote you",
    "ready for promotion", "level change", "next-level ready", "pay rise", "pay raise", "salary", "bonus",
)  # fmt: skip
"""Wording of the talent track. Whoever sells bonus crossings replaces the list."""

WORDS_OF_A_QUOTE = 8
_SHORTEST_QUOTE, _LONGEST_QUOTE = 3, 50
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SAYING = "says|said|tells|told|writes|wrote|thinks|thought|feels|felt|notes|noted|mentions|mentioned"

Texts = Iterable[tuple[Place, str]]


def synthesis_ratings(review: Review, tuning: Tuning) -> Iterator[Breach]:
    """The synthesis or the development plan speaks of ratings, promotion or pay.

    They belong to the talent track, which is never on one page with feedback: whoever reads a rating reads
    nothing else. Say what was seen, and what it led to. The phrases are a list that `phrases` in the settings
    replaces; letter case does not count, and the engineer's `reflection` is not read.
    """
    phrases = _phrases(tuning.words("phrases", RATING_PHRASES))
    for place, text in (*_synthesis(review), *_plan(review)):
        for found in phrases.finditer(text):
            message = f"“{' '.join(found[0].split())}” is wording of the talent track"
            yield Breach(place, message, "say what was seen, and what it led to", within=found.span())


def synthesis_quotes(review: Review, tuning: Tuning) -> Iterator[Breach]:
    """The synthesis repeats eight or more words in a row of a peer's feedback, or names a giver.

    Peers write to the manager, and only the manager's synthesis is shared. Say it in your own words, and so
    that nobody sees whose observation it was. Letter case, punctuation and emphasis do not count; what stands in the
    expectations too is no quotation. A giver is named by the full name, or by a first name that is said to
    have said something. `words` in the settings moves the number of words.
    """
    length = min(max(limit(tuning, "words", WORDS_OF_A_QUOTE), _SHORTEST_QUOTE), _LONGEST_QUOTE)
    texts = tuple(_synthesis(review))
    peers = [piece for piece in review.cycle.peers if piece.giver != review.cycle.person.id]
    if not texts or not peers:
        return
    said = {run for piece in peers for text in _of_peer(piece) for run in _runs(text, length)}
    said -= {run for text in _of_expectations(review) for run in _runs(text, length)}
    names = _names(review, peers, texts)
    for place, text in texts:
        for start, end, count in _repeated(text, said, length):
            message = f"{count} words in a row stand in a peer's feedback"
            yield Breach(place, message, "say it in your own words", within=(start, end))
        for found in names.finditer(text) if names else ():
            message = "this names somebody who gave feedback"
            yield Breach(place, message, "say what was seen, and not by whom", within=found.span())


def _synthesis(review: Review) -> Texts:
    synthesis = review.cycle.synthesis
    if synthesis is None:
        return
    for theme in synthesis.themes:
        yield theme.place / "title", theme.title
        yield theme.place / "text", theme.text.source
    yield synthesis.place, synthesis.insight.source


def _plan(review: Review) -> Texts:
    plan = review.cycle.plan
    if plan is None:
        return
    for action in plan.actions:
        yield action.place / "text", action.text.source
    for name, texts in (("resources", plan.resources), ("support", plan.support)):
        for index, text in enumerate(texts):
            yield plan.place / name / index, text.source
    yield plan.place, plan.body.source


def _of_peer(piece: PeerFeedback) -> Iterator[str]:
    for each in (*piece.items, piece.role_fit, piece.growth):
        if each is not None:
            yield from (each.text.source, each.example.source)
    yield piece.body.source


def _of_expectations(review: Review) -> Iterator[str]:
    for each in review.cycle.expectations:
        yield each.title
        for text in (each.detail, each.observable, each.measure, each.opportunity):
            yield text.source


def _runs(text: str, length: int) -> Iterator[tuple[str, ...]]:
    """Each row of so many words of a text."""
    words = _normal("\n".join(_WORD.findall(text))).split("\n")
    return zip(*(words[start:] for start in range(length)), strict=False)


def _repeated(text: str, said: set[tuple[str, ...]], length: int) -> Iterator[tuple[int, int, int]]:
    """Where a text repeats what was said, as long as it goes on: start, end, and the number of words."""
    spans = [found.span() for found in _WORD.finditer(text)]
    first, last = -1, -1
    for start, run in enumerate(_runs(text, length)):
        if run not in said:
            continue
        if first >= 0 and start > last:
            yield spans[first][0], spans[last][1], last - first + 1
            first = -1
        first, last = (start if first < 0 else first), start + length - 1
    if first >= 0:
        yield spans[first][0], spans[last][1], last - first + 1


def _normal(words: str) -> str:
    return words.casefold().replace("’", "").replace("'", "")


def _names(
    review: Review, peers: list[PeerFeedback], texts: tuple[tuple[Place, str], ...]
) -> re.Pattern[str] | None:
    """A pattern for the givers' full names, and for first names that are said to have said something.

    None where no text holds any first name at all.
    """
    givers = [review.roster.people.get(piece.giver) for piece in peers]
    names = [giver.name.split() for giver in givers if giver and giver.name.strip()]
    if not any(name[0] in text for name in names for _, text in texts):
        return None
    full = "|".join(r"\s+".join(map(re.escape, name)) for name in names)
    first = "|".join(re.escape(name[0]) for name in names)
    return re.compile(
        rf"(?<!\w)(?:{full}|(?:{first})(?=\s(?:{_SAYING})\b)|(?<=ccording to )(?:{first}))(?!\w)"
    )


@cache
def _phrases(phrases: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(
        re.escape(each).replace(r"\ ", r"\s+") for each in sorted(phrases, key=len, reverse=True)
    )
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)" if phrases else r"(?!)", re.IGNORECASE)


TRACK_RULES: tuple[Rule[Review], ...] = (
    Rule("synthesis-ratings", "warning", synthesis_ratings),
    Rule("synthesis-quotes", "warning", synthesis_quotes),
)

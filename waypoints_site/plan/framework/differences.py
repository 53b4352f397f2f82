"""What one level asks that another does not, statement by statement and word by word.

Two statements belong together where enough of their words are the same; the closest belong together first.
Absent: judgement of meaning; this compares words.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

RELATED = 0.34
"""The share of common words, little ones aside, from which a statement counts as raised rather than new."""

_WORD = re.compile(r"\S+\s*")
_LITTLE = frozenset(
    (
        "a", "about", "all", "an", "and", "any", "are", "as", "at", "be", "been", "by", "each", "for", "from", "had",
        "has", "have", "how", "in", "into", "is", "it", "its", "not", "of", "off", "on", "one", "or", "out", "over",
        "so", "than", "that", "the", "their", "them", "then", "these", "they", "this", "those", "to", "up", "what",
        "when", "where", "which", "who", "whose", "with",
    )
)  # fmt: skip
_STEM = 6
"""Words count as the same up to so many letters: “incident” and “incidents”, “plans” and “planning” do."""
_PUNCTUATION = ".,;:!?…()“”‘’\"'"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a statement; `changed` where the other level does not have them."""

    text: str
    changed: bool


@dataclass(frozen=True, slots=True)
class Before:
    """A statement of the lower level: still asked as it is, raised, or not asked any more."""

    text: str
    state: Literal["kept", "raised", "gone"]


@dataclass(frozen=True, slots=True)
class After:
    """A statement of the higher level: the same as before, raised from a statement before, or new."""

    pieces: tuple[Piece, ...]
    state: Literal["same", "raised", "new"]


@dataclass(frozen=True, slots=True)
class Difference:
    """Both levels' statements of one capability, each with what became of it."""

    before: tuple[Before, ...]
    after: tuple[After, ...]


def difference(lower: Sequence[str], upper: Sequence[str]) -> Difference:
    """The difference between the statements of two levels, given as plain words."""
    words = [_words(text) for text in lower], [_words(text) for text in upper]
    origin = _partners(*words)
    fate = {before: after for after, before in origin.items()}
    return Difference(
        tuple(Before(text, _before_state(at, words, fate)) for at, text in enumerate(lower)),
        tuple(_after(text, at, words, origin) for at, text in enumerate(upper)),
    )


Words = list[str]
Sides = tuple[list[Words], list[Words]]


def _partners(lower: list[Words], upper: list[Words]) -> dict[int, int]:
    """For statements of `upper`, the statement of `lower` that each was raised from."""
    origin: dict[int, int] = {}
    taken: set[int] = set()
    for _, at, of in sorted(_likenesses(lower, upper)):
        if at not in origin and of not in taken:
            origin[at] = of
            taken.add(of)
    return origin


def _likenesses(lower: list[Words], upper: list[Words]) -> Iterator[tuple[float, int, int]]:
    """Every related pair, the likest smallest. Statements that are the same are compared with no others."""
    places: dict[tuple[str, ...], list[int]] = {}
    for of in reversed(range(len(lower))):
        places.setdefault(tuple(lower[of]), []).append(of)
    same = {at: found.pop() for at, words in enumerate(upper) if (found := places.get(tuple(words)))}
    yield from ((-1.0, at, of) for at, of in same.items())
    open_lower = [(of, _stems(lower[of])) for of in range(len(lower)) if of not in same.values()]
    for at, after in enumerate(upper):
        if at not in same:
            stems = _stems(after)
            for of, before in open_lower:
                likeness = _share((stems & before).total(), stems.total() + before.total())
                if likeness >= RELATED:
                    yield -likeness, at, of


def _stems(words: Words) -> Counter[str]:
    """The words that carry a statement, each by its beginning; all words where there are only little ones."""
    carrying = [word for word in words if word not in _LITTLE] or words
    return Counter(word.removesuffix("'s").removesuffix("’s").removesuffix("s")[:_STEM] for word in carrying)


def _share(common: int, total: int) -> float:
    return 2 * common / (total or 1)


def _words(text: str) -> Words:
    return [word.strip(_PUNCTUATION).casefold() for word in text.split()]


def _before_state(at: int, words: Sides, fate: dict[int, int]) -> Literal["kept", "raised", "gone"]:
    if at not in fate:
        return "gone"
    return "kept" if words[0][at] == words[1][fate[at]] else "raised"


def _after(text: str, at: int, words: Sides, origin: dict[int, int]) -> After:
    if at not in origin:
        return After((Piece(text, changed=False),), "new")
    before, after = words[0][origin[at]], words[1][at]
    if before == after:
        return After((Piece(text, changed=False),), "same")
    return After(_pieces(text, before, after), "raised")


def _pieces(text: str, before: Words, after: Words) -> tuple[Piece, ...]:
    written = _WORD.findall(text)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return tuple(
        Piece("".join(written[start:end]), changed=tag != "equal")
        for tag, _, _, start, end in matcher.get_opcodes()
        if start < end
    )

"""What one level asks that another does not, statement by statement and word by word.

Two statements belong together where enough of their words are the same; the closest belong together first.
Absent: judgement of meaning; this compares words.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from waypoints_site.plan.framework.views import After, Before, Piece

RELATED = 0.5
"""The share of common words from which a statement counts as raised rather than new."""

_WORD = re.compile(r"\S+\s*")


@dataclass(frozen=True, slots=True)
class Difference:
    """Both levels' statements of one capability, each with what became of it."""

    before: tuple[Before, ...]
    after: tuple[After, ...]


def difference(lower: Sequence[str], upper: Sequence[str]) -> Difference:
    """The difference between the statements of two levels, given as plain words."""
    partner = _partners(lower, upper)
    taken = {before: after for after, before in partner.items()}
    return Difference(
        tuple(Before(text, _before_state(at, text, upper, taken)) for at, text in enumerate(lower)),
        tuple(_after(text, lower[partner[at]] if at in partner else None) for at, text in enumerate(upper)),
    )


def _partners(lower: Sequence[str], upper: Sequence[str]) -> dict[int, int]:
    """For statements of `upper`, the statement of `lower` that each was raised from."""
    ratios = sorted(
        (
            (_likeness(before, after), at, of)
            for at, after in enumerate(upper)
            for of, before in enumerate(lower)
        ),
        key=lambda entry: (-entry[0], entry[1], entry[2]),
    )
    partner: dict[int, int] = {}
    for ratio, at, of in ratios:
        if ratio >= RELATED and at not in partner and of not in partner.values():
            partner[at] = of
    return partner


def _likeness(before: str, after: str) -> float:
    return SequenceMatcher(None, _normal(before), _normal(after), autojunk=False).ratio()


def _normal(text: str) -> list[str]:
    return [word.strip(".,;:!?()“”\"'").lower() for word in text.split()]


def _before_state(at: int, text: str, upper: Sequence[str], taken: dict[int, int]) -> str:  # type: ignore[return-value]
    if at not in taken:
        return "gone"
    return "kept" if _normal(upper[taken[at]]) == _normal(text) else "raised"


def _after(text: str, before: str | None) -> After:
    if before is None:
        return After((Piece(text, changed=False),), "new")
    if _normal(before) == _normal(text):
        return After((Piece(text, changed=False),), "same")
    return After(_pieces(before, text), "raised")


def _pieces(before: str, after: str) -> tuple[Piece, ...]:
    words = _WORD.findall(after)
    matcher = SequenceMatcher(None, _normal(before), _normal(after), autojunk=False)
    pieces = []
    for tag, _, _, start, end in matcher.get_opcodes():
        if start < end:
            pieces.append(Piece("".join(words[start:end]), changed=tag != "equal"))
    return tuple(pieces)

"""Codes of capabilities, as they stand in grid references such as L3·TEC.

Absent: levels; a code is unique within a track.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count

SHORTEST = 3


def codes(keys: Sequence[str], stated: Mapping[str, str]) -> dict[str, str]:
    """A code for each key: the stated one, else the shortest prefix of three letters or more that is its own.

    Where no prefix will do, because the whole key is another one's beginning or code, a number follows it.
    """
    letters = {key: key.replace("-", "").upper() for key in keys}
    found: dict[str, str] = {key: stated[key] for key in keys if stated.get(key)}
    for key in keys:
        if key not in found:
            others = [letters[other] for other in keys if other != key]
            found[key] = _default(letters[key], others, set(found.values()))
    return {key: found[key] for key in keys}


def _default(word: str, others: Sequence[str], taken: set[str]) -> str:
    for length in range(SHORTEST, len(word) + 1):
        prefix = word[:length]
        if prefix not in taken and not any(other.startswith(prefix) for other in others):
            return prefix
    return next(code for code in _numbered(word) if code not in taken)


def _numbered(word: str) -> Iterator[str]:
    return (word if number == 1 else f"{word}{number}" for number in count(1))

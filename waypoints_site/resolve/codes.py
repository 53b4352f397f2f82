"""Codes of capabilities, as they stand in grid references such as L3·TEC.

Absent: levels; a code is unique within a track.
"""

from collections.abc import Mapping, Sequence

SHORTEST = 3


def codes(keys: Sequence[str], stated: Mapping[str, str]) -> dict[str, str]:
    """A code for each key: the stated one, else the shortest prefix of three letters or more that no other key shares."""
    letters = {key: key.replace("-", "").upper() for key in keys}
    taken = set(stated.values())
    return {
        key: stated.get(key) or _default(letters[key], [letters[o] for o in keys if o != key], taken)
        for key in keys
    }


def _default(word: str, others: Sequence[str], taken: set[str]) -> str:
    for length in range(SHORTEST, len(word) + 1):
        prefix = word[:length]
        if prefix not in taken and not any(other.startswith(prefix) for other in others):
            return prefix
    return word

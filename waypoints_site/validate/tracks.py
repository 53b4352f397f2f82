"""Which keys are fields of the talent track, and may stand in no file of an engineer's growth.

Absent: the talent track's own files.
"""

from collections.abc import Iterator

from waypoints_site.documents import Place

GROWTH_KINDS = frozenset(("expectations", "requests", "self", "peer", "synthesis", "plan", "skip-level"))
"""The kinds of file that an engineer reads, or that others write about what was agreed."""

TALENT_FIELDS = frozenset((
    "rating", "ratings", "rated", "overall-rating", "performance-rating", "talent-rating",
    "misses", "meets", "exceeds", "confidence", "potential", "nine-box", "rank", "ranking", "percentile",
    "level-change", "level-changes", "new-level", "recommended-level", "misleveled",
    "promotion", "promotions", "promote", "promoted", "demotion", "demote",
    "pay", "pay-rise", "pay-raise", "salary", "compensation", "bonus", "equity",
    "calibration", "calibrated", "bench", "readiness", "succession", "successor", "flight-risk",
))  # fmt: skip
"""Keys as they are compared: in lower case, with hyphens."""


def is_talent_field(key: str) -> bool:
    """Whether a key is one of the talent track's, however its words are joined."""
    return "-".join(key.strip().casefold().replace("_", " ").replace("-", " ").split()) in TALENT_FIELDS


def talent_fields(value: object, place: Place) -> Iterator[Place]:
    """The place of each such key within a value, at any depth, outermost first."""
    if isinstance(value, dict):
        for key, part in value.items():
            if is_talent_field(key):
                yield place / key
            else:
                yield from talent_fields(part, place / key)
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from talent_fields(part, place / index)

"""How a case differs from the same person's case before it: ratings, the rating overall, the level.

A capability that was renamed between two versions of the framework is the same one. Absent: any word on whether a
move is good.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from waypoints_site.plan.talent.marks import RatingMark, names_of, overall_mark, rating_mark
from waypoints_site.records import Capability, Case, Rating


@dataclass(frozen=True, slots=True)
class Move:
    """A rating that moved between two periods; `capability` is a key, empty where it is the rating overall."""

    capability: str
    title: str
    before: RatingMark
    after: RatingMark


def same_level(one: Case, other: Case) -> bool:
    """Whether two cases are against the same level, of whichever version of the framework."""
    if not (one.track and one.level and other.track and other.level):
        return False
    return (one.track.id, one.level.id) == (other.track.id, other.level.id)


def level_moved(before: Case, case: Case) -> bool:
    """Whether the level held is another one, where both are known."""
    known = before.track and before.level and case.track and case.level
    return bool(known) and not same_level(before, case)


def ratings_moved(before: Case, case: Case) -> tuple[Move, ...]:
    """The ratings that differ, in the framework's order, where both cases are against one level."""
    return tuple(_moved(before, case)) if same_level(before, case) else ()


def overall_moved(before: Case, case: Case) -> Move | None:
    """The rating overall where it differs, and both cases are against one level."""
    old, new = overall_mark(before), overall_mark(case)
    if not same_level(before, case) or "none" in (old.kind, new.kind) or old.kind == new.kind:
        return None
    return Move("", "Overall", old, new)


def former_rating(before: Case, case: Case, capability: Capability) -> Rating | None:
    """The rating that stood in an earlier case, of a capability of a later one under any name that it had then."""
    if before.rates(capability.key):
        return before.standing(capability.key)
    return next((before.standing(key) for key in _former_names(case, capability) if before.rates(key)), None)


def _moved(before: Case, case: Case) -> Iterator[Move]:
    for each in case.capabilities:
        old, new = former_rating(before, case, each), case.standing(each.key)
        if old and new and old != new:
            yield Move(
                each.key,
                each.title,
                rating_mark(old, names_of(before)),
                rating_mark(new, names_of(case)),
            )


def _former_names(case: Case, capability: Capability) -> Iterator[str]:
    """The keys that a capability had in earlier versions and that no other one has today."""
    track = case.track
    if track is not None and capability.formerly:
        taken = {each.key for each in track.capabilities}
        former = (each.removeprefix(f"{track.id}-") for each in capability.formerly)
        yield from (each for each in former if each not in taken)

"""What the filters of a talent site go by: a token for each manager, level, rating and flag that somebody has.

A token stands in the page's address, so that of a person is opaque. Absent: what a browser does with them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from waypoints_site.plan.talent.marks import overall_mark
from waypoints_site.plan.talent.reasons import FLAGS, reasons
from waypoints_site.plan.talent.room import Room, brackets

KINDS = ("misses", "meets", "exceeds", "none")


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose in a filter: its token and its name."""

    token: str
    label: str


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to filter by; of a kind of which there is one alone, nothing."""

    managers: tuple[Choice, ...]
    levels: tuple[Choice, ...]
    ratings: tuple[Choice, ...]
    flags: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of each case, by the person's id."""

    of: dict[str, tuple[str, ...]]
    choices: Choices


def manager_token(manager: str) -> str:
    """The token of a manager, which says nothing of who it is and is the same in every build."""
    return f"m-{sha256(manager.encode()).hexdigest()[:6]}"


def level_token(slug: str) -> str:
    """The token of a level, by its slug."""
    return f"l-{slug}"


def filter_address(*tokens: str) -> str:
    """The fragment with which a page shows only those who have all the tokens."""
    return f"show={','.join(tokens)}"


def tokens_of(room: Room) -> Tokens:
    """The tokens of all cases, and what there is to choose from them."""
    levels = {case.person.id: bracket for bracket in brackets(room) for case in bracket.cases}
    of: dict[str, tuple[str, ...]] = {}
    managers, slugs, ratings, flags = {}, {}, {}, set[str]()
    for case in room.cases:
        mine, manager, bracket = [], room.manager(case), levels.get(case.person.id)
        if manager:
            mine.append(manager_token(manager))
            managers[mine[-1]] = room.name(manager)
        if bracket:
            mine.append(level_token(bracket.slug))
            slugs[bracket.slug] = f"{bracket.level.id} {bracket.level.title}"
        mark = overall_mark(case)
        ratings[mark.kind] = mark.word
        own = dict.fromkeys(reason.flag for reason in reasons(case, room))
        flags.update(own)
        of[case.person.id] = (*mine, f"r-{mark.kind}", *(f"f-{flag}" for flag in own))
    ordered = dict.fromkeys(bracket.slug for bracket in brackets(room))
    return Tokens(
        of,
        Choices(
            _several(
                Choice(token, name) for token, name in sorted(managers.items(), key=lambda each: each[1])
            ),
            _several(Choice(level_token(slug), slugs[slug]) for slug in ordered),
            _several(Choice(f"r-{kind}", ratings[kind]) for kind in KINDS if kind in ratings),
            tuple(Choice(f"f-{flag}", FLAGS[flag]) for flag in FLAGS if flag in flags),
        ),
    )


def _several(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    found = tuple(choices)
    return found if len(found) > 1 else ()

"""The rule of versions: a framework as it is now against what it was at an earlier revision.

Absent: git; both come as values.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import NamedTuple

from waypoints_site.records import Framework, Text, Track
from waypoints_site.rules.registry import Breach, Rule
from waypoints_site.settings import Tuning

NAMED = 3
"""How many things a message names; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Succession:
    """A framework now, and the one of the same id before; kept versions succeed themselves."""

    now: Framework
    before: Framework


class Address(NamedTuple):
    """What a framework says something about: itself, a track, a level, a capability, or a cell."""

    track: str = ""
    level: str = ""
    capability: str = ""

    def __str__(self) -> str:
        if self.level:
            return "/".join(filter(None, self))
        return f"{self.track}-{self.capability}" if self.capability else self.track or "the names of ratings"

    @property
    def counts(self) -> bool:
        """Whether it is a level or a capability, which does not come or go without a major version."""
        return bool(self.level) != bool(self.capability)


def version_bump(succession: Succession, _: Tuning) -> Iterator[Breach]:
    """With `--base`: a framework has changed since that revision, and its version does not say so.

    People are assessed by a version; where two texts have the same one, nobody can tell which was meant. Raise
    `version` with any change of tracks, levels, capabilities, cells or the names of ratings. A level or a
    capability that came or went asks something new of someone: that takes a new major version (before 1.0.0, a
    new minor one). A capability that was renamed, and says so with `formerly`, neither came nor went. A version
    that periods refer to is kept, unchanged, in `frameworks/<framework>@<version>/`. The position is the
    `version` in `framework.yaml`.
    """
    now, before = succession.now, succession.before
    if not now.version or not before.version:
        return
    said, said_before = _said(now), _translated(_said(before), _renamed(now, before))
    moved = [
        *(f"{each} is new" for each in said if each.counts and each not in said_before),
        *(f"{each} is gone" for each in said_before if each.counts and each not in said),
    ]
    if now.version == before.version:
        changed = [str(each) for each in said if each in said_before and said[each] != said_before[each]]
        if moved or changed:
            message = (
                f"the version is still {now.version}, and this has changed: {_listed([*moved, *changed])}"
            )
            yield Breach(now.place / "version", message, _hint(now, major=bool(moved)))
    elif moved and _rank(now.version) <= _rank(before.version):
        message = f"{now.version} is no new major version after {before.version}, and yet: {_listed(moved)}"
        yield Breach(now.place / "version", message, _hint(now, major=True))


def _said(framework: Framework) -> Mapping[Address, object]:
    said: dict[Address, object] = {Address(): _plain(framework.ratings)}
    for track in framework.tracks:
        said[Address(track.id)] = _plain(replace(track, levels=(), capabilities=()))
        for capability in track.capabilities:
            said[Address(track.id, "", capability.key)] = _plain(replace(capability, formerly=()))
        for level in track.levels:
            said[Address(track.id, level.id)] = _plain(replace(level, cells=()))
            for cell in level.cells:
                statements = cell.meets, cell.misses, cell.exceeds
                said[Address(track.id, level.id, cell.capability)] = _plain(statements)
    return said


def _plain(value: object) -> object:
    """Records as plain values: of texts the words, however their lines are broken; and no places."""
    if isinstance(value, Text):
        return " ".join(value.source.split())
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    if is_dataclass(value):
        return tuple(_plain(getattr(value, each.name)) for each in fields(value) if each.compare)
    return value


def _renamed(now: Framework, before: Framework) -> Mapping[tuple[str, str], str]:
    """The keys that capabilities have now, by track and the key that they had before."""
    found = {}
    for track in now.tracks:
        gone = _keys(before.track(track.id)) - _keys(track)
        for capability in track.capabilities:
            former = {each.removeprefix(f"{track.id}-") for each in capability.formerly}
            found.update({(track.id, key): capability.key for key in gone & former})
    return found


def _keys(track: Track | None) -> set[str]:
    return {each.key for each in track.capabilities} if track else set()


def _translated(
    said: Mapping[Address, object], renamed: Mapping[tuple[str, str], str]
) -> Mapping[Address, object]:
    return {
        each._replace(capability=renamed.get((each.track, each.capability), each.capability)): value
        for each, value in said.items()
    }


def _rank(version: str) -> tuple[int, int]:
    """What a version has to be greater in, where something new is asked of someone."""
    major, minor = ([int(part) for part in re.findall(r"\d+", version)] + [0, 0])[:2]
    return major, 0 if major else minor


def _listed(names: list[str]) -> str:
    more = len(names) - NAMED
    return ", ".join(names[:NAMED]) + (f" and {more} more" if more > 0 else "")


def _hint(now: Framework, *, major: bool) -> str:
    if "@" in now.id:
        return "a version that is kept stays as it was; change the current one"
    number = _rank(now.version)[0]
    following = f"{number + 1}.0.0" if number else f"0.{_rank(now.version)[1] + 1}.0"
    return f"raise it to {following}" if major else "raise it"


VERSION_RULES: tuple[Rule[Succession], ...] = (Rule("version-bump", "warning", version_bump),)

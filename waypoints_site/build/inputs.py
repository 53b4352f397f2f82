"""Everything that sites can be made from, as digests in groups: by person where it is about one, else shared.

Whatever can change what a site shows, or what is said of it, is in a group that its key is made of; a group is opened
when a key is made of it. Absent: what the files mean; where one belongs is decided by the words of its path.
"""

import os
import posixpath
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from waypoints_site.cache import Stamp, Store, contents, settled, stamps
from waypoints_site.settings import FILE

Group = tuple[str, str]
"""Of what kind, with the period if there is one, and about whom, in small letters; see `group_of`."""

SHARED, PEOPLE, LAYOUTS, SESSIONS = ("shared", ""), ("people", ""), ("layouts", ""), ("talent", "sessions")
NOTES, CLOCK = "inputs/", "clock"
PEERS, REQUESTS = "peers", "requests.yaml"
_OF_THE_COMPANY = ("people", "teams", "periods")
_ABOUT_PEOPLE = ("expectations", "feedback", "talent")
ABOUT: Mapping[str, tuple[str, ...]] = {
    "framework": (),
    "growth": ("expectations", "feedback"),
    "talent": ("expectations", "feedback", PEERS, "talent"),
    "session": ("expectations", "talent"),
}
"""The groups about people that sites of a kind are made from, by the kind of site."""

Entry = tuple[Stamp | None, str]
"""The stamp of a file, if it can vouch for its content, and the digest of that."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """The inputs by group. `stamps` are those of everything that was looked at, by path.

    `before` is what earlier builds noted, `now` when the stamps were taken. `folders` are what was looked through, by
    what paths start with, `real` their real paths. `names` are of which kinds the groups are.
    """

    stamps: Mapping[str, Stamp] = field(repr=False)
    groups: Mapping[Group, Mapping[str, Stamp]] = field(repr=False)
    before: Mapping[Group, Mapping[str, Entry]] = field(repr=False)
    folders: Mapping[str, Path] = field(repr=False)
    real: Mapping[str, str] = field(repr=False)
    now: int
    names: frozenset[str]
    _read: dict[Group, Mapping[str, Entry]] = field(default_factory=dict, repr=False)
    _digests: dict[Group, str] = field(default_factory=dict, repr=False)

    def key(self, groups: Iterable[Group], *more: str) -> str:
        """A key for what is made from some groups, and from what else is given."""
        return digest_of((*(f"{group} {self._digest(group)}" for group in sorted(groups)), *more))

    def about(
        self, people: Iterable[str], kinds: Iterable[str], period: str | None = None
    ) -> Iterator[Group]:
        """The groups of these kinds about some people and about nobody; with a period, of no other one."""
        wanted, whom = tuple(kinds), ("", *(person.casefold() for person in people))
        for name in self.names:
            kind, _, of = name.partition("/")
            if kind in wanted and (period is None or of in ("", period)):
                yield from ((name, each) for each in whom)

    def changes(self, groups: Iterable[Group]) -> tuple[str, ...]:
        """The paths in some groups that are not as they were at the last build."""
        return tuple(sorted(path for group in groups for path in self._changed(group)))

    @property
    def notes(self) -> Mapping[str, object]:
        """What lets the next build tell the same faster, of the groups that were opened."""
        read = {group: each for group, each in self._read.items() if each != self.before.get(group, {})}
        return {CLOCK: self.now, **{f"{NOTES}{_name(group)}": each for group, each in read.items()}}

    def _digest(self, group: Group) -> str:
        if group not in self.groups:
            return ""
        if group not in self._digests:
            entries = sorted(self._entries(group).items())
            self._digests[group] = digest_of(f"{path} {digest}" for path, (_, digest) in entries)
        return self._digests[group]

    def _changed(self, group: Group) -> Iterable[str]:
        entries, before = self._entries(group), self.before.get(group, {})
        for path in entries.keys() | before.keys():
            if path not in entries or path not in before or entries[path][1] != before[path][1]:
                yield path

    def _entries(self, group: Group) -> Mapping[str, Entry]:
        """The files of a group, each opened unless its stamp vouches for it."""
        if group not in self._read:
            found = self.groups.get(group, {})
            known = {
                path: (stamp, digest)
                for path, (stamp, digest) in self.before.get(group, {}).items()
                if stamp is not None
            }
            digests = contents(found, known, self.real)
            self._read[group] = {
                path: (stamp if settled(stamp, self.now) else None, digests[path])
                for path, stamp in found.items()
            }
        return self._read[group]


def take_stock(root: Path, roots: Sequence[str], store: Store, output: Path, kinds: Iterable[str]) -> Inputs:
    """The inputs of sites of these kinds at `root` with these content roots, as they are now; none is opened yet."""
    now, folders = time.time_ns(), folders_of(root, roots)
    found = stamps(folders, without=output, barred=closed_to(kinds, roots))
    groups = {path: group_of(path, roots) for path in found}
    grouped: dict[Group, dict[str, Stamp]] = {}
    for path, stamp in found.items():
        grouped.setdefault(groups[path], {})[path] = stamp
    before: dict[Group, dict[str, Entry]] = {}
    for path, entry in _entries(store, now).items():
        before.setdefault(groups.get(path) or group_of(path, roots), {})[path] = entry
    real = {name: os.path.realpath(folder) for name, folder in folders.items()}
    return Inputs(found, grouped, before, folders, real, now, frozenset(kind for kind, _ in grouped))


def closed_to(kinds: Iterable[str], roots: Sequence[str]) -> Callable[[str], bool]:
    """Whether a folder, by its path, is one from which no site of these kinds is made; it is not listed then."""
    wanted = frozenset(kinds)
    about = {each for kind in wanted for each in ABOUT[kind]}
    collections = {*about, *(_OF_THE_COMPANY if wanted - {"framework"} else ())}

    def closed(path: str) -> bool:
        parts = _below_a_root(path, roots)
        if not parts or parts[0].lower() not in (*_OF_THE_COMPANY, *_ABOUT_PEOPLE):
            return False
        return parts[0] not in collections or (PEERS in parts and PEERS not in about)

    return closed


def folders_of(root: Path, roots: Sequence[str]) -> Mapping[str, Path]:
    """The folders and files that sources are, or stand in, by what their paths start with."""
    content = {posixpath.normpath(each): root / each for each in roots}
    return {**content, "frameworks": root / "frameworks", LAYOUTS[0]: root / "layouts", FILE: root / FILE}


def group_of(path: str, roots: Sequence[str]) -> Group:
    """The group that a source belongs to, by its path and the content roots.

    What is said of a person is in groups of theirs, by folder and period, with what peers say apart; all sessions are
    in one. What stands in these folders without being about anybody is in a group of the folder; people's files are
    one group; all else is shared.
    """
    if path.startswith("layouts/"):
        return LAYOUTS
    parts = _below_a_root(path, roots)
    return _group(parts) if parts else SHARED


def _below_a_root(path: str, roots: Sequence[str]) -> Sequence[str]:
    for prefix in _prefixes(tuple(roots)):
        if path.startswith(prefix):
            return path[len(prefix) :].split("/")
    return ()


@lru_cache(maxsize=8)
def _prefixes(roots: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{posixpath.normpath(root)}/" for root in roots)


def _group(parts: Sequence[str]) -> Group:
    kind = parts[0]
    if kind not in _ABOUT_PEOPLE:
        return PEOPLE if kind in _OF_THE_COMPANY else SHARED
    if kind == "feedback" and len(parts) > 3 and parts[3] in (PEERS, REQUESTS):
        kind = PEERS
    whom = parts[2].partition(".")[0].casefold() if len(parts) > 2 else ""
    return SESSIONS if (kind, whom) == SESSIONS else ("/".join((kind, *parts[1:2])), whom)


def digest_of(parts: Iterable[str]) -> str:
    """A digest of some texts in their order."""
    digest = blake2b(digest_size=16)
    for part in parts:
        digest.update(part.encode("utf-8", "surrogatepass") + b"\0")
    return digest.hexdigest()


def _entries(store: Store, now: int) -> Mapping[str, Entry]:
    """What the last build noted of each path; where the clock was set back meanwhile, no stamp counts."""
    trusted = store.note(CLOCK, 0) <= now
    entries: dict[str, Entry] = {}
    for of in store.notes(NOTES).values():
        for path, (stamp, digest) in of.items():
            entries[path] = (tuple(stamp) if stamp and trusted else None, digest)
    return entries


def _name(group: Group) -> str:
    return "/".join(group).encode("ascii", "backslashreplace").decode()

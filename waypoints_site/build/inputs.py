"""Everything that sites can be made from, as digests in groups: by person where it is about one, else shared.

Whatever can change what a site shows, or what is said of it, is in a group that its key is made of. Absent: what the
files mean; where one belongs is decided by the words of its path.
"""

import posixpath
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from waypoints_site.cache import Stamp, Store, contents, settled, stamps
from waypoints_site.settings import FILE

Group = tuple[str, str]
"""Of what kind, and about whom, in small letters; see `group_of`."""

SHARED, PEOPLE, LAYOUTS, SESSIONS = ("shared", ""), ("people", ""), ("layouts", ""), ("talent", "sessions")
NOTES, CLOCK = "inputs/", "clock"
_TRACKS = {"expectations": "growth", "feedback": "growth", "talent": "talent"}
_OF_THE_COMPANY = ("people", "teams", "periods")

Entry = tuple[Stamp | None, str]
"""The stamp of a file, if it can vouch for its content, and the digest of that."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """The digest of each group, and by group the paths that are not as they were at the last build.

    `stamps` are those of everything, by path; `notes` let the next build tell the same faster.
    """

    digests: Mapping[Group, str]
    changed: Mapping[Group, tuple[str, ...]]
    stamps: Mapping[str, Stamp] = field(repr=False)
    notes: Mapping[str, object] = field(repr=False)

    def key(self, groups: Iterable[Group], *more: str) -> str:
        """A key for what is made from some groups, and from what else is given."""
        return digest_of((*(f"{group} {self.digests.get(group, '')}" for group in sorted(groups)), *more))

    def changes(self, groups: Iterable[Group]) -> tuple[str, ...]:
        """The paths in some groups that are not as they were at the last build."""
        return tuple(sorted(path for group in groups for path in self.changed.get(group, ())))


def take_stock(root: Path, roots: Sequence[str], store: Store, output: Path) -> Inputs:
    """The inputs of the site at `root` with these content roots, as they are now."""
    now, folders = time.time_ns(), folders_of(root, roots)
    found = stamps(folders, without=output)
    before = _entries(store, now)
    known = {path: (stamp, digest) for path, (stamp, digest) in before.items() if stamp is not None}
    digests = contents(found, known, folders)
    entries = {path: (stamp if settled(stamp, now) else None, digests[path]) for path, stamp in found.items()}
    grouped: dict[Group, dict[str, Entry]] = {}
    for path, entry in entries.items():
        grouped.setdefault(group_of(path, roots), {})[path] = entry
    changed: dict[Group, list[str]] = {}
    noted: set[Group] = set()
    for path in entries.keys() | before.keys():
        if entries.get(path) != before.get(path):
            group = group_of(path, roots)
            noted.add(group)
            if path not in entries or path not in before or entries[path][1] != before[path][1]:
                changed.setdefault(group, []).append(path)
    return Inputs(
        {
            group: digest_of(f"{path} {each[1]}" for path, each in sorted(of.items()))
            for group, of in grouped.items()
        },
        {group: tuple(paths) for group, paths in changed.items()},
        found,
        {CLOCK: now, **{f"{NOTES}{_name(group)}": grouped.get(group, {}) for group in noted}},
    )


def folders_of(root: Path, roots: Sequence[str]) -> Mapping[str, Path]:
    """The folders and files that sources are, or stand in, by what their paths start with."""
    content = {posixpath.normpath(each): root / each for each in roots}
    return {**content, "frameworks": root / "frameworks", LAYOUTS[0]: root / "layouts", FILE: root / FILE}


def group_of(path: str, roots: Sequence[str]) -> Group:
    """The group that a source belongs to, by its path and the content roots.

    What is said of a person is in a group of theirs, by track; so are all sessions together. What stands in these
    folders without being about anybody is in a group of the track; people's files are one group; all else is shared.
    """
    if path.startswith("layouts/"):
        return LAYOUTS
    for root in roots:
        prefix = f"{posixpath.normpath(root)}/"
        if path.startswith(prefix):
            return _group(path[len(prefix) :].split("/"))
    return SHARED


def _group(parts: Sequence[str]) -> Group:
    track = _TRACKS.get(parts[0])
    if track is None:
        return PEOPLE if parts[0] in _OF_THE_COMPANY else SHARED
    return track, parts[2].partition(".")[0].casefold() if len(parts) > 2 else ""


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

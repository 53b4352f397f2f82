"""One run of `waypoints build`: which sites, which of them can be left alone, and what came of each.

A site is left alone where everything that it is made from, and every file of it, is as an earlier build left it: then
the same is said of it. Absent: how a site is drawn.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from waypoints_site.build.commits import Commits, commits_of
from waypoints_site.build.drawn import Built
from waypoints_site.build.identity import identity
from waypoints_site.build.inputs import (
    ABOUT,
    LAYOUTS,
    PEOPLE,
    SESSIONS,
    SHARED,
    Group,
    Inputs,
    closed_to,
    take_stock,
)
from waypoints_site.build.memory import Memory, recalled
from waypoints_site.build.outcome import Request
from waypoints_site.build.roots import content_roots
from waypoints_site.build.steps import Step, silent
from waypoints_site.cache import Store, stamps
from waypoints_site.findings import Finding
from waypoints_site.publish import RestrictedKind, clear_up, current_umask, remove_others

if TYPE_CHECKING:
    from waypoints_site.build.sites import Sites

FOLDERS = {"framework": "framework", "growth": "growth", "talent": "talent", "session": "talent/sessions"}
"""Where the sites of each kind stand, below the output."""
PUBLISHED: Mapping[str, RestrictedKind] = {"growth": "growth", "talent": "talent", "session": "session"}
DISCARDED = (
    "what earlier builds noted in .waypoints is of no use to this one, and was thrown away: all is built anew"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which kinds of sites are to be built, and whose: everyone's, where nobody is named. With `remove`, others go.

    With `recall`, sites that stand as they should are left alone, and pages that do are not drawn again.
    """

    kinds: tuple[str, ...]
    names: tuple[str, ...] | None = None
    remove: bool = False
    recall: bool = True


def _nothing(_: str) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Told:
    """What came of the sites of one kind, and who lost theirs; where none was to be built, the findings say why.

    `changed` tells of a viewer which inputs are not as they were; `seconds` says how long each part of it took.
    """

    kind: str
    folder: Path
    built: tuple[Built, ...]
    findings: tuple[Finding, ...]
    files: int
    gone: tuple[str, ...] = ()
    changed: Callable[[str], tuple[str, ...]] = _nothing
    seconds: Mapping[str, float] = field(default_factory=dict)


@dataclass(slots=True)
class _Workshop:
    """What is made only if it is needed, and then once."""

    request: Request
    today: date
    commits: Commits
    _sites: dict[str, "Sites"] = field(default_factory=dict)
    _ground: object = None

    def sites(self, kind: str) -> "Sites":
        """The sites of a kind."""
        if kind not in self._sites:
            self._sites[kind] = self._made(kind)
        return self._sites[kind]

    def _made(self, kind: str) -> "Sites":
        from waypoints_site.build import sites
        from waypoints_site.build.groundwork import Groundwork, lay_groundwork

        if kind == "framework":
            return sites.framework_site(self.request)
        if not isinstance(self._ground, Groundwork):
            ground = lay_groundwork(self.request, self.today)
            self._ground = replace(ground, history=self.commits.history)
        if kind == "growth":
            return sites.growth_sites(self._ground)
        return sites.talent_sites(self._ground, "session" if kind == "session" else "manager")


@dataclass(frozen=True, slots=True)
class _Roll:
    """Everyone who has a site, with those about whom documents are read for it; see `Sites`."""

    circles: Mapping[str, Sequence[str]]
    unread: frozenset[str]
    complete: bool
    periods: Mapping[str, str] = field(default_factory=dict)


def run_build(
    request: Request, today: date, wanted: Wanted, jobs: int, say: Callable[[str], None], step: Step = silent
) -> Iterator[Told]:
    """Builds what is wanted, one kind of site after another; `step` is told how far it is.

    `say` is told, in a sentence, of notes that are of no use.

    Raises NoSuchPerson, WorkerLost and Refused.
    """
    store = Store(request.root, identity())
    try:
        roots, notes = content_roots(request.root, store)
        inputs = take_stock(request.root, roots, store, request.output, wanted.kinds)
        commits = commits_of(request.root, roots, inputs, store)
        shop, memory = _Workshop(request, today, commits), Memory(store, _shown(request))
        run = _Run(shop, wanted, jobs, inputs, commits.digests, memory, step, {**notes, **commits.note})
        for kind in wanted.kinds:
            yield run.told(kind)
        # Where a source was changed meanwhile, nobody knows from which of the two a site was made.
        if (
            not run.drew
            or stamps(inputs.folders, request.output, closed_to(wanted.kinds, roots)) == inputs.stamps
        ):
            store.keep({**inputs.notes, **run.notes})
        if store.discarded:
            say(DISCARDED)
    finally:
        store.close()


@dataclass(slots=True)
class _Run:
    shop: _Workshop
    wanted: Wanted
    jobs: int
    inputs: Inputs
    commits: Mapping[Group, str]
    memory: Memory
    step: Step
    notes: dict[str, object]
    drew: bool = False

    def told(self, kind: str) -> Told:
        """What came of the sites of a kind."""
        clear_up(
            (self.shop.request.output / FOLDERS[kind]) if kind != "framework" else self.shop.request.output
        )
        roll = self._roll(kind)
        names = self._names(kind, roll)
        groups = {name: self._groups(kind, name, roll) for name in names}
        keys = {name: self._key(kind, groups[name]) for name in names}
        noted = self.memory.sites(kind) if self.wanted.recall and self._is_closed(kind) else {}
        done = {name: self._recalled(kind, name, keys[name], noted) for name in names}
        built = self._built(kind, [name for name in names if done[name] is None])
        for each in built.values():
            self.notes |= self.memory.notes_of(kind, keys[each.viewer], each)
        all_of_them = tuple(done[name] or built[name] for name in names)
        folder = self.shop.request.output / FOLDERS[kind]
        gone = self._gone(kind, folder, roll) if self.wanted.remove and kind != "framework" else ()
        if all_of_them:
            return Told(kind, folder, all_of_them, (), 0, gone, self._changed(groups))
        sites = self.shop.sites(kind)
        return Told(kind, folder, (), _unquoted(sites.findings), sites.files, gone, self._changed(groups))

    def _changed(self, groups: Mapping[str, frozenset[Group]]) -> Callable[[str], tuple[str, ...]]:
        return lambda name: self.inputs.changes(groups[name])

    def _roll(self, kind: str) -> _Roll:
        if kind == "framework":
            return _Roll({"": ()}, frozenset(), complete=False)
        name = f"roll/{kind}"
        groups = [SHARED, PEOPLE, *((SESSIONS,) if kind == "session" else ())]
        key = self.inputs.key(groups, str(self.shop.today))
        noted = self.memory.store.note(name) if self.wanted.recall else None
        if not (isinstance(noted, dict) and noted.get("key") == key):
            sites = self.shop.sites(kind)
            circles = {viewer: sorted(circle) for viewer, circle in sites.circles.items()}
            noted = {
                "key": key,
                "circles": circles,
                "periods": dict(sites.periods),
                "unread": sorted(sites.unread),
                "complete": sites.complete,
            }
            self.notes[name] = noted
        return _Roll(noted["circles"], frozenset(noted["unread"]), noted["complete"], noted["periods"])

    def _names(self, kind: str, roll: _Roll) -> tuple[str, ...]:
        """Whose sites are to be built; NoSuchPerson for a name that has none."""
        if kind == "framework" or self.wanted.names is None:
            return tuple(sorted(roll.circles))
        if roll.circles.keys() >= set(self.wanted.names):
            return tuple(dict.fromkeys(self.wanted.names))
        return self.shop.sites(kind).whose(self.wanted.names)

    def _groups(self, kind: str, name: str, roll: _Roll) -> frozenset[Group]:
        """Everything that a site is made from: what all share, and what is said of the people in its circle."""
        if kind == "framework":
            return frozenset({SHARED, LAYOUTS})
        own = self.inputs.about(roll.circles.get(name, ()), ABOUT[kind], roll.periods.get(name))
        return frozenset({SHARED, PEOPLE, LAYOUTS, *own, *((SESSIONS,) if kind != "growth" else ())})

    def _key(self, kind: str, groups: frozenset[Group]) -> str:
        """A key for all that a site is made from, and that can change what is said of it."""
        request = self.shop.request
        more = [
            kind,
            *sorted(request.failing),
            *(f"{each} {self.commits.get(each, '')}" for each in sorted(groups)),
        ]
        more.append(str(current_umask()) if kind == "framework" else str(self.shop.today))
        return self.inputs.key(groups, *more)

    def _built(self, kind: str, names: Sequence[str]) -> dict[str, Built]:
        if not names:
            return {}
        self.drew = True
        known = {
            name: self.memory.recollection(kind, name, self._place(kind, name), recall=self.wanted.recall)
            for name in names
        }
        return {each.viewer: each for each in self.shop.sites(kind).build(names, known, self.jobs, self.step)}

    def _recalled(self, kind: str, name: str, key: str, noted: Mapping[str, object]) -> Built | None:
        return recalled(name, key, noted.get(name), self._place(kind, name), self.shop.request.root)

    def _is_closed(self, kind: str) -> bool:
        """Whether the folders of sites that are not for everyone are closed to others; publishing closes them."""
        folders = accumulate(Path(FOLDERS[kind]).parts, os.path.join) if kind != "framework" else ()
        places = (self.shop.request.output / each for each in folders)
        try:
            return all(each.stat().st_mode & 0o077 == 0 for each in places if each.exists())
        except OSError:
            return False

    def _gone(self, kind: str, folder: Path, roll: _Roll) -> tuple[str, ...]:
        if not roll.complete:
            return ()
        return remove_others(folder, roll.unread | roll.circles.keys(), kind=PUBLISHED[kind])

    def _place(self, kind: str, name: str) -> Path:
        return self.shop.request.output / FOLDERS[kind] / name


def _shown(request: Request) -> str:
    return os.path.realpath(request.output)


def _unquoted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    from waypoints_site.build.quiet import unquoted

    return unquoted(findings)

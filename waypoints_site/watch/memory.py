"""What one process keeps between drawings of one site: sources as they were read and judged, and what was laid on them.

Each result is known with all that it was made from: files, the names that were found, layouts, and other results. What
any of that has changed is forgotten. Absent: pages; an edition holds those.
"""

import os
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePath
from types import MethodType
from typing import ParamSpec, TypeVar

from waypoints_site.build.files import form_of, known_kinds, source_file
from waypoints_site.build.groundwork import lay_groundwork
from waypoints_site.build.growth import prepare
from waypoints_site.build.intake import judgement_of
from waypoints_site.build.layouts import take_layouts
from waypoints_site.build.outcome import Request
from waypoints_site.build.papers import judged_of_person
from waypoints_site.build.talent import prepare_talent
from waypoints_site.discover import Discovery, Source, discover
from waypoints_site.documents import Place
from waypoints_site.render import Renderer
from waypoints_site.viewers import Viewer

P = ParamSpec("P")
T = TypeVar("T")

KEPT: frozenset[Callable[..., object]] = frozenset(
    {
        discover, form_of, judged_of_person, judgement_of, known_kinds, lay_groundwork, prepare, prepare_talent,
        Renderer, source_file, take_layouts,
    }
)  # fmt: skip
"""What is remembered. Each of these gives the same for the same arguments, as long as the files are the same."""
NAMES, LAYOUTS = "names", "layouts"
PLAIN = (str, int, date, PurePath, frozenset, Source, Viewer, Request, MethodType, type(None))
"""Arguments that are told apart by what they are; others are by being the same one."""

Stamp = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class _Entry:
    """A result, and all that it was made from; `arguments` are held, so that none of them is mistaken for another."""

    result: object
    arguments: tuple[object, ...]
    origins: frozenset[Hashable]
    stamp: Stamp | None


@dataclass(slots=True, eq=False)
class Memory:
    """Remembers what came of calls, for one site whose own layouts stand in a folder; the pipeline asks `once`."""

    layouts: str
    _entries: dict[Hashable, _Entry] = field(default_factory=dict)
    _made_from: dict[Hashable, set[Hashable]] = field(default_factory=dict)
    _sources: set[str] = field(default_factory=set)
    _ever: set[str] = field(default_factory=set)
    _open: list[set[Hashable]] = field(default_factory=list)

    def once(self, function: Callable[P, T], /, *arguments: P.args, **named: P.kwargs) -> T:
        """What comes of a function, or came of it before."""
        if function not in KEPT:
            return function(*arguments, **named)
        given = (*arguments, *named.values())
        key = (function, *map(_told_apart, given))
        stamp = _stamp(given[0].file) if function is source_file and isinstance(given[0], Source) else None
        entry = self._entries.get(key)
        if entry is None or entry.stamp != stamp:
            self._forget({key})
            entry = self._called(key, function, arguments, named, stamp)
        self._note(entry, given)
        for around in self._open:
            around.update(entry.origins)
        return entry.result  # type: ignore[return-value]  # it came of this very function

    def forget(self, paths: Iterable[str]) -> None:
        """Forgets what was made from files that have changed; where one came, went or is none, from all names too."""
        changed: set[Hashable] = set()
        for path in paths:
            if self.is_layout(path):
                changed.add(LAYOUTS)
            elif path in self._sources and _is_plain(path):
                changed.add(path)
            else:
                changed |= {path, NAMES}
                self._sources.clear()
        self._forget({key for origin in changed for key in self._made_from.get(origin, ())})

    @property
    def size(self) -> int:
        """How many results are known."""
        return len(self._entries)

    def is_source(self, path: str) -> bool:
        """Whether a file is, or ever was, among the sources."""
        return path in self._ever

    def held(self, folder: str) -> bool:
        """Whether a folder holds, or ever held, one of the sources."""
        return any(path.startswith(f"{folder}/") for path in self._ever)

    def is_layout(self, path: str) -> bool:
        """Whether a path is that of the site's own layouts, or below it."""
        return f"{path}/".startswith(f"{self.layouts}/")

    def _called(
        self,
        key: Hashable,
        function: Callable[..., object],
        arguments: tuple[object, ...],
        named: dict[str, object],
        stamp: Stamp | None,
    ) -> _Entry:
        given = (*arguments, *named.values())
        self._open.append(set(self._world(function, given)))
        try:
            result = function(*arguments, **named)
        finally:
            origins = self._open.pop()
        origins |= {("made", id(each)) for each in given if not isinstance(each, (*PLAIN, tuple, Place))}
        entry = _Entry(result, given, frozenset(origins), stamp)
        self._entries[key] = entry
        for origin in origins:
            self._made_from.setdefault(origin, set()).add(key)
        return entry

    def _world(self, function: Callable[..., object], given: tuple[object, ...]) -> Iterable[Hashable]:
        """What a function looks at besides its arguments."""
        if function is source_file and isinstance(given[0], Source):
            yield str(given[0].file)
        elif function is discover:
            yield NAMES
        elif function in (take_layouts, Renderer):
            yield LAYOUTS

    def _note(self, entry: _Entry, given: tuple[object, ...]) -> None:
        """Notes which files are sources."""
        if isinstance(entry.result, Discovery):
            sources = entry.result.sources
            self._sources.update(str(each.file) for each in sources if each.kind != "image")
            self._ever.update(str(each.file) for each in sources)
        elif entry.stamp is not None and isinstance(given[0], Source):
            self._sources.add(str(given[0].file))
            self._ever.add(str(given[0].file))

    def _forget(self, keys: set[Hashable]) -> None:
        """Forgets results, and what was made from them."""
        while keys:
            key = keys.pop()
            entry = self._entries.pop(key, None)
            if entry is None:
                continue
            for origin in entry.origins:
                others = self._made_from.get(origin, set())
                others.discard(key)
                if not others:
                    self._made_from.pop(origin, None)
            keys |= self._made_from.pop(("made", id(entry.result)), set())


def _told_apart(argument: object) -> Hashable:
    if isinstance(argument, PLAIN):
        return argument
    if isinstance(argument, tuple):
        return tuple(map(_told_apart, argument))
    if isinstance(argument, Place):  # where a content root is named, say: that file's own changes tell
        return ()
    return id(argument)


def _stamp(file: Path) -> Stamp | None:
    try:
        status = os.stat(file)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino


def _is_plain(path: str) -> bool:
    return os.path.isfile(path) and not os.path.islink(path)

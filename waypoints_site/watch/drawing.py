"""One site, drawn again and again for the same viewer: what it is made from is read anew only where it has changed.

Absent: any other viewer; a drawing is made for one site, and draws no other.
"""

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

from waypoints_site.build.drawn import Drawn
from waypoints_site.build.files import source_file
from waypoints_site.build.framework import draw_framework
from waypoints_site.build.groundwork import lay_groundwork
from waypoints_site.build.growth import draw_person, prepare, whose
from waypoints_site.build.outcome import Request
from waypoints_site.build.quiet import unquoted
from waypoints_site.build.talent import draw_viewer, named, prepare_talent
from waypoints_site.discover import Source
from waypoints_site.discover.kinds import RECORDS
from waypoints_site.discover.sources import DEFAULT_CONTENT
from waypoints_site.settings import FILE, settings_of
from waypoints_site.watch.edition import Edition
from waypoints_site.watch.folders import Folders, folders_of
from waypoints_site.watch.memory import Memory

Kind = Literal["framework", "growth", "talent", "session"]
CLOSED: dict[Kind, frozenset[str]] = {
    "framework": frozenset(RECORDS),
    "growth": frozenset({"talent"}),
    "talent": frozenset(),
    "session": frozenset({"feedback"}),
}
"""Folders of a content root that are not opened for a site of a kind, nor watched."""


@dataclass(frozen=True, slots=True)
class Site:
    """Which site it is: of what kind, and of whom; the framework site is nobody's."""

    kind: Kind
    name: str = ""

    @property
    def is_restricted(self) -> bool:
        """Whether the site is not for everyone."""
        return self.kind != "framework"


@dataclass(frozen=True, slots=True)
class Drawing:
    """Draws one site of the sources that a request names, as of a day."""

    request: Request
    today: date
    site: Site
    memory: Memory

    def draw(self, edition: Edition) -> Drawn:
        """The site as its sources are now, but for pages that an edition has already. Raises NoSuchPerson."""
        once, name = self.memory.once, self.site.name
        if self.site.kind == "framework":
            return draw_framework(self.request, edition.recall, once=once).drawn
        ground = once(lay_groundwork, self.request, self.today, once)
        if self.site.kind == "growth":
            growth = once(prepare, ground)
            if whose(growth, (name,)):
                return draw_person(growth, name, edition.recall)
            return Drawn(name, name, unquoted(growth.findings), len(ground.known))
        talent = once(prepare_talent, ground, "session" if self.site.kind == "session" else "manager")
        if named(talent, (name,)):
            return draw_viewer(talent, name, edition.recall)
        return Drawn(name, name, unquoted((*ground.findings, *talent.shelf.faults())), len(ground.known))

    def forget(self, paths: Iterable[str]) -> None:
        """Says which files have changed since the last drawing."""
        self.memory.forget(paths)

    def folders(self) -> Folders:
        """The folders in which a change may change the site."""
        root = self.request.root
        own = self.memory.once(source_file, Source(FILE, "settings", (), root / FILE))
        content = [name for name, _ in settings_of(own.parsed.document).content]
        return folders_of(root, FILE, content or [DEFAULT_CONTENT], CLOSED[self.site.kind])

    def concerns(self, path: str) -> bool:
        """Whether a path that has changed may matter: something is there, or was among the sources."""
        memory = self.memory
        return os.path.lexists(path) or memory.is_source(path) or memory.is_layout(path) or memory.held(path)

    def is_complete(self, path: str) -> bool:
        """Whether a file looks as if it were saved to the end: a source that is empty or gone may be about to come."""
        if not self.memory.is_source(path):
            return True
        try:
            return os.stat(path).st_size > 0
        except OSError:
            return False


def drawing_of(request: Request, today: date, site: Site) -> Drawing:
    """A drawing that has not begun."""
    root = Path(os.path.realpath(request.root))
    return Drawing(replace(request, root=root), today, site, Memory(f"{root}/layouts"))

"""Viewers: whom a site is built for, and what they are to the subject of a record.

Absent: documents and labels. A viewer of whom nothing is said here has no relation at all.
"""

from dataclasses import dataclass
from typing import Literal

from waypoints_site.audiences import expand


@dataclass(frozen=True, slots=True)
class Viewer:
    """Whom a site is built for: the public reads the framework site; the keeper reads every source and no site."""

    kind: Literal["public", "keeper"]


PUBLIC = Viewer("public")
KEEPER = Viewer("keeper")
"""Who runs `waypoints check`: reads the sources anyway, so everything is reported. No site is built for the keeper."""


def relations(viewer: Viewer) -> frozenset[str]:
    """The relations a viewer has to anything that has no subject (frameworks, prose, settings)."""
    if viewer.kind == "keeper":
        return expand({"public"})
    return frozenset({viewer.kind})

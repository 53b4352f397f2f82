"""The whole of what one viewer's site is made from.

Absent: settings that nobody's site shows (access, rules).
"""

from dataclasses import dataclass

from waypoints_site.records.framework import Framework
from waypoints_site.records.prose import ProsePage


@dataclass(frozen=True, slots=True)
class Commit:
    """The last commit that touched a file the viewer may read; `amended` when those files changed since."""

    id: str
    on: str
    amended: bool = False


@dataclass(frozen=True, slots=True)
class Site:
    """Frameworks (the default one first) and prose (in reading order), under the site's title."""

    title: str
    frameworks: tuple[Framework, ...]
    pages: tuple[ProsePage, ...]
    organisation: str = ""
    url: str = ""
    commit: Commit | None = None

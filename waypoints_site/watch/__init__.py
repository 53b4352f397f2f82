"""Source change → build again: the editions of one site, each drawn when something has changed, and kept in memory.

Absent: who sees them, and any folder of sites; nothing is published here.
"""

from waypoints_site.watch.change import Change, between, together
from waypoints_site.watch.changes import Changes, watching
from waypoints_site.watch.drawing import Drawing, Kind, Site, drawing_of
from waypoints_site.watch.edition import Edition
from waypoints_site.watch.following import Wait, editions, first

__all__ = [
    "Change",
    "Changes",
    "Drawing",
    "Edition",
    "Kind",
    "Site",
    "Wait",
    "between",
    "drawing_of",
    "editions",
    "first",
    "together",
    "watching",
]

"""The only package that reads sources, layouts and the repository's history.

Absent: any understanding of what is read.
"""

from waypoints_site.discover.commit import last_commit
from waypoints_site.discover.history import History, history_of
from waypoints_site.discover.layouts import read_layouts
from waypoints_site.discover.read import Unreadable, read
from waypoints_site.discover.revision import NoSuchRevision, at_revision, files_at_revision
from waypoints_site.discover.sources import FOLDER, Discovery, discover
from waypoints_site.discover.tree import Source

__all__ = [
    "FOLDER",
    "Discovery",
    "History",
    "NoSuchRevision",
    "Source",
    "Unreadable",
    "at_revision",
    "discover",
    "files_at_revision",
    "history_of",
    "last_commit",
    "read",
    "read_layouts",
]

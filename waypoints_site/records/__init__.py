"""What a site is made of, as immutable values: every reference here is resolved.

Absent: files, YAML, paths on disk, and anything a viewer may not read.
"""

from waypoints_site.records.framework import (
    Benchmark,
    Capability,
    Cell,
    Criterion,
    Crossing,
    Framework,
    Level,
    LevelAddress,
    Management,
    Misreading,
    Rating,
    RatingNames,
    Track,
)
from waypoints_site.records.prose import ProsePage
from waypoints_site.records.site import Commit, Site
from waypoints_site.records.text import NOTHING, Text

__all__ = [
    "NOTHING",
    "Benchmark",
    "Capability",
    "Cell",
    "Commit",
    "Criterion",
    "Crossing",
    "Framework",
    "Level",
    "LevelAddress",
    "Management",
    "Misreading",
    "ProsePage",
    "Rating",
    "RatingNames",
    "Site",
    "Text",
    "Track",
]

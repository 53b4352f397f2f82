"""The pipeline, from a folder of sources to findings and sites.

discover → parse → validate → project → resolve → plan → render → publish. Absent: printing and exit codes.
"""

from waypoints_site.build.check import check
from waypoints_site.build.crew import WorkerLost, cores
from waypoints_site.build.everyone import build_people
from waypoints_site.build.framework import build_framework
from waypoints_site.build.growth import NoSuchPerson, build_person, everybody, prepare, remove_the_gone, whose
from waypoints_site.build.outcome import Outcome, Request

__all__ = [
    "NoSuchPerson",
    "Outcome",
    "Request",
    "WorkerLost",
    "build_framework",
    "build_people",
    "build_person",
    "check",
    "cores",
    "everybody",
    "prepare",
    "remove_the_gone",
    "whose",
]

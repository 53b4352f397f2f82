"""The pipeline, from a folder of sources to findings and sites.

discover → parse → validate → project → resolve → plan → render → publish. Absent: printing and exit codes.
"""

from waypoints_site.build.audit import audit
from waypoints_site.build.built import NotAudited
from waypoints_site.build.check import check
from waypoints_site.build.crew import WorkerLost, cores
from waypoints_site.build.drawn import Built
from waypoints_site.build.framework import build_framework
from waypoints_site.build.groundwork import lay_groundwork
from waypoints_site.build.growth import NoSuchPerson
from waypoints_site.build.outcome import Outcome, Request
from waypoints_site.build.restricted import Restricted, sites_of

__all__ = [
    "Built",
    "NoSuchPerson",
    "NotAudited",
    "Outcome",
    "Request",
    "Restricted",
    "WorkerLost",
    "audit",
    "build_framework",
    "check",
    "cores",
    "lay_groundwork",
    "sites_of",
]

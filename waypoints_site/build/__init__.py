"""The pipeline, from a folder of sources to findings and sites.

discover → parse → validate → project → resolve → plan → render → publish. Absent: printing and exit codes.
"""

from waypoints_site.build.check import check
from waypoints_site.build.framework import build_framework
from waypoints_site.build.outcome import Outcome, Request

__all__ = ["Outcome", "Request", "build_framework", "check"]

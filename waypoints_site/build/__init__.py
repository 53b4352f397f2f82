"""The pipeline, from a folder of sources to findings and sites.

discover → parse → validate → project → resolve → plan → render → publish. What a run does not need it does not
import: names are looked up when they are asked for. Absent: printing and exit codes.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from waypoints_site.build.check import check
    from waypoints_site.build.crew import WorkerLost, cores
    from waypoints_site.build.drawn import Built
    from waypoints_site.build.groundwork import lay_groundwork
    from waypoints_site.build.outcome import NoSuchPerson, Outcome, Request
    from waypoints_site.build.run import Told, Wanted, run_build

__all__ = [
    "Built",
    "NoSuchPerson",
    "Outcome",
    "Request",
    "Told",
    "Wanted",
    "WorkerLost",
    "check",
    "cores",
    "lay_groundwork",
    "run_build",
]

_MODULES = {
    "Built": "drawn",
    "NoSuchPerson": "outcome",
    "Outcome": "outcome",
    "Request": "outcome",
    "Told": "run",
    "Wanted": "run",
    "WorkerLost": "crew",
    "check": "check",
    "cores": "crew",
    "lay_groundwork": "groundwork",
    "run_build": "run",
}


def __getattr__(name: str) -> object:
    """A name of the pipeline, from its module."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)

"""What stands beside the pages of a talent site for other programs: the ratings as data, with their schema.

Absent: what is in them; see `export`.
"""

from collections.abc import Mapping

from waypoints_site import schemas
from waypoints_site.export.assessments import assessments_csv, assessments_json
from waypoints_site.plan.talent import Room
from waypoints_site.plan.talent.paths import CSV, JSON, SCHEMA


def talent_exports(room: Room) -> Mapping[str, bytes]:
    """The files by path."""
    return {
        CSV: assessments_csv(room),
        JSON: assessments_json(room),
        SCHEMA: schemas.export_schema("assessments"),
    }

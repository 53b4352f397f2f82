"""What stands beside the pages of a talent site for other programs: the ratings as data, with their schema.

Absent: what is in them; see `export`.
"""

from functools import partial

from waypoints_site import schemas
from waypoints_site.build.pages import Beside
from waypoints_site.export.assessments import assessments_csv, assessments_json
from waypoints_site.plan.talent import Room
from waypoints_site.plan.talent.paths import CSV, JSON, SCHEMA


def talent_exports(room: Room) -> tuple[Beside, ...]:
    """The files, to be made where the pages are drawn."""
    return (
        Beside(CSV, partial(assessments_csv, room)),
        Beside(JSON, partial(assessments_json, room)),
        Beside(SCHEMA, partial(schemas.export_schema, "assessments")),
    )

"""New sites, new source files, and settings for editors.

Absent: overwriting. A file that stands there already is left alone; only settings of an editor are added to.
"""

from waypoints_site.scaffold.editor import write_editor_settings
from waypoints_site.scaffold.growth import Whose, new_expectations, new_feedback, new_peer
from waypoints_site.scaffold.levels import new_level
from waypoints_site.scaffold.organisation import Organisation, organisation_at
from waypoints_site.scaffold.pages import new_page
from waypoints_site.scaffold.people import new_period, new_person, new_team
from waypoints_site.scaffold.plan_files import plan_file
from waypoints_site.scaffold.starting import init_site
from waypoints_site.scaffold.talent import new_assessment, new_session
from waypoints_site.scaffold.writing import NewFile, Refusal

__all__ = [
    "NewFile",
    "Organisation",
    "Refusal",
    "Whose",
    "init_site",
    "new_assessment",
    "new_expectations",
    "new_feedback",
    "new_level",
    "new_page",
    "new_peer",
    "new_period",
    "new_person",
    "new_session",
    "new_team",
    "organisation_at",
    "plan_file",
    "write_editor_settings",
]

"""New sites, new source files, and settings for editors.

Absent: overwriting. A file that stands there already is left alone; only settings of an editor are added to.
"""

from waypoints_site.scaffold.editor import write_editor_settings
from waypoints_site.scaffold.levels import new_level
from waypoints_site.scaffold.pages import new_page
from waypoints_site.scaffold.starting import init_site
from waypoints_site.scaffold.writing import NewFile, Refusal

__all__ = ["NewFile", "Refusal", "init_site", "new_level", "new_page", "write_editor_settings"]

"""New sites and new source files.

Absent: overwriting. A file that stands there already is left alone.
"""

from waypoints_site.scaffold.writing import Refusal

__all__ = ["Refusal"]

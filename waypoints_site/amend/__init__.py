"""Edits of source files that stand there already: every comment, quote and line end stays as it was.

Absent: writing a file anew from its data, and finding files.
"""

from waypoints_site.amend.agree import Agreed, Around, PlanFile, Terms, agree
from waypoints_site.amend.refusal import Refused

__all__ = ["Agreed", "Around", "PlanFile", "Refused", "Terms", "agree"]

"""Documents × schemas → findings of form.

Absent: references between documents, and the rules of the process.
"""

from waypoints_site.validate.form import validate

__all__ = ["validate"]

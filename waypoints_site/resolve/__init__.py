"""Permitted documents → records; see `site`.

Absent: whatever a viewer may not read; it was cut away before.
"""

from waypoints_site.resolve.site import Permitted, Resolved, resolve

__all__ = ["Permitted", "Resolved", "resolve"]

"""Pages → bytes: a template draws a view, and nothing else.

Absent: records, the clock, files; templates come as a dict of sources.
"""

from waypoints_site.render.faults import LayoutFault
from waypoints_site.render.layouts import Layouts
from waypoints_site.render.renderer import Renderer

__all__ = ["LayoutFault", "Layouts", "Renderer"]

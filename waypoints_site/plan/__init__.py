"""Records → pages, one room per kind of site.

Absent: HTML and files. A page leaves this floor as a template's name and a view.
"""

from waypoints_site.plan.page import Frame, Link, Page, Source

__all__ = ["Frame", "Link", "Page", "Source"]

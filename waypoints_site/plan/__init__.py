"""Records → pages, one room per kind of site.

Absent: HTML and files. A page leaves this floor as a template's name and a view.
"""

from waypoints_site.plan.page import Draft, Frame, Link, Page, Sheet, Source

__all__ = ["Draft", "Frame", "Link", "Page", "Sheet", "Source"]

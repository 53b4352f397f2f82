"""Records → files for other programs: data, search, and what web servers and crawlers expect.

Absent: pages for people; and what few sites have, which is imported from its own module where it is needed.
"""

from waypoints_site.export.calendar import Entry, calendar
from waypoints_site.export.crawlers import robots, sitemap
from waypoints_site.export.framework_csv import framework_csv
from waypoints_site.export.framework_json import framework_json
from waypoints_site.export.search import search_index

__all__ = [
    "Entry",
    "calendar",
    "framework_csv",
    "framework_json",
    "robots",
    "search_index",
    "sitemap",
]

"""A preview on this machine's own loopback address: a site served from memory, and told to the browser when it changes.

Absent: files; nothing is read from the site's folder, and nothing is written anywhere.
"""

from waypoints_site.serve.address import Address
from waypoints_site.serve.server import NoPort, Preview, opened
from waypoints_site.serve.stage import Stage, stage_for

__all__ = ["Address", "NoPort", "Preview", "Stage", "opened", "stage_for"]

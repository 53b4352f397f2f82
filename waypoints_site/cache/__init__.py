"""What was built from what: stamps and digests of sources, and what an earlier build made of them.

Nothing of a source's text, or of a page, is kept here. Absent: any idea of what a source means.
"""

from waypoints_site.cache.contents import contents
from waypoints_site.cache.stamps import Stamp, settled, stamps
from waypoints_site.cache.store import Store

__all__ = ["Stamp", "Store", "contents", "settled", "stamps"]

"""Sites → folders: the only package that writes sites.

`public` is the entry; `replace` says what happens in which order. Absent: anything that knows pages.
Needs a POSIX system: the lock is `flock`, and the permissions are real.
"""

from waypoints_site.publish.ground import Refused
from waypoints_site.publish.leftovers import clear_up
from waypoints_site.publish.modes import current_umask
from waypoints_site.publish.public import PublicKind, publish_public
from waypoints_site.publish.replace import Published
from waypoints_site.publish.restricted import (
    Held,
    RestrictedKind,
    held,
    publish_held,
    publish_restricted,
    remove_others,
)
from waypoints_site.publish.sites import PublicSite, RestrictedSite
from waypoints_site.publish.standing import stamp_at

__all__ = [
    "Held",
    "PublicKind",
    "PublicSite",
    "Published",
    "Refused",
    "RestrictedKind",
    "RestrictedSite",
    "clear_up",
    "current_umask",
    "held",
    "publish_held",
    "publish_public",
    "publish_restricted",
    "remove_others",
    "stamp_at",
]

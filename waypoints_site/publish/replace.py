"""One edition takes the place of another: lock, clear up, look, write beside, swap, clear up.

Absent: a moment in which the destination holds a mixture. A failure leaves the old site there.
"""

import os
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from waypoints_site.publish.above import make_open, ready
from waypoints_site.publish.edition import Edition, with_files
from waypoints_site.publish.ground import Refused, located, refuse_foreign, refuse_nesting
from waypoints_site.publish.leftovers import aside, recover, temporary
from waypoints_site.publish.marker import MARKER
from waypoints_site.publish.standing import gone, is_identical, stamp_at, stamp_of, standing, unchanged
from waypoints_site.publish.swap import swap, undo
from waypoints_site.publish.tree import write_tree


@dataclass(frozen=True, slots=True)
class Published:
    """How many of the site's files were written anew or stand as they stood, and how many are gone.

    `stamp` tells the tree that stands there now from any other one; see `standing.stamp_of`. It is empty
    where the tree cannot be listed.
    """

    written: int
    unchanged: int
    removed: int
    stamp: str = field(default="", compare=False)


def replace(edition: Edition, destination: Path, *, fresh: bool, keep_gone: bool = False) -> Published:
    """Puts the edition at the destination; parents are made. With `fresh`, nothing of the old site is used.

    With `keep_gone`, files of the old site stay that the edition does not have: they may only be elsewhere.

    Refused where it must not stand, and when the system does not let it be written.
    """
    try:
        place = located(destination)
        refuse_nesting(place, destination)
        with ready(place.parent, make_open):
            refuse_nesting(place, destination)  # another site may have come around it meanwhile
            recover(place.parent, os.listdir(place.parent))
            return replace_locked(edition, place, destination, fresh=fresh, keep_gone=keep_gone)
    except OSError as error:
        raise Refused(f"cannot write {destination}: {error.strerror or error}") from error


def replace_locked(
    edition: Edition, place: Path, destination: Path, *, fresh: bool, keep_gone: bool = False
) -> Published:
    """The same for a real place whose folder is there, locked and cleared up, and lies in no other site."""
    try:
        refuse_foreign(place, destination, edition.replaceable)
        return _replace(edition, place, destination, fresh=fresh, keep_gone=keep_gone)
    except OSError as error:
        raise Refused(f"cannot write {destination}: {error.strerror or error}") from error


def _replace(edition: Edition, place: Path, destination: Path, *, fresh: bool, keep_gone: bool) -> Published:
    now = standing(place)
    if keep_gone:
        edition = with_files(edition, gone(place, now, edition))
    kept = frozenset[str]() if fresh else unchanged(place, now, edition)
    stamp = stamp_of(now)
    if not is_identical(now, edition, kept):
        _write_and_swap(edition, place, kept, destination)
        stamp = stamp_at(place)  # a site that is in its place was published, whether it can be listed or not
    pages = edition.files.keys() - {MARKER}
    gone_now = len(now.others.keys() - edition.files.keys())
    return Published(len(pages - kept), len(pages & kept), gone_now, stamp)


def _write_and_swap(edition: Edition, place: Path, kept: frozenset[str], destination: Path) -> None:
    new, old = temporary(place), aside(place)
    try:
        write_tree(new, edition, kept, before=place)
        swap(new, place, old)
        _refuse_newcomer(new, place, old, edition.replaceable, destination)
        recover(place.parent, (new.name, old.name))
    except BaseException:
        # Ctrl-C too. What caused it is what is reported, not that the clearing up failed as well.
        with suppress(OSError):
            recover(place.parent, (new.name, old.name))
        raise


def _refuse_newcomer(
    new: Path, place: Path, old: Path, replaceable: frozenset[str], destination: Path
) -> None:
    """What the swap took away is looked at once more before it is removed; if it is not ours, it goes back."""
    try:
        refuse_foreign(old if os.path.lexists(old) else new, destination, replaceable)
    except (Refused, OSError):
        undo(new, place, old)
        raise

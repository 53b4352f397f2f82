"""Publishing for one viewer: folders 0700, files 0600, whatever the umask.

Absent: public sites; a public and a restricted site never stand inside each other.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from waypoints_site.publish.edition import edition
from waypoints_site.publish.ground import Refused, located, refuse_nesting
from waypoints_site.publish.leftovers import locked, recover, temporary
from waypoints_site.publish.marker import kind_of
from waypoints_site.publish.modes import Modes
from waypoints_site.publish.replace import Published, replace
from waypoints_site.publish.sites import RestrictedSite

RestrictedKind = Literal["growth"]
PRIVATE = Modes(0o700, 0o600)


def publish_restricted(
    site: RestrictedSite, folder: Path, *, kind: RestrictedKind = "growth", fresh: bool = False
) -> Published:
    """Puts the site at `folder`/<viewer> in one step; `folder` itself is closed to others too.

    Refused, with the old site in place, where it must not or cannot be written.
    """
    destination = folder / site.viewer
    try:
        refuse_nesting(located(destination), destination)
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=PRIVATE.folder, exist_ok=True)
        if folder.stat().st_mode & 0o777 != PRIVATE.folder:
            folder.chmod(PRIVATE.folder)
    except OSError as error:
        raise Refused(f"cannot write {folder}: {error.strerror or error}") from error
    return replace(edition(kind, site.files, PRIVATE, frozenset({kind})), destination, fresh=fresh)


def remove_others(
    folder: Path, viewers: frozenset[str], *, kind: RestrictedKind = "growth"
) -> tuple[str, ...]:
    """Removes the sites of this kind below `folder` that are for none of the viewers; returns for whom they were."""
    if not folder.is_dir():
        return ()
    try:
        with locked(folder):
            recover(folder, os.listdir(folder))
            gone = tuple(_others(folder, viewers, kind))
            for name in gone:
                away = temporary(folder / name)
                (folder / name).rename(away)  # gone in one step, whatever happens while it is being removed
                recover(folder, (away.name,))
            return gone
    except OSError as error:
        raise Refused(f"cannot remove sites from {folder}: {error.strerror or error}") from error


def _others(folder: Path, viewers: frozenset[str], kind: str) -> Iterator[str]:
    for each in sorted(folder.iterdir()):
        if each.name not in viewers and each.is_dir() and not each.is_symlink() and kind_of(each) == kind:
            yield each.name

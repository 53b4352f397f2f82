"""Publishing for everyone: the framework site.

Absent: restricted sites. The types keep them out of here, and the markers keep this away from their folders.
"""

from pathlib import Path
from typing import Literal, get_args

from waypoints_site.publish.edition import edition
from waypoints_site.publish.ground import Refused, located
from waypoints_site.publish.marker import kind_of
from waypoints_site.publish.modes import current_umask, public_modes
from waypoints_site.publish.replace import Published, replace
from waypoints_site.publish.sites import PublicSite

PublicKind = Literal["framework"]


def publish_public(
    site: PublicSite,
    destination: Path,
    *,
    kind: PublicKind = "framework",
    fresh: bool = False,
    keep_gone: bool = False,
) -> Published:
    """Puts the site at the destination in one step, with permissions as the umask has them.

    A site that stands there already, the same in every byte and permission, is not touched, unless `fresh`:
    then all is written anew. With `keep_gone`, pages of the old site that this one does not have stay.
    Refused, with the old site in place, where it must not or cannot be written.
    """
    modes = public_modes(current_umask())
    public_kinds = frozenset[str](get_args(PublicKind))
    _refuse_company(located(destination).parent, destination, public_kinds)
    return replace(
        edition(kind, site.files, modes, public_kinds), destination, fresh=fresh, keep_gone=keep_gone
    )


def _refuse_company(folder: Path, destination: Path, public: frozenset[str]) -> None:
    """Refused where restricted sites stand: their folder is closed, and what is in it is not for everyone."""
    try:
        beside = folder.iterdir() if folder.is_dir() else ()
        kinds = {kind_of(each) for each in beside if each.is_dir()}
    except OSError as error:
        raise Refused(f"cannot write {destination}: {error.strerror or error}") from error
    if kinds - public - {None}:
        raise Refused(f"{destination} lies among restricted sites, and a public one must not")

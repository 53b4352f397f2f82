"""Publishing for one viewer: folders 0700, files 0600, whatever the umask.

Absent: public sites; a public and a restricted site never stand inside each other.
"""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Literal, get_args

from waypoints_site.publish.above import CLOSED, make_closed, ready
from waypoints_site.publish.edition import edition
from waypoints_site.publish.ground import Refused, located, refuse_nesting, refuse_no_folder
from waypoints_site.publish.leftovers import is_leftover, locked, recover, temporary
from waypoints_site.publish.marker import MARKER, kind_of
from waypoints_site.publish.modes import Modes
from waypoints_site.publish.replace import Published, replace_locked
from waypoints_site.publish.sites import RestrictedSite

RestrictedKind = Literal["growth", "talent", "session"]
KINDS = frozenset[str](get_args(RestrictedKind))
PRIVATE = Modes(CLOSED, 0o600)


def publish_restricted(
    site: RestrictedSite, folder: Path, *, kind: RestrictedKind = "growth", fresh: bool = False
) -> Published:
    """Puts the site at `folder`/<viewer> in one step; `folder` itself is closed to others too.

    Refused, with the old site in place, where it must not or cannot be written.
    """
    with held(folder, kind=kind) as into:
        return publish_held(site, into, fresh=fresh)


@dataclass(frozen=True, slots=True)
class Held:
    """A folder for restricted sites that is ready for them; `shown` is how it was given."""

    place: Path
    shown: Path
    kind: RestrictedKind


@contextmanager
def held(folder: Path, *, kind: RestrictedKind = "growth") -> Iterator[Held]:
    """The folder for many sites: closed to others, locked and cleared up once, and cleared up again in the end.

    Processes that are forked meanwhile may publish into it side by side, as long as no two have the same viewer.
    Sites of sessions stand in a folder among those of managers, and that one is closed as well.
    Refused where it must not or cannot be written.
    """
    closed = _closed(folder, kind)
    place = closed[-1][0]

    def make(_: Path) -> None:
        for each, shown in closed:
            make_closed(each, shown, KINDS)

    with ExitStack() as until_the_end:
        try:
            for each, shown in closed:
                refuse_no_folder(each, shown)
            refuse_nesting(place / MARKER, folder)
            until_the_end.enter_context(ready(place, make))
            refuse_nesting(place / MARKER, folder)  # a public site may have come around it meanwhile
            recover(place, os.listdir(place))
        except OSError as error:
            raise Refused(f"cannot write {folder}: {error.strerror or error}") from error
        try:
            yield Held(place, folder, kind)
        finally:
            with suppress(OSError):
                recover(place, os.listdir(place))


def _closed(folder: Path, kind: RestrictedKind) -> tuple[tuple[Path, Path], ...]:
    """The folders to close, outer ones first: the real place of each, and how it was given."""
    if kind != "session":
        return ((located(folder), folder),)
    outer = located(folder.parent)
    return ((outer, folder.parent), (outer / folder.name, folder))


def publish_held(site: RestrictedSite, into: Held, *, fresh: bool = False) -> Published:
    """Puts the site at its viewer's place in a folder that is held, in one step."""
    destination = into.shown / site.viewer
    if is_leftover(site.viewer) or PurePath(site.viewer).name != site.viewer or site.viewer in ("", ".."):
        raise Refused(f"{destination} is no place for a site")
    whole = edition(into.kind, site.files, PRIVATE, frozenset({into.kind}))
    return replace_locked(whole, into.place / site.viewer, destination, fresh=fresh)


def remove_others(
    folder: Path, viewers: frozenset[str], *, kind: RestrictedKind = "growth"
) -> tuple[str, ...]:
    """Removes the sites of this kind below `folder` that are for none of the viewers; returns for whom they were."""
    if not folder.is_dir():
        return ()
    refuse_no_folder(folder, folder)
    try:
        with locked(folder):
            recover(folder, os.listdir(folder))
            gone = tuple(_others(folder, viewers, kind))
            for name in gone:
                _remove(folder, name)
            return gone
    except OSError as error:
        raise Refused(f"cannot remove sites from {folder}: {error.strerror or error}") from error


def _remove(folder: Path, name: str) -> None:
    away = temporary(folder / name)
    try:
        (folder / name).rename(away)  # gone in one step, whatever happens while it is being removed
        recover(folder, (away.name,))
    except BaseException:
        with suppress(OSError):
            recover(folder, (away.name,))
        raise


def _others(folder: Path, viewers: frozenset[str], kind: str) -> Iterator[str]:
    for each in sorted(folder.iterdir()):
        if each.name not in viewers and each.is_dir() and not each.is_symlink() and kind_of(each) == kind:
            yield each.name

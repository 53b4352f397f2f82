"""The last commit that touched some files, where they stand in a git repository.

It is one of the branch's own line: what a merge brought in counts as the merge's. Absent: what the commit changed.
"""

from collections.abc import Sequence
from pathlib import Path

from waypoints_site.records import Commit
from waypoints_site.repository import git

SHOWN = 10
"""Characters of a commit's name that are shown; git's own short form depends on how much a clone holds."""
IN_A_LINE = ("--first-parent", "-m")
_PATHS_AT_ONCE = 2000


def last_commit(root: Path, paths: Sequence[str]) -> Commit | None:
    """The newest commit that touched one of `paths` (relative to `root`); None without git or history."""
    newest = max(
        filter(None, (_last(root, paths[at : at + _PATHS_AT_ONCE]) for at in _chunks(paths))), default=None
    )
    if newest is None:
        return None
    _, on, name = newest
    amended = any(
        git(root, "status", "--porcelain", "--", *paths[at : at + _PATHS_AT_ONCE]) for at in _chunks(paths)
    )
    return Commit(name[:SHOWN], on, amended)


def _chunks(paths: Sequence[str]) -> range:
    return range(0, len(paths), _PATHS_AT_ONCE)


def _last(root: Path, paths: Sequence[str]) -> tuple[int, str, str] | None:
    said = git(root, "log", "-1", *IN_A_LINE, "--format=%ct %cs %H", "--", *paths)
    if not said:
        return None
    when, on, name = said.split()
    return int(when), on, name

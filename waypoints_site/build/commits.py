"""Which commits last touched the files of each group: what a site shows of the repository, as a part of its key.

Absent: sites; which of a group's files a viewer may read is not known here, so all of them count. Without a repository
nothing of git is even imported.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from waypoints_site.build.inputs import Group, Inputs, digest_of, group_of
from waypoints_site.cache import Store

if TYPE_CHECKING:
    from waypoints_site.discover import History

NOTE = "commits/"
"""Noted once for each choice of kinds of sites, which are made from different inputs."""


@dataclass(frozen=True, slots=True)
class Commits:
    """A digest for each group that has commits or changes since, and a note for the next time.

    `history` is that of all inputs, where git had to be asked.
    """

    digests: Mapping[Group, str]
    note: Mapping[str, object] = field(default_factory=dict)
    history: "History | None" = None


def commits_of(root: Path, roots: tuple[str, ...], inputs: Inputs, store: Store) -> Commits:
    """The commits of all inputs; none without git."""
    head = _head(root)
    if not head:
        return Commits({})
    state = digest_of((head, *(f"{path} {stamp}" for path, stamp in sorted(inputs.stamps.items()))))
    name = NOTE + digest_of(sorted(inputs.names))
    noted = store.note(name, {})
    if noted.get("state") == state:
        return Commits({(kind, whom): digest for kind, whom, digest in noted["groups"]})
    from waypoints_site.discover import history_of

    paths = [path.removeprefix("./") for path in inputs.stamps if not path.startswith("../")]
    history = history_of(root, paths)
    told: dict[Group, list[str]] = {}
    for path in inputs.stamps:
        plain = path.removeprefix("./")
        number, changed = history.last.get(plain), plain in history.changed
        if number is not None or changed:
            commit = "" if number is None else " ".join(history.commits[number])
            told.setdefault(group_of(path, roots), []).append(f"{plain} {commit} {changed}")
    found = {group: digest_of(sorted(lines)) for group, lines in told.items()}
    note = {"state": state, "groups": [[*group, digest] for group, digest in found.items()]}
    return Commits(found, {name: note}, history)


def _head(root: Path) -> str:
    """The commit at which a repository stands, and the stamp of its index; empty without one."""
    if not any((folder / ".git").exists() for folder in (root.resolve(), *root.resolve().parents)):
        return ""
    from waypoints_site.repository import git

    said = git(root, "rev-parse", "HEAD", "--git-path", "index").splitlines()
    if len(said) != 2:
        return ""
    try:
        status = os.stat(root / said[1])
    except OSError:
        return said[0]
    return f"{said[0]} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}"

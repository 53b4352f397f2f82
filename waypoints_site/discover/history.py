"""The last commits of many files at once, where a process for each of thousands of sites would take longest of all.

Absent: an answer of its own; for any files it says what `last_commit` says of them.
"""

import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from waypoints_site.discover.commit import IN_A_LINE, SHOWN, git, git_command
from waypoints_site.records import Commit

_COMMIT = b"\x01"
_BYTES_AT_ONCE = 1 << 16


@dataclass(frozen=True, slots=True)
class History:
    """Commits (day, name), the newest first; for each file that has one its last, by number; what changed since."""

    commits: Sequence[tuple[str, str]]
    last: Mapping[str, int]
    changed: frozenset[str]

    def last_commit(self, paths: Iterable[str]) -> Commit | None:
        """The newest commit that touched one of `paths`; None without git or history."""
        known = tuple(paths)
        number = min((self.last[path] for path in known if path in self.last), default=None)
        if number is None:
            return None
        on, name = self.commits[number]
        return Commit(name[:SHOWN], on, not self.changed.isdisjoint(known))


def history_of(root: Path, paths: Iterable[str]) -> History:
    """The history of `paths` (relative to `root`), read from the newest commit on until there is one for each."""
    wanted = {path.encode() for path in paths}
    tops = sorted({path.partition(b"/")[0] for path in wanted})
    if not tops or not git(root, "rev-parse", "--git-dir"):
        return History((), {}, frozenset())
    commits: list[tuple[str, str]] = []
    last: dict[str, int] = {}
    for field in _log(root, [top.decode() for top in tops]):
        if field.startswith(_COMMIT):
            on, _, name = field[1:].decode().partition(" ")
            commits.append((on, name))
        elif field.removeprefix(b"\n") in wanted:
            path = field.removeprefix(b"\n")
            wanted.remove(path)
            last[path.decode()] = len(commits) - 1
        if not wanted:
            break
    return History(commits, last, frozenset(_changed(root, [top.decode() for top in tops])))


def _log(root: Path, tops: Sequence[str]) -> Iterator[bytes]:
    """The fields of git's log: each commit, followed by the files it touched. Whoever has read enough ends it."""
    command = git_command(
        root,
        "log",
        *IN_A_LINE,
        "--no-renames",
        "--name-only",
        "--relative",
        "-z",
        "--format=%x01%cs %H",
        "--",
        *tops,
    )
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as log:  # noqa: S603 - a fixed program, no shell
        assert log.stdout is not None
        try:
            rest = b""
            while read := log.stdout.read(_BYTES_AT_ONCE):
                *fields, rest = (rest + read).split(b"\0")
                yield from fields
        finally:
            log.kill()


def _changed(root: Path, tops: Sequence[str]) -> Iterator[str]:
    """The files that are not as the last commit has them; git names them from the repository's own root."""
    inside = git(root, "rev-parse", "--show-prefix")
    said = git(root, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", *tops)
    for field in said.split("\0"):
        yield field[3:].removeprefix(inside)

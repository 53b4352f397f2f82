"""The last commits of many files at once, where a process for each of thousands of sites would take longest of all.

Absent: an answer of its own; for any files it says what `last_commit` says of them.
"""

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from waypoints_site.discover.commit import IN_A_LINE, SHOWN
from waypoints_site.records import Commit
from waypoints_site.repository import PATIENCE, git, git_command

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
    wanted = {os.fsencode(path) for path in paths}
    tops = [os.fsdecode(each) for each in sorted({path.partition(b"/")[0] for path in wanted})]
    known, _, inside = git(root, "rev-parse", "--is-bare-repository", "--show-prefix").partition("\n")
    if not tops or not known:
        return History((), {}, frozenset())
    with _status(root, tops) as status:
        try:
            commits, last = _commits(_log(root, tops), wanted)
            return History(commits, last, frozenset(_changed(status, inside)))
        except BaseException:
            status.kill()
            raise


def _commits(log: Iterator[bytes], wanted: set[bytes]) -> tuple[list[tuple[str, str]], dict[str, int]]:
    """Commits, and the number of the first one that names each of the files wanted; no more is read than that takes."""
    commits: list[tuple[str, str]] = []
    last: dict[str, int] = {}
    for field in log:
        if field.startswith(_COMMIT):
            on, _, name = field[1:].decode().partition(" ")
            commits.append((on, name))
        elif field.removeprefix(b"\n") in wanted:
            path = field.removeprefix(b"\n")
            wanted.remove(path)
            last[os.fsdecode(path)] = len(commits) - 1
        if not wanted:
            break
    return commits, last


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


def _status(root: Path, tops: Sequence[str]) -> "subprocess.Popen[bytes]":
    """Git at work on what is not as the last commit has it; meanwhile its log can be read."""
    command = git_command(
        root, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", *tops
    )
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)  # noqa: S603 - a fixed program, no shell


def _changed(status: "subprocess.Popen[bytes]", inside: str) -> Iterator[str]:
    """The files that are not as the last commit has them; git names them from the repository's own root."""
    try:
        said, _ = status.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        status.kill()
        said, _ = status.communicate()
    for each in os.fsdecode(said).split("\0") if status.returncode == 0 else ():
        yield each[3:].removeprefix(inside)

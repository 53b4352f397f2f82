"""Whether a git repository stands where it stood, told from the stamps of its own files alone: no process is started.

Absent: what a commit holds.
"""

import os
from collections.abc import Iterator
from pathlib import Path

NOTED = ("HEAD", "index", "logs/HEAD", "packed-refs")
"""Files of a repository one of which differs after a commit, a checkout, or when something is added."""

State = tuple[tuple[int, int, int] | None, ...]


def folders_of_git(root: Path) -> tuple[Path, ...]:
    """The folders in which the repository around `root` keeps what it knows; none where there is no repository."""
    for folder in (root, *root.parents):
        inner = folder / ".git"
        if inner.is_dir():
            return (inner,)
        if inner.is_file():
            return tuple(_linked(inner))
    return ()


def state_of(folders: tuple[Path, ...]) -> State:
    """Something that is the same as long as no commit was made, undone or left, and nothing added."""
    return tuple(_stamp(folder / name) for folder in folders for name in (*NOTED, *_branch(folder)))


def _linked(file: Path) -> Iterator[Path]:
    """The folders of a worktree: its own, and the one that it shares with the others."""
    try:
        own = file.parent / file.read_text(encoding="utf-8").removeprefix("gitdir:").strip()
        yield own
        yield own / (own / "commondir").read_text(encoding="utf-8").strip()
    except OSError:  # then nothing can be told apart by it
        return


def _branch(folder: Path) -> Iterator[str]:
    try:
        head = (folder / "HEAD").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return
    if head.startswith("ref: refs/"):
        yield head.removeprefix("ref: ").strip()


def _stamp(file: Path) -> tuple[int, int, int] | None:
    try:
        status = os.stat(file)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino

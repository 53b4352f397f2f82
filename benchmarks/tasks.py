"""What is measured: commands over an organisation's sources, each as a process of its own.

Another generator beside ours is another list of tasks. Absent: clocks.
"""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree, which

from benchmarks.organisation import TODAY, write_organisation

_WAYPOINTS = (sys.executable, "-m", "waypoints_site")
_COMMIT = ("-c", "user.name=x", "-c", "user.email=x@example.com", "commit", "-q", "-m", "Everything")


@dataclass(frozen=True, slots=True)
class Site:
    """An organisation's sources in a folder: of how many people with a level, in how many files."""

    root: Path
    people: int
    sources: int


@dataclass(frozen=True, slots=True)
class Task:
    """A command that runs in a site's folder; what is done `before` each run, and how many `sites` there are then."""

    title: str
    command: tuple[str, ...]
    before: Callable[[Path], None]
    sites: Callable[[Path], int]


def made(root: Path, people: int, seed: int) -> Site:
    """Writes an organisation, and commits it where there is git: builds ask for the last commit of what they read."""
    root.mkdir()
    sources = write_organisation(root, people, seed)
    git = which("git")
    for arguments in (("init", "-q"), ("add", "-A"), _COMMIT) if git else ():
        subprocess.run([str(git), "-C", str(root), *arguments], check=True)  # noqa: S603 - commands of our own
    return Site(root, people, sources)


def _nothing(_root: Path) -> None:
    """Every run finds what the first one found."""


def _as_if_never_built(root: Path) -> None:
    """Whatever an earlier run built, or noted, is gone."""
    for folder in ("output", ".waypoints"):
        rmtree(root / folder, ignore_errors=True)


def _with_an_edit(root: Path) -> None:
    """One person has said more of a key step, which their agreement does not fix."""
    file = min((root / "content/expectations").glob("*/*.yaml"))
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("- text: ", "- text: More ", 1), encoding="utf-8")


def _no_site(_root: Path) -> int:
    return 0


def _sites(root: Path) -> int:
    """How many sites were built: each has one page to begin with."""
    return (
        sum(1 for _ in (root / "output").glob("growth/*/index.html"))
        + (root / "output/framework/index.html").is_file()
    )


def _ours(*arguments: str) -> tuple[str, ...]:
    return (*_WAYPOINTS, *arguments, "--today", TODAY)


_GROWTH = _ours("build", "growth", "--all")

TASKS = (
    Task("check", _ours("check"), _nothing, _no_site),
    Task("build growth --all, cold", (*_GROWTH, "--clean"), _as_if_never_built, _sites),
    Task("… nothing changed", _GROWTH, _nothing, _sites),
    Task("… one file edited", _GROWTH, _with_an_edit, _sites),
    Task("build framework, cold", _ours("build", "framework", "--clean"), _as_if_never_built, _sites),
)
"""In the order in which they take turns: some begin where the one before has ended."""

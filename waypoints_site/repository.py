"""Asking git about the repository around a site; nothing in it is ever changed.

Absent: what the answers mean. A build in which nothing changed asks git too, so this is found without all that reads
sources.
"""

import subprocess
from pathlib import Path

PATIENCE = 20
"""Seconds that git is given for one question."""


def git(root: Path, *arguments: str) -> str:
    """What git prints, or nothing where there is no git, no repository, or a repository that it does not trust."""
    command = git_command(root, *arguments)
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=PATIENCE)  # noqa: S603 - a fixed program, no shell
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace").strip("\n") if done.returncode == 0 else ""


def git_command(root: Path, *arguments: str) -> tuple[str, ...]:
    """The command that asks git something about the repository around `root`."""
    return ("git", "--no-optional-locks", "--literal-pathspecs", "-C", str(root), *arguments)

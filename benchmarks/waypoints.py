"""Waypoints as a builder: an organisation's sources, committed where there is git, and the commands over them.

Absent: other generators.
"""

import subprocess
import sys
from pathlib import Path
from shutil import which

import yaml

from benchmarks.organisation import CURRENT, TODAY, write_organisation
from benchmarks.people import FOUNDER, id_of
from benchmarks.tasks import Builder, Command, Edit
from benchmarks.yaml_text import yaml_of

_COMMIT = ("-c", "user.name=x", "-c", "user.email=x@example.com", "commit", "-q", "-m", "Everything")
_AUTOMATIC = ("-c", "gc.auto=0")


def waypoints(root: Path, people: int, seed: int) -> Builder:
    """Writes an organisation, and commits it: builds ask for the last commit of what they read."""
    root.mkdir(parents=True)
    write_organisation(root, people, seed)
    git = which("git")
    for arguments in (("init", "-q"), ("add", "-A"), _COMMIT) if git else ():
        subprocess.run([str(git), "-C", str(root), *_AUTOMATIC, *arguments], check=True)  # noqa: S603 - our own
    growth = _ours("build", "growth", "--all")
    return Builder(
        "Waypoints",
        root,
        (growth, _ours("build", "framework")),
        (growth,),
        (_ours("check"),),
        ("output", ".waypoints"),
        "output/**/*.html",
        _edit(root / f"content/expectations/{CURRENT.id}/{edited(people)}.yaml"),
        _ours("serve", "growth", edited(people)),
        (_ours("build", "talent", FOUNDER),),
    )


def edited(people: int) -> str:
    """The id of the person whose text changes: somebody in the middle."""
    return id_of(people // 2)


def _edit(file: Path) -> Edit:
    """A person's expectations, and the same with another text in a step, which is theirs to change at any time."""
    text = file.read_text(encoding="utf-8")
    plan = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - texts and nothing else
    plan["expectations"][0]["key_steps"][0]["text"] += ", once more"
    return Edit(file, (text, yaml_of(plan)))


def _ours(*arguments: str) -> Command:
    return (sys.executable, "-m", "waypoints_site", *arguments, "--today", TODAY)

"""A site in a temporary folder, driven through the command line as a person would drive it.

Most commands run in a fork of the test's own process, which has imported already what a command needs; a fork has its
own folder, streams and end. Absent: anything that a command says through its environment or its first moments; for
that there is `process`.
"""

import gc
import json
import os
import pkgutil
import signal
import subprocess
import sys
import traceback
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, NoReturn

import waypoints_site
from waypoints_site.cli import main

LONGEST = 120
"""Seconds after which a command is taken to be stuck."""

FRAMEWORK = {
    "waypoints.yaml": "title: Levels\n",
    "frameworks/eng/framework.yaml": (
        "title: Engineering\nversion: 1.0.0\n"
        "tracks:\n  - {id: ic, title: Individual, steady: [L2]}\n"
        "  - {id: manager, title: Manager, from: [{level: ic/L2, to: M1}]}\n"
    ),
    "frameworks/eng/capabilities.yaml": (
        "- {id: ic-technical, title: Technical, area: Craft}\n"
        "- {id: ic-ownership, title: Ownership, area: Delivery}\n"
        "- {id: manager-technical, title: Technical}\n"
    ),
    "frameworks/eng/ic/L1.yaml": (
        "level: L1\ntitle: Junior\nexpectations:\n"
        "  technical: {meets: [Fixes a small defect in a day], exceeds: Finds its cause, misses: Leaves it}\n"
        "  ownership: {meets: Finishes a task}\n"
    ),
    "frameworks/eng/ic/L2.yaml": (
        "level: L2\ntitle: Senior\nexpectations:\n"
        "  technical: {meets: [Fixes a class of defects in a week, Explains a design in writing]}\n"
        "  ownership: {inherits: L1}\n"
    ),
    "frameworks/eng/manager/M1.yaml": (
        "level: M1\ntitle: Lead\nexpectations:\n  technical: {meets: Judges a design}\n"
    ),
    "content/guides/start.md": "---\ntitle: Start\norder: 1\n---\n# Start here\n\nRead [the next](next.md).\n",
    "content/guides/next.md": "---\ntitle: Next\norder: 2\n---\nSee [L1](cell:L1/technical).\n",
}
"""A small site without any finding."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command printed, and how it ended."""

    status: int
    out: str
    err: str

    @property
    def findings(self) -> list[dict[str, object]]:
        """The findings of a `check --format json`."""
        found: list[dict[str, object]] = json.loads(self.out)["findings"]
        return found

    @property
    def places(self) -> list[str]:
        """Each finding as `path:line:column rule`."""
        return [f"{each['path']}:{each['line']}:{each['column']} {each['rule']}" for each in self.findings]


@dataclass(slots=True)
class SiteFolder:
    """A site's folder: `site.write({...}).build()`, `site.edit(path, old, new).check()`."""

    root: Path
    environment: dict[str, str] = field(default_factory=dict)

    def write(self, files: Mapping[str, str | bytes]) -> "SiteFolder":
        """Writes files, by their paths from the root."""
        for path, content in files.items():
            file = self.root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return self

    def small(self, **more: str) -> "SiteFolder":
        """Writes the small site, with some files instead of or beside its own (`/` and `.` in names as they are)."""
        return self.write({**FRAMEWORK, **more})

    def edit(self, path: str, old: str, new: str) -> "SiteFolder":
        """Replaces a text that must be there."""
        text = (self.root / path).read_text(encoding="utf-8")
        assert old in text
        return self.write({path: text.replace(old, new)})

    def remove(self, path: str) -> "SiteFolder":
        """Removes a file."""
        (self.root / path).unlink()
        return self

    def run(self, *arguments: str, cwd: Path | None = None, **environment: str) -> Ran:
        """Runs `waypoints` from the site's folder; with an environment of its own, as a process of its own."""
        if self.environment or environment:
            return self.process(*arguments, cwd=cwd, **environment)
        _import_all()
        with TemporaryFile() as out, TemporaryFile() as err:
            with warnings.catch_warnings():  # later Pythons warn of threads, which a fork does not have
                warnings.simplefilter("ignore", DeprecationWarning)
                process = os.fork()
            if not process:
                _become(arguments, cwd or self.root, out, err)
            status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
            return Ran(status, _all_of(out), _all_of(err))

    def process(self, *arguments: str, cwd: Path | None = None, **environment: str) -> Ran:
        """Runs `waypoints` from its first moment on, with an interpreter of its own, from the site's folder."""
        done = subprocess.run(
            [sys.executable, "-m", "waypoints_site", *arguments],
            cwd=cwd or self.root,
            env={**os.environ, **self.environment, **environment},
            capture_output=True,
            timeout=LONGEST,
            check=False,
        )
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    def check(self, *arguments: str) -> Ran:
        """Runs `check`, its findings as JSON."""
        return self.run("check", "--format", "json", *arguments)

    def build(self, *arguments: str) -> Ran:
        """Runs `build`."""
        return self.run("build", *arguments)

    @property
    def output(self) -> Path:
        """Where the framework site goes."""
        return self.root / "output/framework"

    def page(self, path: str) -> str:
        """A file of the built framework site."""
        return (self.output / path).read_text(encoding="utf-8")

    def tree(self, folder: str = "output/framework") -> dict[str, bytes]:
        """All files of a built site."""
        root = self.root / folder
        return {
            str(each.relative_to(root)): each.read_bytes()
            for each in sorted(root.rglob("*"))
            if each.is_file()
        }


@cache
def _import_all() -> None:
    """Imports whatever a command may come to need, so that no fork has to."""
    for module in pkgutil.walk_packages(waypoints_site.__path__, f"{waypoints_site.__name__}."):
        if module.name != f"{waypoints_site.__name__}.__main__":
            import_module(module.name)


def _all_of(stream: IO[bytes]) -> str:
    stream.seek(0)
    return stream.read().decode()


def _become(arguments: tuple[str, ...], folder: Path, out: IO[bytes], err: IO[bytes]) -> NoReturn:
    """Makes of a fork a command; it never comes back into the test."""
    status = 70
    try:
        gc.freeze()  # what the test has made is none of the command's business
        signal.alarm(LONGEST)
        os.chdir(folder)
        os.dup2(out.fileno(), 1)
        os.dup2(err.fileno(), 2)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        sys.stdin, sys.stdout, sys.stderr = os.fdopen(0), os.fdopen(1, "w"), os.fdopen(2, "w")
        sys.argv = ["waypoints", *arguments]
        main()
    except SystemExit as end:
        status = int(end.code or 0)
    except BaseException:  # noqa: BLE001 - nothing gets from here into the test's own process
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)

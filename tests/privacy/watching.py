"""What a viewer gets to see of a source tree: a build run in this process, with all that it wrote and said."""

import atexit
import html
import os
import shutil
import stat
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import partial
from io import StringIO
from pathlib import Path
from tempfile import mkdtemp
from unittest.mock import patch
from urllib.parse import unquote

import click
from jinja2 import FileSystemBytecodeCache

from tests.privacy.canaries import Reader
from tests.privacy.organisation import TODAY
from waypoints_site.cli import waypoints
from waypoints_site.render import renderer
from waypoints_site.render.engine import Engine

HUGE = 4 * 1024 * 1024 + 1
COMPILED = "COMPILED_LAYOUTS"
"""The variable that names a folder for compiled layouts; without it, each process has one of its own."""


def _compile_layouts_once() -> None:
    """A layout compiles to the same code in every build: to do it anew is most of a build's time, and proves nothing."""
    folder = os.environ.get(COMPILED)
    if folder is None:
        folder = mkdtemp()
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
    engine = partial(Engine, bytecode_cache=FileSystemBytecodeCache(folder))
    patch.object(renderer, "Engine", engine).start()


_compile_layouts_once()


@dataclass(frozen=True)
class Link:
    """A symbolic link, by its target as written."""

    target: str


@dataclass(frozen=True)
class Odd:
    """Something that is no proper file: a `fifo`, a `huge` file, or a `folder` with a file in it."""

    what: str


Tree = Mapping[str, bytes | Link | Odd]


@dataclass(frozen=True)
class Seen:
    """What a build wrote, said, and how it ended."""

    status: int
    out: str
    err: str
    files: Mapping[str, bytes]

    @property
    def everything(self) -> str:
        """All of it as one text in small letters, as written and with entities, escapes and folded lines undone."""
        parts = [self.out, self.err]
        for path, content in self.files.items():
            text = content.decode("utf-8", "replace")
            parts += [
                path,
                text,
                html.unescape(text).replace("<wbr>", ""),
                unquote(text),
                text.replace("\r\n ", ""),
            ]
        return "\n".join(parts).casefold()


def laid_out(root: Path, tree: Tree) -> Path:
    """Writes a tree into a folder, of which nothing else is left."""
    shutil.rmtree(root, ignore_errors=True)
    for path, content in tree.items():
        file = Path(os.fsdecode(os.fsencode(root) + b"/" + os.fsencode(path)))
        file.parent.mkdir(parents=True, exist_ok=True)
        match content:
            case Link(target):
                file.symlink_to(target)
            case Odd("fifo"):
                os.mkfifo(file)
            case Odd("huge"):
                with file.open("wb") as stream:
                    stream.truncate(HUGE)
            case Odd(_):
                file.mkdir()
                (file / "inner.md").write_text("---\ntitle: [\n")
            case _:
                file.write_bytes(content)
    return root


def run(root: Path, *arguments: str, day: str = TODAY) -> tuple[int, str, str]:
    """Runs a command over a tree in this process, as `python -m waypoints_site` would."""
    out, err = StringIO(), StringIO()
    command = [*arguments, "--root", str(root), "--today", day]
    with redirect_stdout(out), redirect_stderr(err):
        try:
            status = waypoints.main(command, prog_name="waypoints", standalone_mode=False)
        except click.ClickException as fault:
            fault.show()
            status = fault.exit_code
    return int(status or 0), out.getvalue(), err.getvalue()


def seen(root: Path, reader: Reader) -> Seen:
    """What comes of a build for somebody of the tree at `root`; its old output is removed."""
    shutil.rmtree(root / "output", ignore_errors=True)
    ended = run(root, "build", *reader.command)
    return Seen(*ended, contents(root / "output"))


def contents(folder: Path) -> Mapping[str, bytes]:
    """Every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if stat.S_ISREG(path.lstat().st_mode)
    }

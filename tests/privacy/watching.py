"""What a viewer gets to see of a source tree: a build run in this process, with all that it wrote and said."""

import atexit
import html
import os
import shutil
import stat
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import cache
from io import StringIO
from itertools import takewhile
from pathlib import Path, PurePosixPath
from tempfile import mkdtemp
from unittest.mock import patch
from urllib.parse import unquote

import click
from jinja2 import FileSystemBytecodeCache

from tests.privacy.canaries import Reader
from tests.privacy.organisation import TODAY
from waypoints_site.build import framework, groundwork, layouts
from waypoints_site.build.files import known_kinds
from waypoints_site.cli import waypoints

HUGE = 4 * 1024 * 1024 + 1
COMPILED = "COMPILED_LAYOUTS"
"""The variable that names a folder for compiled layouts; without it, each process has one of its own."""


def _prepare_once() -> None:
    """A layout compiles to the same code in every build, whatever a mutant is: to do it anew proves nothing.

    Nor does it prove anything to look anew for the labels of the schemas.
    """
    folder = os.environ.get(COMPILED)
    if folder is None:
        folder = mkdtemp()
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
    patch.object(layouts, "KeptCode", lambda *_: FileSystemBytecodeCache(folder)).start()
    kinds = cache(known_kinds)
    for module in (framework, groundwork):
        patch.object(module, "known_kinds", kinds).start()


_prepare_once()


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
    _STANDING.pop(root, None)
    shutil.rmtree(root, ignore_errors=True)
    for path, content in tree.items():
        _write(_file(root, path), content)
    return root


def laid_over(root: Path, tree: Tree) -> Path:
    """Writes what differs from the tree that this function laid there before, and takes away what builds left beside it.

    For folders that nobody else writes to. What it leaves is what `laid_out` would, at a fraction of its time.
    """
    standing = _STANDING.pop(root, None)
    if standing is None or not (_is_plain(standing) and _is_plain(tree)):
        laid_out(root, tree)
    else:
        tops = {path.partition("/")[0] for path in standing}
        gone = [path for path, content in standing.items() if path not in tree or tree[path] != content]
        for file in (
            *(each for each in root.iterdir() if each.name not in tops),
            *(_file(root, path) for path in gone),
        ):
            _remove(root, file)
        for path, content in tree.items():
            if path not in standing or standing[path] != content:
                _write(_file(root, path), content)
    _STANDING[root] = tree
    return root


_STANDING: dict[Path, Tree] = {}
"""The trees that stand in folders, as `laid_over` laid them."""


def _is_plain(tree: Tree) -> bool:
    """Whether no path goes by way of another one, which may be a link or a file."""
    return not any(str(parent) in tree for path in tree for parent in PurePosixPath(path).parents)


def _file(root: Path, path: str) -> Path:
    return Path(os.fsdecode(os.fsencode(root) + b"/" + os.fsencode(path)))


def _remove(root: Path, file: Path) -> None:
    """Takes away whatever stands at a path, and the folders that it leaves empty."""
    if file.is_dir() and not file.is_symlink():
        shutil.rmtree(file)
    else:
        file.unlink()
    for folder in takewhile(lambda each: each != root, file.parents):
        if any(folder.iterdir()):
            break
        folder.rmdir()


def _write(file: Path, content: bytes | Link | Odd) -> None:
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

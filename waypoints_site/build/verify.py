"""Whether what stands there is, byte for byte, what a clean build writes; for who does not take it on trust.

Absent: any change to what stands there.
"""

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from waypoints_site.build.outcome import Request
from waypoints_site.build.run import FOLDERS, Told, Wanted, run_build
from waypoints_site.cache.store import FOLDER

Tree = Mapping[str, tuple[int, bytes]]
"""Mode and content of each file by path; of a folder, the mode."""


def verified(request: Request, today: date, wanted: Wanted, told: Sequence[Told]) -> Iterator[str]:
    """Every difference between what was built and a clean build, as a sentence; the latter is made apart, and removed.

    Raises what a build raises.
    """
    beside = request.root / FOLDER
    beside.mkdir(0o700, exist_ok=True)
    apart = Path(tempfile.mkdtemp(prefix="verify-", dir=beside))
    try:
        clean = replace(request, output=apart, fresh=True)
        again = replace(wanted, recall=False, remove=False)
        for old, new in zip(told, run_build(clean, today, again, 1, lambda _: None), strict=True):
            yield from _differences(old, new, request.output, apart)
    finally:
        shutil.rmtree(apart, ignore_errors=True)


def _differences(old: Told, new: Told, output: Path, apart: Path) -> Iterator[str]:
    if old.findings != new.findings or [each.viewer for each in old.built] != [
        each.viewer for each in new.built
    ]:
        yield f"verify: a clean build would not build the same {old.kind} sites"
        return
    for was, now in zip(old.built, new.built, strict=True):
        name = f"{FOLDERS[old.kind]}/{was.viewer}".rstrip("/")
        if (was.findings, was.files, bool(was.published)) != (now.findings, now.files, bool(now.published)):
            yield f"verify: a clean build would say something else of {name}"
        if now.published:
            yield from _of_trees(name, _tree(output / name), _tree(apart / name))


def _of_trees(name: str, stands: Tree, clean: Tree) -> Iterator[str]:
    for path in sorted(stands.keys() | clean.keys()):
        if path not in clean:
            yield f"verify: {name}/{path} stands there, and a clean build does not write it"
        elif path not in stands:
            yield f"verify: {name}/{path} is not there, and a clean build writes it"
        elif stands[path] != clean[path]:
            yield f"verify: {name}/{path} is not what a clean build writes"


def _tree(root: Path) -> Tree:
    found: dict[str, tuple[int, bytes]] = {}
    for folder, _, files in os.walk(root):
        inner = Path(folder).relative_to(root).as_posix()
        found[inner] = (stat.S_IMODE(os.lstat(folder).st_mode), b"")
        for name in files:
            path = Path(folder) / name
            found[f"{inner}/{name}".removeprefix("./")] = (
                stat.S_IMODE(path.lstat().st_mode),
                path.read_bytes(),
            )
    return found

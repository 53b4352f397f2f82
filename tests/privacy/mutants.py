"""Seeded leaks: the package with one small mistake each, and whether `quick` finds it. `python -m tests.privacy.mutants`
prints a line for each and the score; a mutant that survives, or that does not run at all, makes it end with 1.

Absent: the mistakes; see `seeded`.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import monotonic

from tests.privacy.seeded import growth, looking, standing, talent
from tests.privacy.seeded.mutant import Mutant, Patch
from tests.privacy.watching import COMPILED

REPOSITORY = Path(__file__).resolve().parents[2]
WORKERS = 2

MUTANTS: Mapping[str, Mutant] = {**growth.MUTANTS, **talent.MUTANTS, **standing.MUTANTS, **looking.MUTANTS}
SAMPLES: Mapping[str, Mutant] = {title: each for title, each in MUTANTS.items() if each.sample}
"""The mutants that every run of the tests tries; the others are for who has the time."""
ITSELF = "(no mutant)"


@dataclass(frozen=True)
class Verdict:
    """What became of a mutant: `killed`, `survived`, or `invalid` where it does not even run; and what was printed."""

    mutant: str
    result: str
    said: str


def copied(folder: Path, files: Mapping[Path, str]) -> None:
    """The package, with other texts in some of its files, and what it is run with, in a folder of their own.

    Whatever is as it is in the repository is a link to it.
    """
    _linked(REPOSITORY / "tests", folder / "tests", {})
    _linked(REPOSITORY / "layouts", folder / "layouts", {})
    _linked(REPOSITORY / "waypoints_site", folder / "waypoints_site", files, whole=False)


def _linked(source: Path, target: Path, files: Mapping[Path, str], *, whole: bool = True) -> None:
    if source in files:
        target.write_text(files[source], encoding="utf-8")
    elif whole and not any(file.is_relative_to(source) for file in files):
        target.symlink_to(source)
    else:
        target.mkdir()
        for each in source.iterdir():
            _linked(each, target / each.name, files)


def applied(text: str, patch: Patch) -> str:
    """The text of a file after a patch; AssertionError where what it replaces is not there any more."""
    name, old, new = patch
    assert old in text, f"{name} holds no {old!r} any more: mend this mutant"
    return text.replace(old, new)


def patched(package: Path, patches: Iterable[Patch]) -> Mapping[Path, str]:
    """The files of a package that patches change, and what they hold then; nothing is written."""
    texts: dict[Path, str] = {}
    for patch in patches:
        file = package / patch[0]
        texts[file] = applied(texts.get(file) or file.read_text(encoding="utf-8"), patch)
    return texts


def judged(compiled: str, title: str, checks: tuple[str, ...], patches: tuple[Patch, ...]) -> Verdict:
    """Runs some of the quick checks, all where none is named, over the package with the patches.

    `compiled` is a folder for compiled layouts, which no mutant changes.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copied(folder, patched(REPOSITORY / "waypoints_site", patches))
        done = subprocess.run(
            [sys.executable, "-m", "tests.privacy.quick", *checks],
            cwd=folder,
            env={
                **os.environ,
                "PYTHONPATH": str(folder),
                "PYTHONDONTWRITEBYTECODE": "1",  # links lead to where the repository's own stands
                COMPILED: compiled,
            },
            capture_output=True,
            text=True,
            check=False,
        )
    said = (done.stdout or done.stderr[-300:]).strip()
    result = {0: "survived", 1: "killed" if done.stdout.startswith("leak: ") else "invalid"}
    return Verdict(title, result.get(done.returncode, "invalid"), said.splitlines()[0] if said else "")


def verdicts(mutants: Mapping[str, Mutant], *checks: str) -> Iterator[Verdict]:
    """What becomes of the package as it is under some checks, or all, which must survive, and then of each mutant."""
    with tempfile.TemporaryDirectory() as compiled, ThreadPoolExecutor(WORKERS) as pool:
        judge = partial(judged, compiled)
        itself = pool.submit(judge, ITSELF, checks, ())
        told = [pool.submit(judge, title, (each.check,), each.patches) for title, each in mutants.items()]
        yield from (each.result() for each in (itself, *told))


def main() -> int:
    """Prints a line for each mutant, or for those whose titles hold an argument, and the score."""
    wanted = {
        title: each
        for title, each in MUTANTS.items()
        if not sys.argv[1:] or any(part in title for part in sys.argv[1:])
    }
    started, killed, sound = monotonic(), 0, False
    for each in verdicts(wanted):
        sound = sound or (each.mutant, each.result) == (ITSELF, "survived")
        killed += each.result == "killed" and each.mutant in wanted
        sys.stdout.write(f"{each.result:<9} {each.mutant}: {each.said}\n")
        sys.stdout.flush()
    sys.stdout.write(f"in {monotonic() - started:.0f} s\nkilled {killed} of {len(wanted)}\n")
    return int(not (sound and killed == len(wanted)))


if __name__ == "__main__":
    sys.exit(main())

"""Seeded leaks: the package with one small mistake each, and whether `quick` finds it. `python -m tests.privacy.mutants`
prints a line for each; a mutant that survives, or that does not run at all, makes it end with 1.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

REPOSITORY = Path(__file__).resolve().parents[2]
WORKERS = 2

Patch = tuple[str, str, str]
"""A file of the package, a text that stands in it, and another for each place where it does."""


MUTANTS: Mapping[str, tuple[Patch, ...]] = {
    "projection hands on the whole": (
        ("project.py", "data = _permitted(document.data, label, relations, to)", "data = document.data"),
    ),
    "a field's readers are added to those of what surrounds it": (
        ("audiences.py", "readers &= _readers(part, name)", "readers |= _readers(part, name)"),
        (
            "audiences.py",
            'readers &= _readers(branch, name) if "x-audience" in branch else _ALL',
            'readers |= _readers(branch, name) if "x-audience" in branch else frozenset()',
        ),
    ),
    "the label of requests is widened": (("schemas/requests.json", '"chain"', '"subject", "chain"'),),
    "the company counts as a chain's stand-in": (
        (
            "viewers.py",
            'return frozenset({"public", "company"})',
            'return frozenset({"public", "company", "calibration"})',
        ),
    ),
    "requests and peers are opened": (
        ("build/own.py", 'frozenset({"expectations", ', 'frozenset({"requests", "peer", "expectations", '),
    ),
    "a synthesis is shown before its day": (
        ("build/own.py", "return day is not None and day <= today", "return day is not None"),
    ),
    "a synthesis with a fault is read": (
        ("build/own.py", "if document is None or file.parsed.findings:", "if document is None:"),
    ),
    "a synthesis that cannot be read is told": (
        (
            "build/own.py",
            'for finding, source in refused if source.kind != "synthesis")',
            "for finding, _ in refused)",
        ),
    ),
    "everybody's refused files are told": (
        (
            "build/own.py",
            "refused = list(shelf.refused.get(person, ()))",
            "refused = [each for several in shelf.refused.values() for each in several]",
        ),
    ),
    "files are counted before they are projected": (
        (
            "build/growth.py",
            "len(frozenset(own.paths) - ground.known)",
            "sum(map(len, growth.shelf.sources.values()))",
        ),
    ),
    "messages quote": (("build/quiet.py", "said.get(each.rule, UNEXPLAINED)", "each.message"),),
    "code frames quote": (
        (
            "build/growth.py",
            "return Drawn(person, person, quiet, files)",
            "return Drawn(person, person, quiet, files, None, ground.intake.texts)",
        ),
    ),
    "names come with a mail address": (
        ("build/intake.py", "held = relations(viewer)", 'held = relations(viewer) | {"subject"}'),
        ("build/groundwork.py", "{each.id: each.name for", '{each.id: f"{each.name} {each.email}" for'),
    ),
    "settings are judged whole": (
        ("build/intake.py", "kinds.form_of_settings(unplaced(document), held)", "kinds.form(document)"),
    ),
    "positions count hidden lines": (
        ("build/intake.py", "return replace(document, marks=Unmarked(document.path))", "return document"),
    ),
    "the public reads the company's pages": (("build/intake.py", "if not (public and file.company)]", "]"),),
    "a hidden page takes a public one's name": (
        ("discover/sources.py", "and hidden(first[key])", "and False"),
    ),
    "links are followed into hidden folders": (
        ("discover/tree.py", "return _ELSEWHERE if self.bounds.bars", "return None if self.bounds.bars"),
    ),
    "the commit is that of any file": (
        (
            "build/groundwork.py",
            "paths = (*ground.intake.whole, *ground",
            "paths = (*ground.intake.paths, *ground",
        ),
    ),
    "restricted sites are open to the group": (
        ("publish/restricted.py", "PRIVATE = Modes(CLOSED, 0o600)", "PRIVATE = Modes(0o750, 0o640)"),
    ),
}


@dataclass(frozen=True)
class Verdict:
    """What became of a mutant: `killed`, `survived`, or `invalid` where it does not even run; and what was printed."""

    mutant: str
    result: str
    said: str


def copied(folder: Path) -> Path:
    """The package and its layouts in a folder of their own, beside the tests as they are."""
    shutil.copytree(
        REPOSITORY / "waypoints_site", folder / "waypoints_site", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copytree(REPOSITORY / "layouts", folder / "layouts")
    (folder / "tests").symlink_to(REPOSITORY / "tests")
    return folder


def patched(folder: Path, patches: tuple[Patch, ...]) -> None:
    """Applies patches to a copy; AssertionError for one whose text is not there any more."""
    for name, old, new in patches:
        file = folder / "waypoints_site" / name
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{name} holds no {old!r} any more: mend this mutant"
        file.write_text(text.replace(old, new), encoding="utf-8")


def judged(mutant: str, patches: tuple[Patch, ...]) -> Verdict:
    """Runs the quick checks over the package with the patches."""
    with tempfile.TemporaryDirectory() as name:
        folder = copied(Path(name))
        patched(folder, patches)
        done = subprocess.run(
            [sys.executable, "-m", "tests.privacy.quick"],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
    said = (done.stdout or done.stderr[-300:]).strip()
    result = {0: "survived", 1: "killed" if done.stdout.startswith("leak: ") else "invalid"}
    return Verdict(mutant, result.get(done.returncode, "invalid"), said.splitlines()[0] if said else "")


def verdicts() -> Iterator[Verdict]:
    """What becomes of the package as it is, which must survive, and then of each mutant."""
    with ThreadPoolExecutor(WORKERS) as pool:
        yield from pool.map(lambda each: judged(*each), [("(no mutant)", ()), *MUTANTS.items()])


def main() -> int:
    """Prints a line for each mutant and the score."""
    started, killed, sound = monotonic(), 0, False
    for each in verdicts():
        sound = sound or (each.mutant, each.result) == ("(no mutant)", "survived")
        killed += each.result == "killed" and each.mutant in MUTANTS
        sys.stdout.write(f"{each.result:<9} {each.mutant}: {each.said}\n")
        sys.stdout.flush()
    sys.stdout.write(f"{killed} of {len(MUTANTS)} mutants killed in {monotonic() - started:.0f} s\n")
    return int(not (sound and killed == len(MUTANTS)))


if __name__ == "__main__":
    sys.exit(main())

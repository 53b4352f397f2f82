"""Whatever happens to a build or to its notes: the next one leaves what a clean build writes.

Sites are built incrementally from two versions of the sources in turn, in one root and with one database of notes.
The moments at which a build is killed come from a seed; `KILLS=n` sets how many there are.
"""

import shutil
import time
from pathlib import Path
from random import Random

import pytest

from tests.build.test_build_incremental import CLEAN, Ground, tree
from tests.build.test_build_talent import FULL
from tests.forks import KILLS, Fork, forked, waypoints
from tests.mounts import disk, make_read_only
from tests.organisation_sources import small
from waypoints_site.cache.store import FILE, FOLDER

TODAY = ("--today", "2026-11-20")
ENOUGH = 100
"""Moments after which none will come at which a build writes."""
VERSIONS = {
    "waypoints.yaml": ("Levels", "Ladders"),
    "content/people/ada.yaml": ("Ada Moreau", "Ada Morland"),
    "frameworks/eng/ic/L2.yaml": ("Knows 2", "Knows two"),
}
"""What stands in some sources in either version."""

Tree = dict[str, tuple[int, bytes]]


class Root:
    """Sources in one of two versions, and what stands in the output when it was built cleanly from either."""

    def __init__(self, place: Path, told: Path) -> None:
        """The first version, built."""
        self.ground, self.told = Ground(place).lay(small(**FULL)), told
        self.wanted: list[Tree] = []
        for version in (0, 1):
            self.turn(version)
            self.ground.build(CLEAN, "clean")  # in this process: forks find then all that they need
            self.wanted.append(tree(place / "clean"))
            shutil.rmtree(place / "clean")
        shutil.rmtree(place / FOLDER)
        assert self.wanted[0] != self.wanted[1]
        self.turn(0)
        self.holds(0)

    @property
    def notes(self) -> Path:
        """The database of notes."""
        return self.ground.root / FOLDER / FILE

    @property
    def output(self) -> Path:
        """Where the sites stand."""
        return self.ground.root / "output"

    def turn(self, version: int) -> None:
        """Writes a version into the sources."""
        for path, words in VERSIONS.items():
            self.ground.change(path, words[1 - version], words[version])

    def build(self) -> Fork:
        """Begins to build all sites."""
        root = str(self.ground.root)
        return forked(lambda: waypoints("build", "all", "--root", root, *TODAY), self.told)

    def holds(self, version: int) -> None:
        """Whether a build ends well and leaves what a clean one writes, and so does another."""
        ran = self.build().ended()
        assert ran.status == 0, ran
        assert tree(self.output) == self.wanted[version]
        assert self.build().ended().status == 0
        assert tree(self.output) == self.wanted[version]


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Root:
    return Root(tmp_path_factory.mktemp("faults"), tmp_path_factory.mktemp("told") / "told")


@pytest.fixture
def root(laid: Root) -> Root:
    """The root as it is after a build of the first version."""
    laid.turn(0)
    laid.holds(0)
    return laid


def test_killed_at_random_moments(root: Root) -> None:
    chance = Random(20261129)  # noqa: S311 - moments, not secrets
    began = time.perf_counter()
    root.turn(1)
    assert root.build().ended().status == 0
    longest, within = time.perf_counter() - began, 0
    for number in range(ENOUGH):
        if number >= max(KILLS // 4, 4) and within:
            break
        version = number % 2
        root.turn(version)
        build = root.build()
        time.sleep(chance.uniform(0, longest))
        build.kill()
        within += tree(root.output) not in root.wanted
        root.holds(version)
    assert within > 0, "no build was killed while it wrote"


@pytest.mark.parametrize("damage", ["cut", "flipped", "emptied", "replaced", "gone"])
def test_notes_that_are_damaged(root: Root, damage: str) -> None:
    chance = Random(damage)  # noqa: S311 - places, not secrets
    content = bytearray(root.notes.read_bytes())
    match damage:
        case "cut":
            del content[chance.randrange(100, len(content)) :]
        case "flipped":
            for _ in range(200):
                content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        case "emptied":
            content.clear()
        case "replaced":  # by those of an earlier state, which the same program wrote
            root.turn(1)
            root.holds(1)
            root.turn(0)
    root.notes.unlink()
    if damage != "gone":
        root.notes.write_bytes(content)
    version = 0 if damage == "replaced" else 1
    root.turn(version)
    root.holds(version)


def test_two_builds_at_once(root: Root) -> None:
    root.turn(1)
    builds = [root.build(), root.build()]
    assert [each.ended().status for each in builds] == [0, 0]
    assert tree(root.output) == root.wanted[1]
    root.holds(1)


@pytest.mark.parametrize("place", ["read-only", "full"])
def test_notes_that_cannot_be_written(root: Root, place: str) -> None:
    with disk(root.notes.parent, "size=4k"):
        if place == "read-only":
            make_read_only(root.notes.parent)
        else:
            (root.notes.parent / "other").write_bytes(b"x" * 4096)
        root.turn(1)
        root.holds(1)
    root.turn(0)
    root.holds(0)


@pytest.mark.parametrize("fault", ["read-only", "full"])
def test_an_output_that_cannot_be_written(root: Root, fault: str) -> None:
    shutil.rmtree(root.output)
    root.output.mkdir()
    with disk(root.output, "size=40k"):
        if fault == "read-only":
            make_read_only(root.output)
        ran = root.build().ended()
        assert ran.status == 1
        why = "Read-only file system" if fault == "read-only" else "No space left on device"
        assert ran.out.splitlines()[-1].startswith("Error: cannot write ")
        assert why in ran.out
    root.holds(0)

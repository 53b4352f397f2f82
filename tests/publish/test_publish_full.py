"""A disk that is really full: a file system of a few pages, on which a build finds less and less room.

Absent: systems on which the test may not mount one; there it is skipped.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.forks import Forking, from_the_door
from tests.mounts import disk
from tests.versions import NEW, OLD, Versions, leftovers, names

PAGE = os.sysconf("SC_PAGE_SIZE")


@pytest.fixture
def output(versions: Versions) -> Iterator[Path]:
    """The output, on a disk of its own, on which hardly two sites have room."""
    with disk(versions.output, f"size={100 * PAGE},nr_inodes=60"):
        yield versions.output


def leave_pages(output: Path, number: int) -> None:
    """Fills the disk up to some pages."""
    free = os.statvfs(output).f_bavail - number
    (output / "ballast").write_bytes(bytes(max(0, free) * PAGE))


def leave_files(output: Path, number: int) -> None:
    """Fills the disk with files that hold nothing, up to some."""
    folder = output / "ballast"
    folder.mkdir()
    for each in range(os.statvfs(output).f_favail - number):
        (folder / str(each)).touch()


@pytest.mark.parametrize(
    ("leave", "most"), [(leave_pages, 40), (leave_files, 20)], ids=["no room", "no more files"]
)
def test_the_old_site_stands_until_there_is_room_for_the_new_one(
    versions: Versions,
    output: Path,
    told: Path,
    leave: Callable[[Path, int], None],
    most: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ends = []

    def rounds(fork: Forking) -> None:
        for room in range(most):
            versions.put(OLD, "growth/ada")
            leave(output, room)
            ran = fork(lambda: None).ended()
            ends.append(ran.status)
            assert versions.standing("growth/ada") == (OLD if ran.status else NEW)
            assert leftovers(output) == []
            assert names(output) == ["ballast", "growth"]
            if ran.status:
                assert ran.out == f"Error: cannot write {output}/growth/ada: No space left on device\n"
            remove(output / "ballast")

    from_the_door(monkeypatch, versions.arguments(NEW, "growth/ada"), told, rounds)
    assert ends == sorted(ends, reverse=True)
    assert ends.count(1) > 5
    assert ends[-1] == 0


def remove(ballast: Path) -> None:
    if ballast.is_dir():
        shutil.rmtree(ballast)
    else:
        ballast.unlink()

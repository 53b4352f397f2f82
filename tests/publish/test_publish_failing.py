"""A call to the system that fails, each in turn: the old site stands, one sentence says why, and nothing is left.

Counted are the calls themselves, `write` too, of which half is done first. Once: this call alone fails. From then
on: so do all later ones that need space, as on a disk that is full. Absent: Ctrl-C; see `test_publish_interrupted.py`.
"""

import errno
import fcntl
import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.forks import WRONG, Fork, Forking, forked, from_the_door, waypoints
from tests.harness import Ran
from tests.versions import GROWTH, NEW, NONE, OLD, ONE, Versions, leftovers, names, tree
from waypoints_site.build import everyone
from waypoints_site.publish import Refused, RestrictedSite, publish_restricted, remove_others, restricted
from waypoints_site.publish import swap as swapping
from waypoints_site.publish.replace import Published, replace_locked
from waypoints_site.publish.restricted import RestrictedKind

STEP = int(os.environ.get("STEP", "3"))
"""Of a whole command, every so many calls fail in turn; of publishing by itself, each."""
MAKING = ("open", "write", "fsync", "mkdir", "link", "rename", "replace", "chmod", "fchmod")
CALLS = (*MAKING, "listdir", "scandir", "unlink", "rmdir")
NEED_SPACE = {"write", "mkdir", "link"}
SENTENCE = re.compile(r"Error: cannot (write|remove) \S+: ([^\n]*: )?No space left on device\n")

ADA = RestrictedSite("ada", {"index.html": b"ada", "guides/a.html": b"a"})
LATER = RestrictedSite("ada", {"index.html": b"new", "guides/a.html": b"a", "level.html": b"level"})
FOLDERS: dict[RestrictedKind, str] = {
    "growth": "output/growth",
    "talent": "output/talent",
    "session": "output/talent/sessions",
}


class Faults:
    """Makes the call of a number fail in this process, and says in a file that it came to it."""

    def __init__(self, number: int, came: Path, *, onward: bool) -> None:
        """Every call is counted from here on."""
        self.left, self.came, self.onward = number, came, onward
        for name in CALLS:
            setattr(os, name, self.counted(name, getattr(os, name)))
        fcntl.flock = self.counted("flock", fcntl.flock)
        swapping.exchanged = self.counted("exchanged", swapping.exchanged)

    def counted(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        """The call, which fails when its turn has come."""

        def counting(*arguments: Any, **more: Any) -> Any:
            self.left -= 1
            needs = name in NEED_SPACE or (name == "open" and bool(arguments[1] & os.O_CREAT))
            if self.left == 0 or (self.left < 0 and self.onward and needs):
                self.came.write_bytes(b"")
                if name == "exchanged":
                    return False
                if name == "write":
                    call(arguments[0], arguments[1][: len(arguments[1]) // 2])
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return call(*arguments, **more)

        return counting


def each_in_turn(came: Path, run: Callable[[int], Ran], step: int = 1) -> Iterator[Ran]:
    """How a build ends for each of its calls, or every so many, until it makes fewer."""
    number = 1 - step
    while True:
        number += step
        came.unlink(missing_ok=True)
        ran = run(number)
        if not came.exists():
            assert ran.status == 0, ran
            return
        yield ran


@pytest.fixture
def came(tmp_path: Path) -> Path:
    return tmp_path / "came"


@pytest.mark.parametrize(
    "case",
    [
        ("growth", OLD, "once"),
        ("growth", NONE, "once"),
        ("talent", OLD, "from then on"),
        ("session", NONE, "from then on"),
    ],
    ids=" ".join,
)
def test_a_command_that_builds_one_site(
    versions: Versions,
    told: Path,
    came: Path,
    case: tuple[RestrictedKind, str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kind, before, how = case
    ends: list[int] = []

    def reset() -> None:
        shutil.rmtree(versions.output, ignore_errors=True)
        if before == OLD:
            versions.put(OLD, ONE[kind])

    def rounds(fork: Forking) -> None:
        def run(number: int) -> Ran:
            reset()
            return fork(lambda: fail_at(number)).ended()

        def fail_at(number: int) -> None:
            Faults(number, came, onward=how != "once")

        for ran in each_in_turn(came, run, STEP):
            ends.append(ran.status)
            assert_old_or_told(versions, ran, ONE[kind], before)

    reset()  # what stands there as an earlier test left it would be left alone
    from_the_door(monkeypatch, versions.arguments(NEW, ONE[kind]), told, rounds)
    assert set(ends) == {0, 1}
    assert ends.count(1) > 30 // STEP


def assert_old_or_told(versions: Versions, ran: Ran, site: str, before: str) -> None:
    assert leftovers(versions.output) == []
    if ran.status == 0:  # there was another way: a copy for a link, two renames for an exchange
        assert versions.standing(site) == NEW
        return
    assert SENTENCE.fullmatch(ran.out), ran
    if "cannot remove" in ran.out or versions.standing(site) == NEW:
        # The new site was in its place already, and only the old one, which was away, did not go at once.
        assert versions.standing(site) == NEW
        assert re.search(r"cannot remove \.waypoints-", ran.out)
    else:
        assert versions.standing(site) == before
        assert versions.output.exists() == (before != NONE)


@pytest.mark.parametrize("kind", FOLDERS)
@pytest.mark.parametrize("before", [OLD, NONE])
def test_a_site_of_each_kind(
    tmp_path: Path, told: Path, came: Path, kind: RestrictedKind, before: str
) -> None:
    folder = tmp_path / FOLDERS[kind]
    ends = []

    def run(number: int) -> Ran:
        shutil.rmtree(tmp_path / "output", ignore_errors=True)
        if before == OLD:
            publish_restricted(ADA, folder, kind=kind)
        return forked(lambda: act(number), told).ended()

    def act(number: int) -> int:
        Faults(number, came, onward=False)
        try:
            publish_restricted(LATER, folder, kind=kind)
        except Refused:
            return 1
        return 0

    publish_restricted(ADA, tmp_path / "old", kind=kind)
    publish_restricted(LATER, tmp_path / "new", kind=kind)
    old, new = tree(tmp_path / "old/ada"), tree(tmp_path / "new/ada")
    for ran in each_in_turn(came, run):
        ends.append(ran.status)
        assert leftovers(tmp_path) == []
        found = tree(folder / "ada")
        assert found == new or (ran.status == 1 and found == (old if before == OLD else {}))
        assert found or not (tmp_path / "output").exists()
    assert set(ends) == {0, 1}
    assert ends.count(1) > 15


@pytest.mark.parametrize("number", [1, 2, 5, 11, 23])
def test_one_of_everybodys_sites_fails_and_the_others_are_whole(
    versions: Versions, told: Path, came: Path, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(edition: Any, place: Path, destination: Path, **more: Any) -> Published:
        if place.name == "noor":
            Faults(number, came, onward=True)
        return replace_locked(edition, place, destination, **more)

    monkeypatch.setattr(everyone, "FEW", 1)
    monkeypatch.setattr(restricted, "replace_locked", failing)
    with monkeypatch.context() as patch:
        patch.setattr(restricted, "replace_locked", replace_locked)
        versions.put(OLD, *GROWTH)
    arguments = versions.arguments(NEW, "growth", "--all", "--jobs", "2")
    build: Fork = forked(lambda: waypoints(*arguments), told)
    ran = build.ended()
    assert came.exists()
    assert ran.status == 1
    assert SENTENCE.fullmatch(ran.out), ran
    assert versions.standing("growth/noor") == OLD
    assert {versions.standing(each) for each in GROWTH} <= {OLD, NEW}
    assert leftovers(versions.output) == []
    assert names(versions.output / "growth") == ["ada", "noor", "tom"]


@pytest.mark.parametrize("kind", FOLDERS)
def test_the_removal_of_a_site(tmp_path: Path, told: Path, came: Path, kind: RestrictedKind) -> None:
    folder = tmp_path / FOLDERS[kind]
    ends = []

    def run(number: int) -> Ran:
        publish_restricted(ADA, folder, kind=kind)
        return forked(lambda: act(number), told).ended()

    def act(number: int) -> int:
        Faults(number, came, onward=False)
        try:
            remove_others(folder, frozenset(), kind=kind)
        except Refused as refused:
            return 1 if "cannot remove sites from " in str(refused) else WRONG
        return 0

    publish_restricted(ADA, folder, kind=kind)
    whole = tree(folder / "ada")
    for ran in each_in_turn(came, run):
        ends.append(ran.status)
        assert tree(folder / "ada") in (whole, {})
        assert leftovers(tmp_path) == []
    assert set(ends) == {0, 1}
    assert ends.count(1) > 5

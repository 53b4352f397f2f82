"""Nobody else may open a restricted site, at any moment of a build and under any umask.

After each call to the system that publishing makes, everything below the output is looked at, temporary trees too.
"""

import contextlib
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.forks import Forking, as_anybody, forked, from_the_door
from tests.versions import NEW, OLD, ONE, Versions
from waypoints_site.publish import RestrictedSite, publish_restricted, remove_others
from waypoints_site.publish import swap as swapping
from waypoints_site.publish.restricted import RestrictedKind

CALLS = ("open", "write", "mkdir", "link", "rename", "chmod", "fchmod", "unlink", "rmdir", "close")
UMASKS = [0, 0o022, 0o077, 0o777]
ADA = RestrictedSite("ada", {"index.html": b"ada", "guides/a.html": b"a"})
LATER = RestrictedSite("ada", {"index.html": b"new", "guides/a.html": b"a", "level.html": b"level"})
FOLDERS: dict[RestrictedKind, tuple[str, ...]] = {
    "growth": ("growth",),
    "talent": ("talent",),
    "session": ("talent", "sessions"),
}


@pytest.fixture(autouse=True)
def _umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


class Watch:
    """Looks at all that stands in some folders after each call, and keeps what others could open."""

    def __init__(self, *folders: Path) -> None:
        """Every call of this process is followed from here on."""
        self.folders, self.looks, self.looking = folders, 0, False
        self.open: set[str] = set()
        self.temporary = False
        for name in CALLS:
            setattr(os, name, self.followed(getattr(os, name)))

    def followed(self, call: Callable[..., Any]) -> Callable[..., Any]:
        """The call, after which is looked."""

        def following(*arguments: Any, **more: Any) -> Any:
            try:
                return call(*arguments, **more)
            finally:
                if not self.looking:
                    self.looking = True
                    with contextlib.suppress(PermissionError):  # not even its owner may look there yet
                        self.look()
                    self.looking = False

        return following

    def look(self) -> None:
        """Looks at everything once."""
        self.looks += 1
        for folder in self.folders:
            for each in (folder, *folder.rglob("*")) if folder.exists() else ():
                self.temporary |= each.name.startswith(".waypoints-tmp-")
                if stat.S_IMODE(each.lstat().st_mode) & 0o7077:
                    self.open.add(f"{each} {each.lstat().st_mode:o}")

    def verdict(self) -> int:
        """The exit status of a process that was watched."""
        print(sorted(self.open), self.looks, self.temporary)  # noqa: T201 - a fork's words go into a file
        return 0 if self.looks > 40 and self.temporary and not self.open else 1


def modes(root: Path) -> set[tuple[bool, int]]:
    """The permissions of a folder and all that is in it, as (a folder, bits)."""
    return {(each.is_dir(), stat.S_IMODE(each.lstat().st_mode)) for each in (root, *root.rglob("*"))}


@pytest.mark.parametrize("way", ["exchange", "two renames"])
@pytest.mark.parametrize("umask", UMASKS)
@pytest.mark.parametrize("kind", FOLDERS)
def test_at_every_step_of_publishing_and_removing(
    tmp_path: Path, told: Path, kind: RestrictedKind, umask: int, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if way == "two renames":
        monkeypatch.setattr(swapping, "exchanged", lambda *_: False)
    output = tmp_path / "output"
    folder = output.joinpath(*FOLDERS[kind])

    def act() -> int:
        as_anybody()
        os.umask(umask)
        watch = Watch(output / FOLDERS[kind][0])
        for site in (ADA, LATER, ADA, RestrictedSite("bo", ADA.files)):
            publish_restricted(site, folder, kind=kind)
        assert remove_others(folder, frozenset({"ada"}), kind=kind) == ("bo",)
        return watch.verdict()

    ran = forked(act, told).ended()
    assert ran.status == 0, ran
    assert modes(output / FOLDERS[kind][0]) == {(True, 0o700), (False, 0o600)}
    assert stat.S_IMODE(output.stat().st_mode) == 0o777 & ~umask | 0o700


@pytest.mark.parametrize(
    ("kind", "umask"), [*(("growth", umask) for umask in UMASKS), ("talent", 0), ("session", 0)]
)
def test_at_every_step_of_a_command(
    versions: Versions, told: Path, kind: RestrictedKind, umask: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    top = versions.output / FOLDERS[kind][0]

    def rounds(fork: Forking) -> None:
        def prepare() -> None:
            as_anybody()
            os.umask(umask)
            watch = Watch(top)
            leave = os._exit
            monkeypatch.setattr(os, "_exit", lambda status: leave(status or watch.verdict()))

        ran = fork(prepare).ended()
        assert ran.status == 0, ran
        assert versions.standing(ONE[kind]) == NEW
        assert modes(top) == {(True, 0o700), (False, 0o600)}

    versions.put(OLD, ONE[kind])  # the new site, if an earlier test left it there, would be left alone
    from_the_door(monkeypatch, versions.arguments(NEW, ONE[kind]), told, rounds)


def test_what_was_opened_up_is_closed_again(tmp_path: Path) -> None:
    for kind, below in FOLDERS.items():
        publish_restricted(ADA, tmp_path.joinpath(*below), kind=kind)
    for each in tmp_path.rglob("*"):
        each.chmod(0o777 if each.is_dir() else 0o666)
    for kind, below in FOLDERS.items():
        publish_restricted(ADA, tmp_path.joinpath(*below), kind=kind)
    assert modes(tmp_path / "growth") | modes(tmp_path / "talent") == {(True, 0o700), (False, 0o600)}


def test_a_page_that_somebody_opened_up_is_written_anew(tmp_path: Path) -> None:
    """Who has it open, or a link to it, keeps that one, and gets nothing of later versions."""
    publish_restricted(ADA, tmp_path / "growth")
    page = tmp_path / "growth/ada/index.html"
    page.chmod(0o644)
    (tmp_path / "elsewhere").hardlink_to(page)
    publish_restricted(ADA, tmp_path / "growth")
    assert not page.samefile(tmp_path / "elsewhere")
    assert stat.S_IMODE(page.stat().st_mode) == 0o600

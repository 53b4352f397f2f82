"""Sites for one viewer: closed to others whatever the umask, never inside a public one, and whole at every moment."""

import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from waypoints_site.publish import (
    PublicSite,
    Published,
    Refused,
    RestrictedSite,
    publish_public,
    publish_restricted,
    remove_others,
)
from waypoints_site.publish import swap as swapping

ADA = RestrictedSite("ada", {"index.html": b"ada", "guides/a.html": b"a"})
NEW = RestrictedSite("ada", {"index.html": b"new", "guides/a.html": b"a", "level.html": b"level"})
PUBLIC = PublicSite({"index.html": b"home"})
MARKER = {".waypoints-site": b'{"waypoints": "growth"}\n'}


@pytest.fixture
def growth(tmp_path: Path) -> Iterator[Path]:
    """The folder for growth sites, under an umask that is put back."""
    before = os.umask(0o022)
    yield tmp_path / "output" / "growth"
    os.umask(before)


def modes(root: Path) -> set[tuple[bool, int]]:
    """The permissions of a folder and all that is in it, as (a folder, bits)."""
    return {(path.is_dir(), path.lstat().st_mode & 0o7777) for path in (root, *root.rglob("*"))}


def contents(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def stands(site: RestrictedSite, growth: Path) -> bool:
    return contents(growth / site.viewer) == {**site.files, **MARKER}


def refusal(site: RestrictedSite | PublicSite, place: Path) -> str:
    try:
        if isinstance(site, PublicSite):
            publish_public(site, place)
        else:
            publish_restricted(site, place)
    except Refused as refused:
        return str(refused)
    pytest.fail(f"{place} was not refused")


@pytest.mark.parametrize("umask", [0, 0o002, 0o022, 0o077, 0o177, 0o777])
def test_closed_to_others_whatever_the_umask(growth: Path, umask: int) -> None:
    growth.parent.mkdir()
    os.umask(umask)
    publish_restricted(ADA, growth)
    publish_restricted(NEW, growth)
    assert modes(growth) == {(True, 0o700), (False, 0o600)}
    assert stands(NEW, growth)


def test_what_was_open_is_closed_before_anything_is_written(growth: Path) -> None:
    (growth / "ada").mkdir(parents=True)
    (growth / "ada").chmod(0o777)
    growth.chmod(0o777)
    publish_restricted(ADA, growth)
    assert modes(growth) == {(True, 0o700), (False, 0o600)}


def test_a_page_that_somebody_opened_up_is_written_anew(growth: Path) -> None:
    publish_restricted(ADA, growth)
    (growth / "ada/index.html").chmod(0o644)
    assert publish_restricted(ADA, growth) == Published(written=1, unchanged=1, removed=0)
    (growth / "ada/guides").chmod(0o755)
    publish_restricted(ADA, growth)
    assert modes(growth) == {(True, 0o700), (False, 0o600)}


def test_nothing_of_an_earlier_build_stays(growth: Path) -> None:
    publish_restricted(NEW, growth)
    assert publish_restricted(ADA, growth) == Published(written=1, unchanged=1, removed=1)
    assert stands(ADA, growth)
    assert publish_restricted(ADA, growth, fresh=True) == Published(written=2, unchanged=0, removed=0)
    assert os.listdir(growth) == ["ada"]


def test_never_inside_a_public_site(growth: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    public = growth.parent / "framework"
    publish_public(PUBLIC, public)
    before = contents(public)
    (growth.parent / "link").symlink_to("framework")
    (public / "deep").mkdir()
    for place in (
        public / "growth",
        public / "deep" / "growth",
        public / "nowhere" / ".." / "growth",
        growth.parent / "other" / ".." / "framework" / "growth",
        growth.parent / "link" / "growth",
        growth.parent / "link" / "deep" / ".." / ".." / "framework" / "growth",
    ):
        assert "inside another Waypoints site" in refusal(ADA, place)
    monkeypatch.chdir(public)
    assert "inside another Waypoints site" in refusal(ADA, Path("growth"))
    assert contents(public) == before


def test_letter_case_is_the_file_systems_business(growth: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a system that takes two spellings for one folder, the marker is found there under either."""
    publish_public(PUBLIC, growth.parent / "framework")
    shouted = growth.parent / "FRAMEWORK"
    if not shouted.exists():  # this system tells them apart: let the spelling lead to the same folder
        shouted.symlink_to("framework")
    assert "inside another Waypoints site" in refusal(ADA, shouted / "growth")


def test_never_inside_another_persons_site(growth: Path) -> None:
    publish_restricted(ADA, growth)
    assert "inside another Waypoints site" in refusal(RestrictedSite("bo", {"x": b""}), growth / "ada")


def test_no_public_site_over_inside_or_among_restricted_ones(growth: Path) -> None:
    publish_restricted(ADA, growth)
    assert "among restricted sites" in refusal(PUBLIC, growth / "ada")
    assert "inside another Waypoints site" in refusal(PUBLIC, growth / "ada" / "framework")
    assert "among restricted sites" in refusal(PUBLIC, growth / "framework")
    assert "holds something that Waypoints did not make" in refusal(PUBLIC, growth)
    assert stands(ADA, growth)
    assert os.listdir(growth) == ["ada"]


def test_a_folder_that_waypoints_did_not_make_is_left_alone(growth: Path) -> None:
    (growth / "ada").mkdir(parents=True)
    (growth / "ada/thesis.txt").write_text("years of work")
    assert "did not make" in refusal(ADA, growth)
    assert contents(growth) == {"ada/thesis.txt": b"years of work"}


def test_a_public_site_is_not_replaced_by_a_restricted_one(growth: Path) -> None:
    growth.mkdir(mode=0o700, parents=True)
    publish_public(PUBLIC, growth / "ada")
    assert "holds a framework site" in refusal(ADA, growth)
    growth.chmod(0o755)
    assert refusal(ADA, growth).endswith(
        "is open to others and holds something that Waypoints did not make for one viewer"
    )
    assert growth.stat().st_mode & 0o777 == 0o755


def test_a_link_in_the_place_of_the_folder_or_the_site_is_refused(growth: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir(mode=0o755)
    growth.parent.mkdir()
    growth.symlink_to(elsewhere)
    assert refusal(ADA, growth).endswith("stand only in a folder that Waypoints made")
    with pytest.raises(Refused):
        remove_others(growth, frozenset())
    assert modes(elsewhere) == {(True, 0o755)}
    growth.unlink()
    growth.mkdir(mode=0o700)
    (growth / "ada").symlink_to(elsewhere)
    assert "is a link" in refusal(ADA, growth)
    assert os.listdir(elsewhere) == []


def test_a_file_in_the_place_of_the_folder_is_refused(growth: Path) -> None:
    growth.parent.mkdir()
    growth.write_text("mine")
    assert "cannot write" in refusal(ADA, growth) or "not a folder" in refusal(ADA, growth)
    assert growth.read_text() == "mine"


def test_the_sites_of_others_are_removed_and_nothing_else(growth: Path) -> None:
    for name in ("ada", "bo", "cy"):
        publish_restricted(RestrictedSite(name, {"index.html": b"x"}), growth)
    publish_public(PUBLIC, growth.parent / "framework")
    (growth / "notes.txt").write_text("mine")
    (growth / "own").mkdir()
    (growth / "link").symlink_to("ada")
    assert remove_others(growth, frozenset({"ada"})) == ("bo", "cy")
    assert sorted(os.listdir(growth)) == ["ada", "link", "notes.txt", "own"]
    assert remove_others(growth.parent / "nothing", frozenset()) == ()


BUILDER = """
import itertools, os, sys
from pathlib import Path
from waypoints_site.publish import RestrictedSite, publish_restricted
os.umask(0)
sites = [RestrictedSite("ada", {f"{n % 7}/{n}.html": text * 999 for n in range(60)}) for text in (b"old", b"new")]
for site in itertools.cycle(sites):
    publish_restricted(site, Path(sys.argv[1]))
    print("published", flush=True)
"""


def test_killed_at_any_moment_there_is_one_whole_site_closed_to_others(
    growth: Path, repository: Path
) -> None:
    command = [sys.executable, "-c", BUILDER, str(growth)]
    for moment in range(12):
        with subprocess.Popen(command, cwd=repository, stdout=subprocess.PIPE) as builder:
            assert builder.stdout
            builder.stdout.readline()
            time.sleep(moment * 0.0061)
            builder.send_signal(signal.SIGKILL)
        pages = contents(growth / "ada")
        assert pages.pop(".waypoints-site") == MARKER[".waypoints-site"]
        assert set(pages.values()) in ({b"old" * 999}, {b"new" * 999})
        assert len(pages) == 60
        assert modes(growth) == {(True, 0o700), (False, 0o600)}
    publish_restricted(ADA, growth)
    assert os.listdir(growth) == ["ada"]


def _ends(act: str, growth: Path, step: int) -> int:
    """How publishing the new site ends in a forked process that at one step is killed, or told that the disk is full."""
    child = os.fork()
    if child == 0:
        left = [step]

        def hook(event: str, _arguments: tuple[object, ...]) -> None:
            if event == "open" or event.startswith(("os.", "fcntl.")):
                left[0] -= 1
                if left[0] == 0 and act == "die":
                    os.kill(os.getpid(), signal.SIGKILL)
                if left[0] == 0:
                    raise OSError(28, "No space left on device")

        status = 5
        try:
            sys.addaudithook(hook)
            publish_restricted(NEW, growth)
            status = 0
        except Refused:
            status = 3
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.parametrize("way", ["exchange", "two renames"])
@pytest.mark.parametrize("act", ["die", "fail"])
def test_at_every_step_old_or_new_and_closed(
    growth: Path, way: str, act: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if way == "two renames":
        monkeypatch.setattr(swapping, "exchanged", lambda *_: False)
    publish_restricted(ADA, growth)
    aside = growth / ".waypoints-old-ada"
    ends: list[int] = []
    while ends[-10:] != [0] * 10 and len(ends) < 200:
        ends.append(_ends(act, growth, len(ends) + 1))
        assert modes(growth) <= {(True, 0o700), (False, 0o600)}
        if (growth / "ada").exists():
            assert stands(ADA, growth) or stands(NEW, growth)
        else:
            assert act == "die"
            assert contents(aside) == {**ADA.files, **MARKER}
        publish_restricted(ADA, growth)
        assert stands(ADA, growth)
        assert os.listdir(growth) == ["ada"]
    assert set(ends) == ({-signal.SIGKILL, 0} if act == "die" else {3, 0})
    assert len(ends) > 25


def test_a_disk_that_fills_up_leaves_the_old_site(growth: Path) -> None:
    publish_restricted(ADA, growth)
    child = os.fork()
    if child == 0:
        status = 5
        try:
            resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
            publish_restricted(RestrictedSite("ada", {"index.html": b"x" * 100_000}), growth)
        except Refused as refused:
            status = 0 if str(refused).endswith("File too large") else 4
        finally:
            os._exit(status)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert stands(ADA, growth)
    assert os.listdir(growth) == ["ada"]

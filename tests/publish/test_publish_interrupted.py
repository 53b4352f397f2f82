"""Whatever ends a build, and at whichever step: the old site stands there, or the new one, and no litter.

Each step that a build asks of the system (open, link, rename, remove …) raises an audit event first. A forked
process that publishes counts them; at one of them it dies, fails or is interrupted, and so for each in turn.
"""

import ctypes  # noqa: F401 - loaded here, so that loading it is no step of a build
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.forks import KILLS
from waypoints_site.publish import PublicSite, Refused, publish_public
from waypoints_site.publish import swap as swapping

OLD = PublicSite({"index.html": b"old", "a/same.html": b"same", "gone.html": b"gone"})
NEW = PublicSite({"index.html": b"new", "a/same.html": b"same", "fresh.html": b"fresh"})
MARKER = {".waypoints-site": b'{"waypoints": "framework"}\n'}
DONE, REFUSED, INTERRUPTED, WRONG = 0, 3, 4, 5
FAILURE = "No space left on device"


@pytest.fixture(params=["exchange", "two renames"])
def place(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the old site stands, on a system that exchanges folders and on one that does not."""
    if request.param == "two renames":
        monkeypatch.setattr(swapping, "exchanged", lambda *_: False)
    publish_public(OLD, tmp_path / "output" / "framework")
    return tmp_path / "output" / "framework"


def contents(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def stands(site: PublicSite, place: Path) -> bool:
    return contents(place) == {**site.files, **MARKER}


def is_tidy(place: Path) -> bool:
    return os.listdir(place.parent) == [place.name]


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def fail() -> None:
    raise OSError(28, FAILURE)


def interrupt() -> None:
    raise KeyboardInterrupt


def at_step(number: int, happens: Callable[[], None]) -> Callable[[str, tuple[object, ...]], None]:
    left = [number]

    def hook(event: str, _arguments: tuple[object, ...]) -> None:
        if event == "open" or event.startswith(("os.", "fcntl.")):
            left[0] -= 1
            if left[0] == 0:
                happens()

    return hook


def outcome(place: Path) -> int:
    """How publishing the new site ends, as an exit status."""
    try:
        publish_public(NEW, place)
    except Refused as refused:
        return REFUSED if str(refused).startswith("cannot write") and FAILURE in str(refused) else WRONG
    except KeyboardInterrupt:
        return INTERRUPTED
    return DONE


def forked(act: Callable[[], int]) -> int:
    """The exit status of an act in a process of its own; negative when a signal ended it."""
    child = os.fork()
    if child == 0:
        status = WRONG
        try:
            status = act()
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def broken_at(number: int, happens: Callable[[], None], place: Path) -> int:
    def act() -> int:
        sys.addaudithook(at_step(number, happens))
        return outcome(place)

    return forked(act)


def test_a_build_that_is_killed_leaves_one_site_and_the_next_clears_up(place: Path) -> None:
    aside = place.with_name(".waypoints-old-framework")
    ends: list[bool] = []
    while broken_at(len(ends) + 1, die, place) != DONE:
        if place.exists():
            assert stands(OLD, place) or stands(NEW, place)
        else:  # between two renames; a build that changes nothing finds the old site again
            assert stands(OLD, aside)
        ends.append(place.exists() and stands(NEW, place))
        publish_public(OLD, place)
        assert stands(OLD, place)
        assert is_tidy(place)
    assert stands(NEW, place)
    assert is_tidy(place)
    assert len(ends) > 25
    assert ends == sorted(ends)
    assert set(ends) == {False, True}


def test_a_first_build_that_is_killed_leaves_nothing_or_the_site(tmp_path: Path) -> None:
    place = tmp_path / "framework"
    steps = 1
    while broken_at(steps, die, place) != DONE:
        assert not place.exists() or stands(NEW, place)
        publish_public(OLD, place)
        assert stands(OLD, place)
        assert is_tidy(place)
        shutil.rmtree(place)
        steps += 1
    assert steps > 10


@pytest.mark.parametrize(("happens", "status"), [(fail, REFUSED), (interrupt, INTERRUPTED)])
def test_a_step_that_fails_leaves_one_site_and_no_litter(
    place: Path, happens: Callable[[], None], status: int
) -> None:
    ends: list[int] = []
    while True:
        ends.append(broken_at(len(ends) + 1, happens, place))
        assert is_tidy(place)
        assert stands(NEW, place) if ends[-1] == DONE else stands(OLD, place) or stands(NEW, place)
        if len(ends) > 200 or ends[-10:] == [DONE] * 10:
            break
        publish_public(OLD, place)
    # A step that fails and has another way (a copy for a link) still ends well.
    assert set(ends) == {status, DONE}
    assert ends.count(status) > 20


def test_a_disk_that_fills_up_is_told_and_changes_nothing(place: Path) -> None:
    """A limit on the size of files stands in for the disk: the write itself fails, half-way."""
    big = PublicSite({**NEW.files, "z.html": b"z" * 100_000})

    def act() -> int:
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
        os.chdir(place.parent.parent)
        with pytest.raises(Refused) as refused:
            publish_public(big, Path("output/framework"))
        return DONE if str(refused.value) == "cannot write output/framework: File too large" else WRONG

    assert forked(act) == DONE
    assert stands(OLD, place)
    assert is_tidy(place)


def test_an_old_site_that_cannot_be_removed_is_named(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def rmdir(path: str, *, dir_fd: int | None = None) -> None:
        raise OSError(16, "Device or resource busy", path)

    monkeypatch.setattr(os, "rmdir", rmdir)
    with pytest.raises(Refused, match=r"cannot remove \.waypoints-(tmp|old)-\w+: Device or resource busy$"):
        publish_public(NEW, place)
    assert stands(NEW, place)
    monkeypatch.undo()
    publish_public(NEW, place)
    assert is_tidy(place)


BUILDER = """
import itertools, sys
from pathlib import Path
from waypoints_site.publish import PublicSite, publish_public
place = Path(sys.argv[1])
sites = [PublicSite({f"{n % 9}/{n}.html": text * 999 for n in range(90)}) for text in (b"old", b"new")]
for site in itertools.cycle(sites):
    publish_public(site, place)
    print("published", flush=True)
"""


def test_a_process_killed_at_any_moment_leaves_one_whole_site(tmp_path: Path, repository: Path) -> None:
    place = tmp_path / "output" / "framework"
    command = [sys.executable, "-c", BUILDER, str(place)]
    for moment in range(KILLS):
        with subprocess.Popen(command, cwd=repository, stdout=subprocess.PIPE) as builder:
            assert builder.stdout
            builder.stdout.readline()
            time.sleep(moment * 0.11 / KILLS)
            builder.kill()
        pages = contents(place)
        del pages[".waypoints-site"]
        assert pages.keys() == {f"{n % 9}/{n}.html" for n in range(90)}
        assert set(pages.values()) in ({b"old" * 999}, {b"new" * 999})
    publish_public(NEW, place)
    assert is_tidy(place)
    assert stands(NEW, place)

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from waypoints_site.publish.above import make_closed, make_open, ready
from waypoints_site.publish.ground import Refused
from waypoints_site.publish.leftovers import locked
from waypoints_site.publish.marker import MARKER, marker

KINDS = frozenset({"growth", "talent", "session"})
OPEN = "is open to others and holds something that Waypoints did not make for one viewer"


@pytest.fixture(autouse=True)
def _umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def mode(folder: Path) -> int:
    return stat.S_IMODE(folder.stat().st_mode)


def close(folder: Path) -> None:
    make_closed(folder, Path("output/growth"), KINDS)


def refusal(folder: Path) -> str:
    with pytest.raises(Refused) as refused:
        close(folder)
    return str(refused.value)


def site(folder: Path, kind: str) -> Path:
    folder.mkdir(parents=True)
    (folder / MARKER).write_bytes(marker(kind))
    return folder


@pytest.mark.parametrize(("umask", "bits"), [(0, 0o777), (0o022, 0o755), (0o077, 0o700), (0o777, 0o700)])
def test_folders_are_as_the_umask_has_them_but_their_owner_may_use_them(
    tmp_path: Path, umask: int, bits: int
) -> None:
    os.umask(umask)
    make_open(tmp_path / "a/b")
    assert (mode(tmp_path / "a"), mode(tmp_path / "a/b")) == (bits, bits)


def test_folders_that_are_there_stay_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir(mode=0o500)
    make_open(tmp_path / "a")
    assert mode(tmp_path / "a") == 0o500


@pytest.mark.parametrize("umask", [0, 0o022, 0o777])
def test_a_folder_for_restricted_sites_is_closed_whatever_the_umask(tmp_path: Path, umask: int) -> None:
    os.umask(umask)
    close(tmp_path / "output/growth")
    assert mode(tmp_path / "output/growth") == 0o700


@pytest.mark.parametrize(
    "fill",
    [
        lambda folder: folder.mkdir(),
        lambda folder: site(folder / "ada", "growth"),
        lambda folder: site(folder / "sessions/2026", "session"),
        lambda folder: (folder / "sessions/2026").mkdir(parents=True),
        lambda folder: (folder / ".waypoints-tmp-1/a").mkdir(parents=True),
    ],
    ids=["nothing", "a site", "a folder of sites", "empty folders", "leftovers"],
)
def test_a_folder_that_holds_only_such_sites_is_closed(
    tmp_path: Path, fill: Callable[[Path], object]
) -> None:
    folder = tmp_path / "growth"
    fill(folder)
    folder.chmod(0o755)
    close(folder)
    assert mode(folder) == 0o700


@pytest.mark.parametrize(
    "fill",
    [
        lambda folder: (folder / "notes.txt").touch(),
        lambda folder: (folder / "link").symlink_to("ada"),
        lambda folder: site(folder / "framework", "framework"),
        lambda folder: site(folder / "sessions/framework", "framework"),
        lambda folder: (folder / "sessions/notes.txt").touch(),
        lambda folder: (folder / "sessions/a/b").mkdir(parents=True),
    ],
    ids=["a file", "a link", "a public site", "a public site below", "a file below", "a tree"],
)
def test_an_open_folder_with_anything_else_is_refused_untouched(
    tmp_path: Path, fill: Callable[[Path], object]
) -> None:
    folder = tmp_path / "growth"
    site(folder / "ada", "growth")
    (folder / "sessions").mkdir()
    fill(folder)
    folder.chmod(0o755)
    before = sorted(tmp_path.rglob("*"))
    assert refusal(folder) == f"output/growth {OPEN}"
    assert mode(folder) == 0o755
    assert sorted(tmp_path.rglob("*")) == before
    folder.chmod(0o700)
    close(folder)


def test_a_link_is_refused_and_what_it_leads_to_stays_open(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "growth").symlink_to("mine")
    assert refusal(tmp_path / "growth").startswith("output/growth is a link")
    assert mode(tmp_path / "mine") == 0o755


def test_a_link_put_there_after_the_look_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "growth").symlink_to("mine")
    monkeypatch.setattr(Path, "is_symlink", lambda _: False)
    with pytest.raises(OSError, match=r"Not a directory|Too many levels"):
        close(tmp_path / "growth")
    assert mode(tmp_path / "mine") == 0o755


def test_folders_that_stay_empty_go_again(tmp_path: Path) -> None:
    (tmp_path / "before").mkdir()
    with ready(tmp_path / "before/a/b", make_open):
        assert (tmp_path / "before/a/b").is_dir()
    assert list(tmp_path.rglob("*")) == [tmp_path / "before"]


def test_folders_with_something_in_them_stay(tmp_path: Path) -> None:
    with ready(tmp_path / "a/b", make_open):
        (tmp_path / "a/site").mkdir()
    assert sorted(tmp_path.rglob("*")) == [tmp_path / "a", tmp_path / "a/site"]


def test_folders_that_were_there_stay_though_they_are_empty(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with ready(tmp_path / "a", make_open):
        pass
    assert (tmp_path / "a").is_dir()


def test_a_folder_made_for_nothing_stays_while_another_build_has_it(tmp_path: Path) -> None:
    folder = tmp_path / "output" / "growth"
    with ExitStack() as other:
        with ready(folder, make_open):
            other.enter_context(locked(folder.parent))
        assert list(tmp_path.rglob("*")) == [folder.parent]


def test_half_of_the_folders_go_again_where_the_others_cannot_be_made(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="File name too long"), ready(tmp_path / "a/b" / ("n" * 300), make_open):
        pytest.fail("nothing is ready")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_another_build_takes_away_is_made_again(tmp_path: Path) -> None:
    made = []

    def make(folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        made.append(folder)
        if len(made) < 3:
            folder.rmdir()

    with ready(tmp_path / "growth", make):
        assert (tmp_path / "growth").is_dir()
    assert len(made) == 3


def test_a_folder_that_is_always_taken_away_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), ready(tmp_path / "growth", lambda _: None):
        pytest.fail("nothing is ready")


def test_very_many_folders_above_are_no_matter(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*("d" for _ in range(1050)))
    with ready(deep, make_open):
        (deep / "site").touch()
    assert (deep / "site").is_file()
    (deep / "site").unlink()
    for each in (deep, *deep.parents[: 1050 - 1]):  # pytest's own clearing up does not go so deep
        each.rmdir()

"""A stamp tells whether a file can be what it was, without opening it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from waypoints_site.cache import settled, stamps
from waypoints_site.cache.stamps import COARSE, SECOND, TICK


def laid(root: Path) -> Path:
    for name in ("a.yaml", "deep/b.yaml", ".hidden", "#lock", "c.swp", "out/page.html"):
        (root / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "content" / name).write_text("x")
    (root / "content/link.yaml").symlink_to("a.yaml")
    (root / "content/lost.yaml").symlink_to("nowhere")
    os.mkfifo(root / "content/pipe.yaml")
    (root / "settings").write_text("x")
    return root


def test_everything_below_a_folder_and_whether_it_is_there(tmp_path: Path) -> None:
    root = laid(tmp_path)
    folders = {"c": root / "content", "none": root / "none", "s": root / "settings"}
    found = stamps(folders, without=root / "content/out")
    assert {path: stamp[0] for path, stamp in found.items()} == {
        "c/": "folder",
        "none/": "none",
        "s/": "none",
        "s": "file",
        "c/a.yaml": "file",
        "c/deep/b.yaml": "file",
        "c/link.yaml": "link",
        "c/lost.yaml": "link",
        "c/pipe.yaml": "other",
    }
    assert found["c/link.yaml"][5] == "a.yaml"
    assert stamps(folders, without=root / "content/out") == found


@pytest.mark.parametrize("change", ["content", "link", "gone", "new", "replaced"])
def test_whatever_happens_to_a_file_gives_it_another_stamp(tmp_path: Path, change: str) -> None:
    root = laid(tmp_path)
    before = stamps({"c": root / "content"})
    file, status = root / "content/a.yaml", (root / "content/a.yaml").stat()
    match change:
        case "content":  # of the same size, with the time put back
            while file.stat().st_ctime_ns == status.st_ctime_ns:
                file.write_text("y")
            os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
        case "link":
            (root / "content/link.yaml").unlink()
            (root / "content/link.yaml").symlink_to("deep/b.yaml")
        case "gone":
            file.unlink()
        case "new":
            (root / "content/new.yaml").write_text("x")
        case "replaced":
            (root / "content/deep/b.yaml").rename(file)
    assert stamps({"c": root / "content"}) != before


def test_a_folder_that_cannot_be_listed_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, listed = laid(tmp_path), os.scandir

    def scandir(path: str) -> object:
        if path.endswith("deep"):
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert stamps({"c": root / "content"})["c/deep"] == ("fault", 0, 0, 0, 0, "13")


NOW = 50 * SECOND


@pytest.mark.parametrize(
    "touched", [NOW - TICK - 7, NOW - COARSE - SECOND], ids=["a tick ago", "whole seconds, long ago"]
)
def test_a_file_that_has_rested_can_only_be_written_under_another_stamp(touched: int) -> None:
    assert settled(("file", 1, touched - SECOND, touched, 1, ""), NOW)


@pytest.mark.parametrize("touched", [NOW - TICK + 7, NOW - SECOND], ids=["just now", "whole seconds"])
def test_a_file_that_has_just_been_written_may_be_written_again_under_the_same_one(touched: int) -> None:
    assert not settled(("file", 1, touched - SECOND, touched, 1, ""), NOW)


def test_a_folder_that_is_barred_is_not_even_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in ("open/a", "closed/in/b"):
        (tmp_path / path).parent.mkdir(parents=True)
        (tmp_path / path).write_text("x")
    listed, scandir = [], os.scandir

    def told(path: str) -> Iterator[os.DirEntry[str]]:
        listed.append(Path(path).name)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", told)
    assert stamps({"c": tmp_path}, barred=lambda path: path == "c/closed").keys() == {"c/", "c/open/a"}
    assert listed == [tmp_path.name, "open"]

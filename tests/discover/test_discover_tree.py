"""Walking a folder: order, depth, links and what cannot be read."""

import os
from pathlib import Path

import pytest

from waypoints_site.discover.tree import Bounds, entries


def parts(folder: Path, depth: int) -> list[str]:
    return ["/".join(entry.parts) for entry in entries(folder, Bounds(depth))]


def test_files_come_in_a_fixed_order_down_to_a_depth(tmp_path: Path) -> None:
    for name in ("b/x", "a/y", "a/c/z", "w"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    assert parts(tmp_path, 0) == ["w"]
    assert parts(tmp_path, 1) == ["a/y", "b/x", "w"]
    assert parts(tmp_path, 2) == ["a/c/z", "a/y", "b/x", "w"]


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert parts(tmp_path / "none", 2) == []


def test_below_a_link_every_file_says_where_it_really_is(tmp_path: Path) -> None:
    (tmp_path / "real/deep").mkdir(parents=True)
    (tmp_path / "real/deep/x").write_text("")
    (tmp_path / "also").symlink_to("real")
    also, real = entries(tmp_path, Bounds(2))
    assert (also.parts, also.real) == (("also", "deep", "x"), ("real", "deep", "x"))
    assert (real.parts, real.real) == (("real", "deep", "x"), ("real", "deep", "x"))


def told(folder: Path, bounds: Bounds) -> dict[str, str | None]:
    return {"/".join(entry.parts): entry.fault for entry in entries(folder, bounds)}


def laid(folder: Path, *files: str) -> Path:
    for name in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("")
    return folder


def test_what_is_barred_is_not_opened_at_the_top_or_anywhere(tmp_path: Path) -> None:
    laid(tmp_path, "a/x", "b/x", "a/peers/x", "Skip/x", "peers/x")
    assert told(tmp_path, Bounds(3, skip=frozenset({"skip"}), closed=frozenset({"peers"}))).keys() == {
        "a/x",
        "b/x",
    }
    assert told(tmp_path, Bounds(3, only=frozenset({"b"}))).keys() == {"b/x"}


def test_a_link_into_what_is_barred_is_refused_whatever_is_there(tmp_path: Path) -> None:
    laid(tmp_path, "open/x", "hidden/y")
    (tmp_path / "hidden/back").symlink_to("../open/x")
    for name, target in {
        "there": "../hidden/y",
        "not-there": "../hidden/z",
        "back": "../hidden/back",
        "folder": "../hidden",
        "round": "../open/../hidden/y",
        "far": str(tmp_path / "hidden/y"),
    }.items():
        (tmp_path / "open" / name).symlink_to(target)
    faults = told(tmp_path, Bounds(2, skip=frozenset({"hidden"})))
    assert faults.pop("open/x") is None
    assert set(faults.values()) == {"this is a link to a file of another kind"}
    assert len(faults) == 6


def test_below_a_link_to_everything_what_is_barred_stays_so(tmp_path: Path) -> None:
    laid(tmp_path, "open/x", "hidden/y")
    (tmp_path / "all").symlink_to(".")
    assert told(tmp_path, Bounds(2, skip=frozenset({"hidden"}))).keys() == {"all/open/x", "open/x"}


def test_links_out_of_the_root_and_in_circles_are_refused(tmp_path: Path) -> None:
    root = laid(tmp_path / "root", "x")
    laid(tmp_path, "outside/y", "outside/root/z")
    for name, target in {
        "out": "../outside/y",
        "none": "../outside/none",
        "about": "../outside/../root/x",
        "loop": "loop",
        "gone": "gone.txt",
        "in": "../root/x",
    }.items():
        (root / name).symlink_to(target)
    assert told(root, Bounds(1)) == {
        "x": None,
        "in": None,
        **dict.fromkeys(("out", "none", "about"), "this is a link that leaves its root"),
        **dict.fromkeys(("loop", "gone"), "this is a link that leads nowhere"),
    }


def test_among_records_no_link_is_followed(tmp_path: Path) -> None:
    laid(tmp_path, "feedback/ada/self.md")
    (tmp_path / "feedback/bo").symlink_to("ada")
    (tmp_path / "feedback/bo.md").symlink_to("ada/self.md")
    found = {
        "/".join(each.parts): each for each in entries(tmp_path, Bounds(3, only=frozenset({"feedback"})))
    }
    assert {name: each.fault for name, each in found.items() if each.fault} == dict.fromkeys(
        ("feedback/bo", "feedback/bo.md"), "this is a link"
    )
    assert (found["feedback/bo"].folder, found["feedback/bo.md"].folder) == (True, False)


def test_a_folder_that_cannot_be_listed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    laid(tmp_path, "a/x", "b/y")

    listed = os.scandir

    def scandir(path: Path) -> object:
        if path.name == "a":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr("waypoints_site.discover.tree.os.scandir", scandir)
    [first, second] = entries(tmp_path, Bounds(1))
    assert (first.parts, first.fault, first.folder) == (
        ("a",),
        "this folder cannot be read: Permission denied",
        True,
    )
    assert second.parts == ("b", "y")

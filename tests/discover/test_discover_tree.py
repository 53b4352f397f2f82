"""Walking a folder: order, depth, links and what cannot be read."""

from pathlib import Path

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

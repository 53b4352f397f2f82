"""Which folders are watched, and which changes in them count."""

import os
from pathlib import Path

import pytest

from waypoints_site.watch.folders import Folders, canonical, folders_of


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / ".sites" / "mine"
    for folder in (
        "frameworks/eng",
        "content/guides",
        "content/People",
        "content/talent",
        "content/.git",
        "output/framework",
        "node_modules",
    ):
        (root / folder).mkdir(parents=True)
    return root


def watched(root: Path, *content: str, closed: frozenset[str] = frozenset({"people", "talent"})) -> Folders:
    return folders_of(root, "waypoints.yaml", content or ("content",), closed)


def names(folders: Folders, root: Path) -> tuple[list[str], list[str]]:
    deep, shallow = folders.paths()
    return [os.path.relpath(each, root) for each in deep], [os.path.relpath(each, root) for each in shallow]


def test_folders_of_sources_are_watched_and_no_closed_ones(root: Path) -> None:
    assert names(watched(root), root) == (["content/guides", "frameworks"], [".", "content"])
    (root / "layouts").mkdir()
    assert names(watched(root, closed=frozenset()), root) == (
        ["content/People", "content/guides", "content/talent", "frameworks", "layouts"],
        [".", "content"],
    )


def test_a_content_root_may_stand_elsewhere_or_not_at_all(root: Path) -> None:
    (root.parent / "private/people").mkdir(parents=True)
    folders = watched(root, "../private", "../none", "content", closed=frozenset())
    assert names(folders, root)[0] == [
        "content/People",
        "content/guides",
        "content/talent",
        "frameworks",
        "../private/people",
    ]
    assert names(folders, root)[1] == ["..", ".", "content", "../private"]
    assert folders.hold(f"{root.parent}/none")
    assert not folders.hold(f"{root.parent}/another")


@pytest.mark.parametrize(
    ("path", "counts"),
    [
        ("waypoints.yaml", True), ("frameworks", True), ("layouts", True), ("content", True), ("output", False), ("notes.md", False),
        ("output/framework/index.html", False), ("frameworks/eng/ic/L1.yaml", True), ("frameworks/eng", True), ("content/guides", True),
        ("content/guides/a.md", True), ("content/new", True), ("content/guides/.a.md.swp", False), ("content/guides/a.md~", False),
        ("content/guides/#a.md#", False), ("content/guides/.git/x", False), ("content/.git", False), ("content/guides/4913", True),
        ("content/talent/2026-h1/ada.yaml", False), ("frameworks2/a", False),
    ],
)  # fmt: skip
def test_changes_of_sources_count(root: Path, path: str, *, counts: bool) -> None:
    assert watched(root).hold(f"{root}/{path}") is counts


def test_a_file_is_known_by_its_real_folder_and_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    (tmp_path / "real/b.md").symlink_to("a.md")
    assert canonical(f"{tmp_path}/link/b.md") == f"{os.path.realpath(tmp_path)}/real/b.md"

import os
from pathlib import Path

import pytest

from waypoints_site.publish.edition import Edition, edition
from waypoints_site.publish.modes import Modes
from waypoints_site.publish.standing import is_identical, standing, unchanged
from waypoints_site.publish.tree import write_tree

FILES = {"index.html": b"home", "guides/a.html": b"a", "guides/deep/b.html": b"b"}
EDITION = edition("framework", FILES, Modes(0o755, 0o644), frozenset({"framework"}))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write_tree(tmp_path / "site", EDITION, frozenset(), tmp_path / "none")
    return tmp_path / "site"


def changed(site: Path, edition: Edition = EDITION) -> set[str]:
    return edition.files.keys() - unchanged(site, standing(site), edition)


def is_same(site: Path, edition: Edition = EDITION) -> bool:
    now = standing(site)
    return is_identical(now, edition, unchanged(site, now, edition))


def test_a_tree_is_listed_whole(site: Path) -> None:
    now = standing(site)
    assert now.folders.keys() == {"", "guides", "guides/deep"}
    assert now.others.keys() == {*FILES, ".waypoints-site"}


def test_nothing_stands_where_nothing_is(tmp_path: Path) -> None:
    now = standing(tmp_path / "nothing")
    assert not now.folders
    assert not now.others


def test_a_site_as_it_was_written_is_identical(site: Path) -> None:
    assert changed(site) == set()
    assert is_same(site)


def test_an_edit_in_place_is_seen_whatever_its_length_and_date(site: Path) -> None:
    page = site / "index.html"
    before = page.stat()
    page.write_bytes(b"hOme")
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert changed(site) == {"index.html"}
    assert not is_same(site)


@pytest.mark.parametrize("mode", [0o600, 0o666, 0o755, 0o4644, 0o000])
def test_another_permission_is_seen(site: Path, mode: int) -> None:
    (site / "guides" / "a.html").chmod(mode)
    assert changed(site) == {"guides/a.html"}
    assert not is_same(site)


@pytest.mark.parametrize("folder", ["", "guides", "guides/deep"])
def test_another_permission_of_a_folder_is_seen(site: Path, folder: str) -> None:
    (site / folder).chmod(0o777)
    assert changed(site) == set()
    assert not is_same(site)


def test_a_folder_may_hand_its_group_down(site: Path) -> None:
    (site / "guides").chmod(0o2755)
    assert is_same(site)


@pytest.mark.parametrize("extra", ["extra", "guides/extra"])
def test_more_than_there_should_be_is_seen(site: Path, extra: str) -> None:
    (site / extra).mkdir()
    assert not is_same(site)
    (site / extra).rmdir()
    (site / extra).touch()
    assert not is_same(site)


def test_less_than_there_should_be_is_seen(site: Path) -> None:
    (site / "guides" / "a.html").unlink()
    assert changed(site) == {"guides/a.html"}
    assert not is_same(site)


def test_links_are_not_followed(site: Path, tmp_path: Path) -> None:
    (site / "index.html").rename(tmp_path / "index.html")
    (site / "index.html").symlink_to(tmp_path / "index.html")
    (site / "guides" / "deep").rename(tmp_path / "deep")
    (site / "guides" / "deep").symlink_to(tmp_path / "deep")
    assert standing(site).folders.keys() == {"", "guides"}
    assert changed(site) == {"index.html", "guides/deep/b.html"}


def test_a_pipe_does_not_hold_anything_up(site: Path) -> None:
    (site / "index.html").unlink()
    os.mkfifo(site / "index.html", 0o644)
    assert changed(site) == {"index.html"}


def test_what_became_something_else_since_it_was_listed_counts_as_changed(site: Path, tmp_path: Path) -> None:
    now = standing(site)
    (site / "index.html").rename(tmp_path / "index.html")
    (site / "index.html").symlink_to(tmp_path / "index.html")
    (site / "guides" / "a.html").unlink()
    (site / "guides" / "deep" / "b.html").unlink()
    os.mkfifo(site / "guides" / "deep" / "b.html", 0o644)
    assert EDITION.files.keys() - unchanged(site, now, EDITION) == set(FILES)


def test_a_file_where_a_folder_should_be_is_seen(tmp_path: Path) -> None:
    flat = edition("framework", {"guides": b"a"}, EDITION.modes, EDITION.replaceable)
    write_tree(tmp_path / "site", flat, frozenset(), tmp_path / "none")
    assert changed(tmp_path / "site") == set(FILES)

import fcntl
import os
from pathlib import Path

import pytest

from waypoints_site.publish.leftovers import aside, is_leftover, locked, recover, temporary


def tree(folder: Path) -> Path:
    (folder / "guides").mkdir(parents=True)
    (folder / "guides" / "index.html").write_text("old")
    return folder


def names(folder: Path) -> list[str]:
    return sorted(os.listdir(folder))


def test_what_may_be_left_over_is_known_by_its_name(tmp_path: Path) -> None:
    assert is_leftover(temporary(tmp_path / "site").name)
    assert is_leftover(aside(tmp_path / "site").name)
    assert not is_leftover("site")


def test_temporary_trees_are_removed_and_nothing_else(tmp_path: Path) -> None:
    tree(tmp_path / ".waypoints-tmp-1")
    (tmp_path / ".waypoints-tmp-2").touch()
    tree(tmp_path / "site")
    (tmp_path / ".waypoints-tmp-3").symlink_to("site")
    (tmp_path / ".waypoints").mkdir()
    recover(tmp_path, os.listdir(tmp_path))
    assert names(tmp_path) == [".waypoints", "site"]
    assert (tmp_path / "site" / "guides" / "index.html").read_text() == "old"


def test_an_old_tree_goes_back_where_nothing_stands(tmp_path: Path) -> None:
    tree(tmp_path / ".waypoints-old-site")
    tree(tmp_path / ".waypoints-tmp-1")
    recover(tmp_path, os.listdir(tmp_path))
    assert names(tmp_path) == ["site"]
    assert (tmp_path / "site" / "guides" / "index.html").read_text() == "old"


def test_an_old_tree_is_removed_where_the_new_one_stands(tmp_path: Path) -> None:
    tree(tmp_path / ".waypoints-old-site")
    (tmp_path / "site").mkdir()
    recover(tmp_path, os.listdir(tmp_path))
    assert names(tmp_path) == ["site"]
    assert names(tmp_path / "site") == []


def test_names_that_nothing_has_are_no_matter(tmp_path: Path) -> None:
    recover(tmp_path, [".waypoints-tmp-1", "site"])
    assert names(tmp_path) == []


def test_a_tree_that_was_made_read_only_is_removed(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir(0o500)
    left = tree(tmp_path / ".waypoints-tmp-1")
    (left / "guides" / "link").symlink_to(tmp_path / "site", target_is_directory=True)
    (left / "guides").chmod(0o500)
    left.chmod(0o500)
    recover(tmp_path, os.listdir(tmp_path))
    assert names(tmp_path) == ["site"]
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o500


def test_a_tree_that_refuses_once_is_opened_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the test above, for root, whom no permission stops."""
    (tmp_path / "site").mkdir(0o500)
    left = tree(tmp_path / ".waypoints-tmp-1")
    (left / "guides" / "link").symlink_to(tmp_path / "site", target_is_directory=True)
    left.chmod(0o500)
    remove = os.rmdir

    def rmdir(path: str, *, dir_fd: int | None = None) -> None:
        if left.exists() and left.stat().st_mode & 0o777 == 0o500:
            raise PermissionError(13, "Permission denied")
        remove(path, dir_fd=dir_fd)

    monkeypatch.setattr(os, "rmdir", rmdir)
    recover(tmp_path, os.listdir(tmp_path))
    assert names(tmp_path) == ["site"]
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o500


def test_what_cannot_be_removed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tree(tmp_path / ".waypoints-tmp-1")

    def rmdir(path: str, *, dir_fd: int | None = None) -> None:
        raise OSError(16, "Device or resource busy", path)

    monkeypatch.setattr(os, "rmdir", rmdir)
    with pytest.raises(OSError, match=r"cannot remove \.waypoints-tmp-1: Device or resource busy"):
        recover(tmp_path, os.listdir(tmp_path))


def can_lock(folder: Path) -> bool:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    finally:
        os.close(descriptor)
    return True


def test_a_folder_is_locked_once_and_without_a_trace(tmp_path: Path) -> None:
    with locked(tmp_path):
        assert not can_lock(tmp_path)
        assert names(tmp_path) == []
    assert can_lock(tmp_path)


def test_a_lock_ends_with_a_failure_too(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), locked(tmp_path):
        raise KeyboardInterrupt
    assert can_lock(tmp_path)


def test_a_lock_may_be_asked_for_without_waiting(tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(BlockingIOError), locked(tmp_path, wait=False):
        pytest.fail("two have the lock")
    with locked(tmp_path, wait=False):
        assert not can_lock(tmp_path)


def test_the_lock_of_a_folder_that_was_taken_away_meanwhile_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever waited for it would otherwise be at work in a folder beside the one that others lock."""
    folder = tmp_path / "growth"
    folder.mkdir()
    lock = fcntl.flock

    def flock(descriptor: int, operation: int) -> None:
        if operation == fcntl.LOCK_EX:
            folder.rename(tmp_path / "away")
            folder.mkdir()
        lock(descriptor, operation)

    monkeypatch.setattr(fcntl, "flock", flock)
    with pytest.raises(FileNotFoundError), locked(folder):
        pytest.fail("the lock is of another folder")
    assert can_lock(tmp_path / "away")

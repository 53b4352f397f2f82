"""Git is asked, and never told: what it says, or nothing where there is nothing to be said."""

from pathlib import Path

import pytest

from tests.discover.test_discover_commit import Repository
from waypoints_site import repository
from waypoints_site.repository import git


def test_what_git_says_of_a_repository(tmp_path: Path) -> None:
    commit = Repository(tmp_path).commit("a.md", "1", 1)
    assert git(tmp_path, "rev-parse", "HEAD") == commit


def test_nothing_where_there_is_no_repository_or_no_git_or_no_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = tmp_path / "alone"
    alone.mkdir()
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    assert git(alone, "rev-parse", "HEAD") == ""
    Repository(alone).commit("a.md", "1", 1)
    assert git(alone, "rev-parse", "nowhere", "--") == ""
    assert git(alone, "rev-parse", "--git-dir") != ""
    monkeypatch.setattr(repository, "PATIENCE", 0)
    assert git(alone, "rev-parse", "--git-dir") == ""
    monkeypatch.setattr(repository, "PATIENCE", 20)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert git(alone, "rev-parse", "--git-dir") == ""


def test_a_path_is_a_path_and_no_pattern(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    made.commit("a.md", "1", 1)
    made.commit("b.md", "1", 2)
    assert git(tmp_path, "log", "--format=%cs", "--", "*.md") == ""


def test_asking_changes_nothing(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    made.commit("a.md", "1", 1)
    (tmp_path / "a.md").touch()  # git would note in its index that the file is the same all the same
    before = (tmp_path / ".git/index").read_bytes()
    assert git(tmp_path, "status", "--porcelain") == ""
    assert (tmp_path / ".git/index").read_bytes() == before

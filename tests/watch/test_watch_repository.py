"""The state of a repository, from its own files."""

import subprocess
from pathlib import Path

import pytest

from waypoints_site.watch.repository import folders_of_git, state_of


def git(folder: Path, *arguments: str) -> None:
    command = ["git", "-c", "user.name=x", "-c", "user.email=x@example.com", "-C", str(folder), *arguments]
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q", "-b", "main", "there")
    there = tmp_path / "there"
    (there / "site").mkdir()
    (there / "site/a").write_text("1")
    git(there, "add", "-A")
    git(there, "commit", "-q", "-m", "One")
    return there


def test_without_a_repository_there_is_no_state(tmp_path: Path) -> None:
    if not any((folder / ".git").exists() for folder in tmp_path.parents):
        assert folders_of_git(tmp_path) == ()
    assert state_of(()) == ()


def test_what_changes_the_last_commit_changes_the_state(repository: Path) -> None:
    folders, states = folders_of_git(repository / "site"), []
    assert folders == (repository / ".git",)
    states.append(state_of(folders))
    (repository / "site/a").write_text("2")
    assert state_of(folders) == states[0]
    for command in (
        ("add", "-A"),
        ("commit", "-q", "-m", "Two"),
        ("commit", "-q", "--amend", "-m", "Second"),
        ("checkout", "-q", "HEAD~"),
    ):
        git(repository, *command)
        states.append(state_of(folders))
    assert len(set(states)) == len(states)


def test_a_worktree_has_a_state_of_its_own(repository: Path, tmp_path: Path) -> None:
    git(repository, "worktree", "add", "-q", "-b", "other", str(tmp_path / "tree"))
    folders = folders_of_git(tmp_path / "tree/site")
    before = state_of(folders)
    (tmp_path / "tree/site/a").write_text("2")
    git(tmp_path / "tree", "commit", "-q", "-a", "-m", "Two")
    assert state_of(folders) != before


def test_what_looks_like_a_repository_and_is_none_is_no_matter(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("gitdir: nowhere\n")
    assert state_of(folders_of_git(tmp_path)) == state_of(folders_of_git(tmp_path))

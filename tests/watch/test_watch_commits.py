"""The last commit as git would say it: at once where it can be known, and certain when there is time."""

import os
from pathlib import Path

import pytest

from tests.watch.test_watch_repository import git
from waypoints_site.discover import last_commit
from waypoints_site.watch import commits as module
from waypoints_site.watch.commits import Commits, commits_of


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = Path(os.path.realpath(tmp_path))
    for name in ("a", "b", "c"):
        (root / name).write_text("1")
    git(root, "init", "-q")
    git(root, "add", "a", "b")
    git(root, "commit", "-q", "-m", "One")
    return root


def saved(root: Path, name: str, text: str, commits: Commits) -> None:
    (root / name).write_text(text)
    commits.note([f"{root}/{name}"])


def test_git_is_asked_once_for_each_state(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def counted(root: Path, paths: list[str]) -> object:
        asked.append(1)
        return last_commit(root, paths)

    monkeypatch.setattr(module, "last_commit", counted)
    commits = commits_of(root)
    first = commits.last(root, ["a", "b"])
    assert first == last_commit(root, ["a", "b"])
    for number in range(3):
        saved(root, "a", str(number + 2), commits)
        assert commits.last(root, ["a", "b"]) == last_commit(root, ["a", "b"])
    assert len(asked) == 1
    git(root, "commit", "-q", "-a", "-m", "Two")
    assert commits.last(root, ["a", "b"]) == last_commit(root, ["a", "b"]) != first
    assert len(asked) == 2


def test_another_file_says_nothing_of_these(root: Path) -> None:
    commits = commits_of(root)
    commits.last(root, ["a"])
    saved(root, "b", "2", commits)
    assert commits.last(root, ["a"]) == last_commit(root, ["a"])
    assert not commits.is_guess
    assert commits.last(root, ["a", "b"]) == last_commit(root, ["a", "b"])


def test_a_file_that_is_again_as_it_was_committed_is_so_in_the_end(root: Path) -> None:
    commits = commits_of(root)
    commits.last(root, ["a"])
    saved(root, "a", "2", commits)
    saved(root, "a", "1", commits)
    guess = commits.last(root, ["a"])
    assert guess is not None
    assert (guess.amended, commits.is_guess) == (True, True)
    commits.settle()
    assert commits.last(root, ["a"]) == last_commit(root, ["a"])
    assert not commits.is_guess


def test_where_no_commit_touched_a_file_there_is_none(root: Path) -> None:
    commits = commits_of(root)
    assert commits.last(root, ["c"]) is None
    saved(root, "c", "2", commits)
    assert (commits.last(root, ["c"]), commits.is_guess) == (None, False)

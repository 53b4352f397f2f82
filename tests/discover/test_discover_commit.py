"""The last commit that touched some files, from real repositories."""

import os
import subprocess
from pathlib import Path

import pytest

from waypoints_site.discover.commit import last_commit


class Repository:
    """A git repository in a temporary folder, whose commits have fixed dates."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(exist_ok=True)
        self.git("init", "-q")

    def git(self, *arguments: str, day: int = 1) -> str:
        when = f"2026-03-{day:02}T12:00:00 +0000"
        who = {f"GIT_{role}_{part}": "x" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
        environment = {**os.environ, **who, "GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
        command = ["git", "-C", str(self.root), *arguments]
        return subprocess.run(
            command, env=environment, check=True, capture_output=True, text=True
        ).stdout.strip()

    def commit(self, path: str, text: str, day: int) -> str:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text)
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "x", day=day)
        return self.git("rev-parse", "HEAD")


@pytest.fixture
def repo(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


def test_the_newest_commit_of_these_files_and_no_others(repo: Repository) -> None:
    first = repo.commit("open.md", "1", 1)
    repo.commit("secret.md", "1", 2)
    found = last_commit(repo.root, ["open.md"])
    assert found is not None
    assert (found.id, found.on, found.amended) == (first[:10], "2026-03-01", False)


def test_changes_since_then_are_said(repo: Repository) -> None:
    repo.commit("open.md", "1", 1)
    repo.commit("secret.md", "1", 2)
    (repo.root / "secret.md").write_text("2")
    unchanged = last_commit(repo.root, ["open.md"])
    (repo.root / "open.md").write_text("2")
    changed = last_commit(repo.root, ["open.md"])
    assert unchanged is not None
    assert changed is not None
    assert (unchanged.amended, changed.amended) == (False, True)


def test_names_are_taken_literally(repo: Repository) -> None:
    repo.commit("open.md", "1", 1)
    assert last_commit(repo.root, ["*.md", ":(top)"]) is None


def test_many_files(repo: Repository) -> None:
    repo.commit("early.md", "1", 1)
    later = repo.commit("late.md", "1", 2)
    found = last_commit(repo.root, ["late.md", *(f"{number}.md" for number in range(5000)), "early.md"])
    assert found is not None
    assert found.id == later[:10]


def test_nothing_without_a_repository_or_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert last_commit(tmp_path, ["x"]) is None
    assert last_commit(tmp_path, []) is None
    monkeypatch.setenv("PATH", str(tmp_path))
    assert last_commit(tmp_path, ["x"]) is None

"""The history of many files says of any of them what `last_commit` says."""

import os
import random
import signal
import subprocess
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import pytest

from tests.discover.test_discover_commit import Repository
from waypoints_site.discover import history
from waypoints_site.discover.commit import last_commit
from waypoints_site.discover.history import history_of

PATHS = [
    "a.md",
    "b.md",
    "content/a b.md",
    "content/é.md",
    "content/deep/c.md",
    "other/d.md",
    "never.md",
    "-x.md",
]


@pytest.fixture
def repo(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


def says_the_same(root: Path, paths: list[str]) -> bool:
    history = history_of(root, paths)
    chosen = [[], *([path] for path in paths), *map(list, combinations(paths, 2)), paths]
    return all(history.last_commit(each) == last_commit(root, each) for each in chosen)


@pytest.mark.parametrize("seed", range(6))
def test_the_same_as_asked_one_by_one(repo: Repository, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret depends on it
    for day in range(1, 15):
        repo.commit(chance.choice(PATHS[:-2]), str(day), day)
    (repo.root / chance.choice(PATHS[:3])).parent.mkdir(exist_ok=True)
    (repo.root / "a.md").write_text("changed")
    (repo.root / "content/new").mkdir(parents=True, exist_ok=True)
    (repo.root / "content/new/untracked.md").write_text("new")
    assert says_the_same(repo.root, [*PATHS, "content/new/untracked.md"])


def test_below_the_repositorys_root(repo: Repository) -> None:
    repo.commit("site/a.md", "1", 1)
    repo.commit("a.md", "1", 2)
    (repo.root / "site/a.md").write_text("2")
    assert says_the_same(repo.root / "site", ["a.md", "b.md"])
    found = history_of(repo.root / "site", ["a.md"]).last_commit(["a.md"])
    assert found is not None
    assert (found.on, found.amended) == ("2026-03-01", True)


def test_what_a_merge_brought_in_is_the_merges(repo: Repository) -> None:
    repo.commit("a.md", "1", 1)
    repo.git("checkout", "-q", "-b", "side")
    repo.commit("b.md", "1", 2)
    repo.git("checkout", "-q", "-")
    repo.commit("c.md", "1", 3)
    repo.git("merge", "-q", "--no-ff", "-m", "x", "side", day=4)
    repo.commit("a.md", "2", 5)
    assert says_the_same(repo.root, ["a.md", "b.md", "c.md"])
    found = history_of(repo.root, ["b.md"]).last_commit(["b.md"])
    assert found is not None
    assert found.on == "2026-03-04"


def test_a_moved_file_counts_as_touched(repo: Repository) -> None:
    repo.commit("a.md", "a\n" * 20, 1)
    repo.git("mv", "a.md", "b.md")
    assert says_the_same(repo.root, ["a.md", "b.md"])
    repo.git("commit", "-q", "-m", "x", day=2)
    assert says_the_same(repo.root, ["a.md", "b.md"])


def test_it_is_read_no_further_than_it_has_to_be(repo: Repository) -> None:
    for day in range(1, 9):
        repo.commit("a.md", str(day), day)
    assert len(history_of(repo.root, ["a.md"]).commits) == 1


def test_nothing_without_a_repository_or_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert history_of(tmp_path, ["x"]).last_commit(["x"]) is None
    assert history_of(tmp_path, []).last_commit([]) is None
    repo = Repository(tmp_path / "repo")
    assert history_of(repo.root, ["x"]).last_commit(["x"]) is None
    monkeypatch.setenv("PATH", str(tmp_path))
    assert history_of(repo.root, ["x"]).last_commit(["x"]) is None


def test_below_a_folder_whose_name_holds_a_line_end(tmp_path: Path) -> None:
    repo = Repository(tmp_path / "two\nlines")
    repo.commit("site/a.md", "1", 1)
    (repo.root / "site/a.md").write_text("2")
    assert says_the_same(repo.root / "site", ["a.md"])


def test_a_name_that_is_not_utf_8_is_a_file_like_any_other(repo: Repository) -> None:
    odd = os.fsdecode(b"content/\xff.md")
    repo.commit("a.md", "1", 1)
    repo.commit(odd, "1", 2)
    assert history_of(repo.root, ["a.md", odd]).last == {"a.md": 1, odd: 0}
    (repo.root / odd).write_text("2")
    assert history_of(repo.root, ["a.md", odd]).changed >= {odd}


@pytest.mark.parametrize("end", [KeyboardInterrupt, ValueError])
def test_what_ends_the_reading_ends_git_too(
    repo: Repository, monkeypatch: pytest.MonkeyPatch, end: type[BaseException]
) -> None:
    repo.commit("a.md", "1", 1)
    begun: list[subprocess.Popen[bytes]] = []
    status = history._status  # noqa: SLF001 - whose process is looked at

    def begin(root: Path, tops: Sequence[str]) -> subprocess.Popen[bytes]:
        begun.append(status(root, tops))
        return begun[-1]

    def fail(*_: object) -> None:
        raise end

    monkeypatch.setattr(history, "git_command", lambda *_: ("sleep", "60"))
    monkeypatch.setattr(history, "_status", begin)
    monkeypatch.setattr(history, "_commits", fail)
    with pytest.raises(end):
        history_of(repo.root, ["a.md"])
    assert [each.returncode for each in begun] == [-signal.SIGKILL]

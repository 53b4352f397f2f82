"""What a repository says of a group's files is a part of the key of what is made from them."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from waypoints_site.build.commits import Commits, commits_of
from waypoints_site.build.inputs import ABOUT, PEOPLE, Group, take_stock
from waypoints_site.cache import Store
from waypoints_site.discover import last_commit

ADA: Group = ("expectations/p", "ada")


def git(root: Path, *arguments: str) -> None:
    names = ("-c", "user.name=x", "-c", "user.email=x@example.com")
    program = shutil.which("git") or "git"
    subprocess.run([program, "-C", str(root), *names, *arguments], check=True, capture_output=True)


def told(root: Path) -> Mapping[Group, str]:
    store = Store(root, "1")
    inputs = take_stock(root, ("content",), store, root / "output", ABOUT)
    found = commits_of(root, ("content",), inputs, store)
    if found.history is not None:  # what was asked of git once answers for every site
        for paths in ([path] for path in inputs.stamps if not path.endswith("/")):
            assert found.history.last_commit(paths) == last_commit(root, paths)
    store.keep(found.note)
    assert commits_of(root, ("content",), inputs, store) == Commits(found.digests)
    store.close()
    return found.digests


def test_a_commit_counts_for_the_groups_whose_files_it_touched(tmp_path: Path) -> None:
    for path in ("content/people/ada.yaml", "content/expectations/p/ada.yaml"):
        (tmp_path / path).parent.mkdir(parents=True)
        (tmp_path / path).write_text("one\n")
    assert told(tmp_path) == {}
    git(tmp_path, "init", "-q")
    (tmp_path / ".gitignore").write_text(".waypoints/\n")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "one")
    first = told(tmp_path)
    assert first.keys() >= {ADA, PEOPLE}
    (tmp_path / "content/people/ada.yaml").write_text("two\n")
    amended = told(tmp_path)
    assert amended[ADA] == first[ADA]
    assert amended[PEOPLE] != first[PEOPLE]
    git(tmp_path, "commit", "-qam", "two")
    second = told(tmp_path)
    assert second[ADA] == first[ADA]
    assert second[PEOPLE] not in (first[PEOPLE], amended[PEOPLE])


def test_builds_of_different_kinds_keep_what_each_was_told(tmp_path: Path) -> None:
    for path in ("content/people/ada.yaml", "content/expectations/p/ada.yaml"):
        (tmp_path / path).parent.mkdir(parents=True)
        (tmp_path / path).write_text("one\n")
    git(tmp_path, "init", "-q")
    (tmp_path / ".gitignore").write_text(".waypoints/\n")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "one")
    store = Store(tmp_path, "1")

    def asked(*kinds: str) -> bool:
        """Whether git had to be asked for the history."""
        inputs = take_stock(tmp_path, ("content",), store, tmp_path / "output", kinds)
        found = commits_of(tmp_path, ("content",), inputs, store)
        store.keep(found.note)
        return found.history is not None

    assert [asked("growth"), asked("framework"), asked("growth"), asked("framework")] == [
        True,
        True,
        False,
        False,
    ]
    store.close()

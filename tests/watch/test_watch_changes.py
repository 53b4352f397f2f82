"""Changes of real files, as the system tells of them or as they are found by looking."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from waypoints_site.watch import changes as module
from waypoints_site.watch.changes import Changes, watching
from waypoints_site.watch.folders import Folders, folders_of

LONG = 30.0

Watching = Callable[..., Changes]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = Path(os.path.realpath(tmp_path))
    for folder in ("frameworks/eng", "content/guides"):
        (root / folder).mkdir(parents=True)
    (root / "waypoints.yaml").write_text("title: Levels\n")
    (root / "content/guides/a.md").write_text("A\n")
    return root


@pytest.fixture
def watch(root: Path) -> Iterator[Watching]:
    running: list[Changes] = []

    def start(*, poll: bool = False, told: Callable[[], None] = lambda: None) -> Changes:
        running.append(watching(lambda: folders(root), told, poll=poll))
        return running[-1]

    yield start
    for each in running:
        each.close()


def folders(root: Path) -> Folders:
    return folders_of(root, "waypoints.yaml", ["content"], frozenset({"people"}))


def awaited(changes: Changes, path: Path) -> bool:
    """Whether a change at a path is told in the end."""
    while batch := changes.wait(LONG):
        if str(path) in batch:
            return True
    return False


@pytest.mark.parametrize("poll", [False, True], ids=["told", "polled"])
def test_a_file_that_is_saved(root: Path, watch: Watching, *, poll: bool) -> None:
    changes = watch(poll=poll)
    (root / "content/guides/a.md").write_text("Another text\n")
    assert awaited(changes, root / "content/guides/a.md")
    (root / "waypoints.yaml").write_text("title: Other levels\n")
    assert awaited(changes, root / "waypoints.yaml")


@pytest.mark.parametrize("poll", [False, True], ids=["told", "polled"])
def test_a_file_that_is_renamed_into_its_place(root: Path, watch: Watching, *, poll: bool) -> None:
    changes = watch(poll=poll)
    (root / "content/guides/.a.md.new").write_text("Another text\n")
    os.replace(root / "content/guides/.a.md.new", root / "content/guides/a.md")
    assert awaited(changes, root / "content/guides/a.md")


def test_a_file_that_comes_and_one_that_goes(root: Path, watch: Watching) -> None:
    changes = watch()
    (root / "content/guides/b.md").write_text("B\n")
    assert awaited(changes, root / "content/guides/b.md")
    (root / "content/guides/b.md").unlink()
    assert awaited(changes, root / "content/guides/b.md")


def test_a_folder_that_comes_is_watched(root: Path, watch: Watching) -> None:
    changes = watch()
    (root / "content/docs").mkdir()
    assert awaited(changes, root / "content/docs")
    changes.wait(0.0)  # what is to be watched is looked up between two batches
    (root / "content/docs/b.md").write_text("B\n")
    assert awaited(changes, root / "content/docs/b.md")


def test_a_folder_that_is_replaced_is_watched_anew(root: Path, watch: Watching) -> None:
    changes = watch()
    (root / "new").mkdir()
    os.rename(root / "frameworks", root / "old")
    os.rename(root / "new", root / "frameworks")
    assert awaited(changes, root / "frameworks")
    (root / "frameworks/a.yaml").write_text("a: b\n")
    assert awaited(changes, root / "frameworks/a.yaml")


def test_other_files_say_nothing(root: Path, watch: Watching) -> None:
    for folder in ("output/framework", "content/people", ".git"):
        (root / folder).mkdir(parents=True)
    changes = watch()
    for path in (
        "output/framework/index.html",
        "content/people/ada.yaml",
        ".git/index",
        "content/guides/.a.md.swp",
        "notes.md",
    ):
        (root / path).write_text("x")
    (root / "content/guides/a.md").write_text("The last\n")
    told = set[str]()
    while str(root / "content/guides/a.md") not in told:
        batch = changes.wait(LONG)
        assert batch
        told |= batch
    assert told == {str(root / "content/guides/a.md")}


def test_silence_ends_when_it_may(watch: Watching) -> None:
    assert watch().wait(0.01) == frozenset()


def test_where_the_system_cannot_tell_it_is_looked(
    root: Path, watch: Watching, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def refusing(*_paths: str, **_options: object) -> None:
        raise OSError("OS file watch limit reached")

    monkeypatch.setattr(module, "told_changes", refusing)
    changes = watch(told=lambda: said.append("polls"))
    assert awaited(changes, root / "frameworks")
    (root / "content/guides/a.md").write_text("Another text\n")
    assert awaited(changes, root / "content/guides/a.md")
    assert said == ["polls"]


def test_after_the_end_nothing_watches(watch: Watching) -> None:
    changes = watch()
    threads = changes.threads()
    assert threads
    changes.close()
    for each in threads:
        each.join(LONG)
    assert not any(each.is_alive() for each in threads)

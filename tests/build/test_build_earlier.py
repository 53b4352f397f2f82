"""Frameworks as they stood at a revision, from a real repository."""

from pathlib import Path

import pytest

from tests.discover.test_discover_commit import Repository
from tests.sources import TRACKS, level
from waypoints_site.build.earlier import frameworks_at, readable
from waypoints_site.build.files import known_kinds
from waypoints_site.discover import NoSuchRevision

ROOT = "frameworks/eng/framework.yaml"
L1, L2 = "frameworks/eng/ic/L1.yaml", "frameworks/eng/ic/L2.yaml"


def written(tmp_path: Path) -> Repository:
    """A framework whose level L2 went with the second revision."""
    repo = Repository(tmp_path)
    repo.commit(ROOT, f"title: E\nversion: 1.0.0\n{TRACKS}", 1)
    repo.commit("frameworks/eng/capabilities.yaml", "- {id: ic-technical, title: Technical}\n", 2)
    repo.commit(L1, level("L1", technical="{meets: 'Knew [it](../../../content/guides/x.md)'}"), 3)
    repo.commit("frameworks/README.md", "no source\n", 4)
    repo.commit(L2, level("L2", technical="{meets: Knew more}"), 5)
    return repo


def test_levels_that_went_since_are_there(tmp_path: Path) -> None:
    written(tmp_path)
    (tmp_path / L2).unlink()
    (tmp_path / L1).write_text("changed since\n", encoding="utf-8")
    found = frameworks_at(tmp_path, "HEAD", known_kinds())
    assert [(each.id, each.version) for each in found.values()] == [("eng", "1.0.0")]
    (track, _) = found["eng"].tracks
    assert [each.id for each in track.levels] == ["L1", "L2"]
    assert track.levels[0].cells[0].meets[0].text.source == "Knew [it](../../../content/guides/x.md)"


def test_one_that_could_not_be_read_then_is_left_out(tmp_path: Path) -> None:
    written(tmp_path).commit(L1, "level: [", 6)
    assert frameworks_at(tmp_path, "HEAD", known_kinds()) == {}
    assert list(frameworks_at(tmp_path, "HEAD~1", known_kinds())) == ["eng"]


def test_one_that_had_a_link_then_is_left_out(tmp_path: Path) -> None:
    repo = written(tmp_path)
    (tmp_path / "frameworks/eng/manager").symlink_to("ic")
    repo.commit("frameworks/ops/framework.yaml", "title: O\nversion: 1.0.0\n", 6)
    assert list(frameworks_at(tmp_path, "HEAD", known_kinds())) == ["ops"]


def test_a_revision_without_any_framework(tmp_path: Path) -> None:
    Repository(tmp_path).commit("a.txt", "x", 1)
    assert frameworks_at(tmp_path, "HEAD", known_kinds()) == {}


def test_a_revision_that_is_none(tmp_path: Path) -> None:
    written(tmp_path)
    with pytest.raises(NoSuchRevision):
        frameworks_at(tmp_path, "nowhere", known_kinds())


@pytest.mark.parametrize(
    ("unread", "left"),
    [
        (("level", ("eng", "ic", "L1")), []),
        (("framework", ("eng",)), []),
        (("capabilities", ("eng",)), []),
        (("level", ("ops", "ic", "L1")), ["eng"]),
        (("team", ("eng",)), ["eng"]),
    ],
)
def test_one_that_cannot_be_read_now_is_not_compared(
    tmp_path: Path, unread: tuple[str, tuple[str, ...]], left: list[str]
) -> None:
    written(tmp_path)
    found = frameworks_at(tmp_path, "HEAD", known_kinds())
    assert list(readable(found, frozenset({unread}))) == left

"""Files as they stood at an earlier revision, from a real repository."""

from pathlib import Path

import pytest

from tests.discover.test_discover_commit import Repository
from waypoints_site.discover.revision import NoSuchRevision, at_revision, files_at_revision


def test_the_content_then_of_files_that_were_there(tmp_path: Path) -> None:
    repo = Repository(tmp_path)
    repo.commit("site/a.yaml", "one\n", 1)
    repo.commit("site/a.yaml", "two\n", 2)
    repo.commit("site/b.yaml", "new\n", 3)
    root = tmp_path / "site"
    assert at_revision(root, "HEAD~2", ["b.yaml", "a.yaml", "none.yaml"]) == {"a.yaml": b"one\n"}
    assert at_revision(root, "HEAD", ["b.yaml", "a.yaml"]) == {"b.yaml": b"new\n", "a.yaml": b"two\n"}


def test_content_that_looks_like_an_answer_is_content(tmp_path: Path) -> None:
    repo = Repository(tmp_path)
    text = "abc blob 3\n\nmissing\n"
    repo.commit("a.yaml", text, 1)
    repo.commit("b.yaml", "b", 2)
    assert at_revision(tmp_path, "HEAD", ["a.yaml", "b.yaml"]) == {"a.yaml": text.encode(), "b.yaml": b"b"}


@pytest.mark.parametrize("revision", ["nowhere", "--help", "HEAD:a.yaml", ""])
def test_a_revision_that_is_none(tmp_path: Path, revision: str) -> None:
    Repository(tmp_path).commit("a.yaml", "x", 1)
    with pytest.raises(NoSuchRevision):
        at_revision(tmp_path, revision, ["a.yaml"])


def test_without_a_repository(tmp_path: Path) -> None:
    with pytest.raises(NoSuchRevision):
        at_revision(tmp_path, "HEAD", ["a.yaml"])


def test_every_file_then_below_a_folder(tmp_path: Path) -> None:
    repo = Repository(tmp_path)
    repo.commit("site/a/one.yaml", "one\n", 1)
    repo.commit("site/a/b/zwei ü.yaml", "two\n", 2)
    repo.commit("site/ab/c.yaml", "beside it\n", 3)
    repo.commit("site/a/later.yaml", "later\n", 4)
    root = tmp_path / "site"
    assert files_at_revision(root, "HEAD~1", "a") == {"a/one.yaml": b"one\n", "a/b/zwei ü.yaml": b"two\n"}
    assert files_at_revision(root, "HEAD", "nothing") == {}
    with pytest.raises(NoSuchRevision):
        files_at_revision(root, "nowhere", "a")


def test_of_a_link_there_is_no_content(tmp_path: Path) -> None:
    repo = Repository(tmp_path)
    (tmp_path / "a").mkdir()
    (tmp_path / "a/link.yaml").symlink_to("one.yaml")
    repo.commit("a/one.yaml", "one\n", 1)
    assert files_at_revision(tmp_path, "HEAD", "a") == {"a/one.yaml": b"one\n", "a/link.yaml": None}

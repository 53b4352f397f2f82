import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from waypoints_site.publish.edition import Edition, edition
from waypoints_site.publish.modes import Modes
from waypoints_site.publish.tree import write_tree

FILES = {"index.html": b"home", "guides/a.html": b"a", "guides/deep/b.html": b"b"}
NOTHING: frozenset[str] = frozenset()


def made(modes: Modes) -> Edition:
    return edition("framework", FILES, modes, frozenset())


@pytest.fixture(autouse=True)
def _umask() -> Iterator[None]:
    before = os.umask(0o077)
    yield
    os.umask(before)


def contents(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.mark.parametrize("modes", [Modes(0o755, 0o644), Modes(0o700, 0o600)])
def test_a_tree_is_written_with_exactly_these_modes(tmp_path: Path, modes: Modes) -> None:
    root = tmp_path / "new"
    write_tree(root, made(modes), NOTHING, tmp_path / "none")
    assert contents(root) == made(modes).files
    found = {(path.is_dir(), path.stat().st_mode & 0o7777) for path in (root, *root.rglob("*"))}
    assert found == {(True, modes.folder), (False, modes.file)}


def test_kept_files_are_linked_and_the_others_written(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    write_tree(old, made(Modes(0o755, 0o644)), NOTHING, tmp_path / "none")
    write_tree(new, made(Modes(0o755, 0o644)), frozenset({"guides/a.html"}), old)
    assert (new / "guides" / "a.html").samefile(old / "guides" / "a.html")
    assert not (new / "index.html").samefile(old / "index.html")
    assert contents(new) == contents(old)


def test_a_copy_does_where_the_system_cannot_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def link(source: Path, target: Path, *, follow_symlinks: bool) -> None:
        raise OSError(31, "Too many links", source, None, target)

    monkeypatch.setattr(os, "link", link)
    old, new = tmp_path / "old", tmp_path / "new"
    write_tree(old, made(Modes(0o755, 0o644)), NOTHING, tmp_path / "none")
    write_tree(new, made(Modes(0o755, 0o644)), frozenset(FILES), old)
    assert contents(new) == contents(old)


def test_nothing_that_exists_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    with pytest.raises(FileExistsError):
        write_tree(tmp_path / "new", made(Modes(0o755, 0o644)), NOTHING, tmp_path / "none")
    assert contents(tmp_path / "new") == {}

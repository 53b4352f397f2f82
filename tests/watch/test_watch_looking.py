"""What one look finds that the look before did not."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from waypoints_site.watch.folders import folders_of
from waypoints_site.watch.looking import looks

EDITS: dict[str, tuple[Callable[[Path], object], set[str]]] = {
    "nothing": (lambda _: None, set()),
    "a text of the same size": (lambda root: (root / "content/guides/a.md").write_text("B\n"), {"content/guides/a.md"}),
    "a rename into place": (
        lambda root: os.replace(_written(root / "content/guides/.new", "B\n"), root / "content/guides/a.md"),
        {"content/guides/a.md"},
    ),
    "a file that goes": (lambda root: (root / "content/guides/a.md").unlink(), {"content/guides/a.md"}),
    "a file that comes": (lambda root: _written(root / "content/guides/b.md", "B\n"), {"content/guides/b.md"}),
    "a folder that comes": (lambda root: (root / "content/docs").mkdir(), {"content/docs"}),
    "the settings": (lambda root: _written(root / "waypoints.yaml", "title: B\n"), {"waypoints.yaml"}),
    "what an editor leaves": (lambda root: _written(root / "content/guides/a.md~", "B\n"), set()),
    "what is no source": (lambda root: _written(root / "notes.md", "B\n"), set()),
    "a folder that cannot be read": (lambda root: os.rename(root / "content/guides", root / "gone"), {"content/guides", "content/guides/a.md"}),
}  # fmt: skip


def _written(path: Path, text: str) -> Path:
    path.write_text(text)
    return path


@pytest.mark.parametrize("edit", EDITS)
def test_what_differs_is_found(tmp_path: Path, edit: str) -> None:
    root = Path(os.path.realpath(tmp_path))
    for folder in ("frameworks", "content/guides"):
        (root / folder).mkdir(parents=True)
    _written(root / "content/guides/a.md", "A\n")
    change, paths = EDITS[edit]
    found = looks(folders_of(root, "waypoints.yaml", ["content"], frozenset()), lambda _: False)
    assert next(found) == frozenset()
    change(root)
    assert next(found) == {f"{root}/{path}" for path in paths}
    assert next(found) == frozenset()


def test_looking_ends_when_it_is_told_to(tmp_path: Path) -> None:
    folders = folders_of(tmp_path, "waypoints.yaml", ["content"], frozenset())
    assert list(looks(folders, lambda _: True)) == [frozenset()]

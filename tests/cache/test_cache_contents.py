"""Digests of contents: what a stamp vouches for is not read again, and all else is."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from waypoints_site.cache import contents, stamps
from waypoints_site.cache.contents import LARGEST


def real_of(folders: Mapping[str, Path]) -> Mapping[str, str]:
    return {name: os.path.realpath(folder) for name, folder in folders.items()}


def test_what_is_known_under_the_same_stamp_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = {"c": tmp_path}
    (tmp_path / "a").write_text("one")
    (tmp_path / "b").write_text("two")
    found = stamps(folders)
    digests = contents(found, {}, real_of(folders))
    opened: list[str] = []
    real = os.open

    def watched(path: str, flags: int) -> int:
        opened.append(Path(path).name)
        return real(path, flags)

    monkeypatch.setattr(os, "open", watched)
    known = {path: (stamp, digests[path]) for path, stamp in found.items()}
    assert contents(found, known, real_of(folders)) == digests
    assert opened == []
    other = {**known, "c/a": (("file", 3, 0, 0, 0, ""), "x")}
    assert contents(found, other, real_of(folders)) == digests
    assert opened == ["a"]


def test_equal_contents_have_equal_digests_and_others_do_not(tmp_path: Path) -> None:
    for name, text in (("a", "one"), ("b", "one"), ("c", "two"), ("d", "")):
        (tmp_path / name).write_text(text)
    (tmp_path / "e").symlink_to("a")
    (tmp_path / "f").symlink_to("nowhere")
    folders = {"c": tmp_path}
    digests = contents(stamps(folders), {}, real_of(folders))
    assert digests["c/a"] == digests["c/b"]
    assert len({digests[f"c/{name}"] for name in "acdef"}) == 5


def test_a_pipe_or_a_huge_file_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with (tmp_path / "huge").open("wb") as stream:
        stream.truncate(LARGEST + 1)
    folders = {"c": tmp_path}
    digests = contents(stamps(folders), {}, real_of(folders))
    assert digests["c/pipe"].startswith("other")
    assert digests["c/huge"] == "file True "


def test_a_file_by_itself_is_a_folder_of_one(tmp_path: Path) -> None:
    (tmp_path / "settings.yaml").write_text("x")
    folders = {"settings.yaml": tmp_path / "settings.yaml"}
    assert len(contents(stamps(folders), {}, real_of(folders))["settings.yaml"]) > 32

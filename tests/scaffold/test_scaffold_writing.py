"""All or none, nothing overwritten, and what stands in the way said in a sentence."""

import os
import resource
from collections import UserDict
from collections.abc import ItemsView, Iterator
from pathlib import Path
from typing import cast

import pytest

from waypoints_site.scaffold.writing import Refusal, put, write_new

FILES = {"a.txt": b"a", "deep/er/b.txt": b"b", "deep/c.txt": b"c"}


def everything(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def test_files_and_the_folders_they_need(tmp_path: Path) -> None:
    written = write_new(tmp_path / "new", FILES)
    assert written == tuple(tmp_path / "new" / name for name in FILES)
    assert {name: (tmp_path / "new" / name).read_bytes() for name in FILES} == FILES


@pytest.mark.parametrize("stands", ["file", "folder", "link", "broken link"])
def test_whatever_is_there_already_is_left_alone_and_named(tmp_path: Path, stands: str) -> None:
    there = tmp_path / "deep/c.txt"
    there.parent.mkdir()
    match stands:
        case "file":
            there.write_text("mine")
        case "folder":
            there.mkdir()
        case "link":
            (tmp_path / "elsewhere").write_text("mine")
            there.symlink_to("../elsewhere")
        case "broken link":
            there.symlink_to("nowhere")
    before = everything(tmp_path)
    with pytest.raises(Refusal, match=r"c\.txt is there already, and nothing is overwritten$"):
        write_new(tmp_path, FILES)
    assert everything(tmp_path) == before


def test_the_first_of_several_is_named(tmp_path: Path) -> None:
    write_new(tmp_path, FILES)
    with pytest.raises(Refusal, match=r"a\.txt is there already"):
        write_new(tmp_path, FILES)


def test_a_failure_half_way_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/kept").write_text("mine")
    (tmp_path / "blocked").write_text("a file where a folder is needed")
    before = everything(tmp_path)
    with pytest.raises(
        Refusal, match=r"^cannot write .*blocked.*: Not a directory$|^cannot write .*: File exists$"
    ):
        write_new(tmp_path, {"mine/a": b"", "new/er/b": b"", "blocked/c": b""})
    assert everything(tmp_path) == before


def test_a_file_that_was_begun_is_removed_too(tmp_path: Path) -> None:
    """The disk is full while a file is being written; a limit on the size of files stands in for that."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
    try:
        with pytest.raises(Refusal, match="File too large"):
            write_new(tmp_path / "new", {"a": b"", "deep/b": b"b" * 200})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert everything(tmp_path) == set()


class Interrupted(UserDict[str, bytes]):
    """Files of which the third is never reached, because somebody presses Ctrl-C."""

    def items(self) -> ItemsView[str, bytes]:
        """The first two, and then the interruption."""

        def until_interrupted() -> Iterator[tuple[str, bytes]]:
            yield from list(self.data.items())[:2]
            raise KeyboardInterrupt

        return cast("ItemsView[str, bytes]", until_interrupted())


def test_an_interruption_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        write_new(tmp_path / "new", Interrupted(FILES))
    assert everything(tmp_path) == set()


def test_a_name_that_is_too_long_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="File name too long"):
        write_new(tmp_path, {"a": b"", "b" * 300: b""})
    assert everything(tmp_path) == set()


def test_put_changes_a_file_in_one_step_and_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "settings"
    file.write_text("old")
    file.chmod(0o640)
    put(file, b"new")
    assert file.read_bytes() == b"new"
    assert file.stat().st_mode & 0o777 == 0o640
    assert everything(tmp_path) == {"settings"}


def test_put_follows_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    put(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_put_leaves_the_old_file_where_it_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "settings"
    file.write_text("old")

    def fail(*_: object) -> None:
        raise OSError(30, os.strerror(30))

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(Refusal, match="Read-only file system"):
        put(file, b"new")
    assert file.read_text() == "old"
    assert everything(tmp_path) == {"settings"}

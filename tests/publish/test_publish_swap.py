import ctypes
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from waypoints_site.publish import swap as swapping
from waypoints_site.publish.swap import exchanged, swap, undo


def folder(path: Path) -> Path:
    path.mkdir()
    (path / "name").write_text(path.name)
    return path


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return folder(tmp_path / "new")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return folder(tmp_path / "place")


def shown(parent: Path) -> dict[str, str]:
    return {path.name: (path / "name").read_text() for path in parent.iterdir()}


def test_two_folders_are_exchanged(new: Path, place: Path) -> None:
    assert exchanged(new, place)
    assert shown(new.parent) == {"new": "place", "place": "new"}


def test_folders_that_cannot_be_exchanged_stay(new: Path) -> None:
    assert not exchanged(new, new.parent / "nothing")
    assert shown(new.parent) == {"new": "new"}


def test_without_anything_in_its_place_the_new_one_moves_there(new: Path) -> None:
    swap(new, new.parent / "place", new.parent / "aside")
    assert shown(new.parent) == {"place": "new"}


def test_the_old_one_ends_where_the_new_one_was(new: Path, place: Path) -> None:
    swap(new, place, place.parent / "aside")
    assert shown(place.parent) == {"new": "place", "place": "new"}


def test_two_renames_do_where_the_system_cannot_exchange(
    new: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swapping, "exchanged", lambda *_: False)
    swap(new, place, place.parent / "aside")
    assert shown(place.parent) == {"aside": "place", "place": "new"}


def test_what_forbids_the_renames_too_is_told(new: Path, place: Path) -> None:
    new.rename(place.parent / "gone")
    with pytest.raises(FileNotFoundError):
        swap(new, place, place.parent / "aside")


def test_macos_has_a_call_of_its_own(new: Path, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def renamex_np(one: bytes, other: bytes, flag: ctypes.c_uint) -> int:
        assert (one, other, flag.value) == (os.fsencode(new), os.fsencode(place), 2)
        return 0

    monkeypatch.setattr(ctypes, "CDLL", lambda _: SimpleNamespace(renamex_np=renamex_np))
    assert exchanged(new, place)


def test_a_system_without_either_call_cannot(new: Path, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda _: SimpleNamespace())
    assert not exchanged(new, place)
    monkeypatch.setattr(sys, "platform", "win32")
    assert not exchanged(new, place)


@pytest.mark.parametrize("way", ["exchange", "two renames", "exchange, then none"])
def test_a_swap_is_undone(new: Path, place: Path, way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    aside = place.parent / "aside"
    if way == "two renames":
        monkeypatch.setattr(swapping, "exchanged", lambda *_: False)
    swap(new, place, aside)
    if way == "exchange, then none":
        monkeypatch.setattr(swapping, "exchanged", lambda *_: False)
    undo(new, place, aside)
    assert shown(place.parent) == {"new": "new", "place": "place"}

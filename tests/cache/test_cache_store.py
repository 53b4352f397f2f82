"""Notes are kept whole or not at all, for one version, and closed to others."""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from waypoints_site.cache import Store

FILE = ".waypoints/built.db"


def test_notes_are_there_the_next_time_by_the_rest_of_their_names(tmp_path: Path) -> None:
    store = Store(tmp_path, "1")
    store.keep({"a/x": {"n": [1, "é"]}, "a/y": 2, "b": 3, "a/odd é\udcff": 4})
    store.close()
    again = Store(tmp_path, "1")
    assert again.notes("a/") == {"x": {"n": [1, "é"]}, "y": 2, "odd \\xe9\\udcff": 4}
    assert (again.note("b"), again.note("c"), again.note("c", 0)) == (3, None, 0)
    again.keep({"a/x": 5}, gone=["a/y"])
    assert again.notes("a/") == {"x": 5, "odd \\xe9\\udcff": 4}
    assert not again.discarded


def test_nobody_else_can_open_them(tmp_path: Path) -> None:
    Store(tmp_path, "1").keep({"a": 1})
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / ".waypoints").stat().st_mode) == 0o700


def test_another_version_s_are_thrown_away(tmp_path: Path) -> None:
    Store(tmp_path, "1").keep({"a": 1})
    other = Store(tmp_path, "2")
    assert (other.discarded, other.note("a")) == (True, None)
    other.keep({"a": 2})
    assert Store(tmp_path, "2").note("a") == 2


@pytest.mark.parametrize("content", [b"", b"x" * 5000, b"SQLite format 3\0" + b"\0" * 4000])
def test_what_is_no_database_is_thrown_away(tmp_path: Path, content: bytes) -> None:
    (tmp_path / ".waypoints").mkdir()
    (tmp_path / FILE).write_bytes(content)
    store = Store(tmp_path, "1")
    assert store.discarded
    store.keep({"a": 1})
    assert Store(tmp_path, "1").note("a") == 1


def test_a_note_that_was_changed_is_not_there(tmp_path: Path) -> None:
    Store(tmp_path, "1").keep({"a": "right", "b": "left"})
    with sqlite3.connect(tmp_path / FILE) as database:
        database.execute("UPDATE notes SET value = replace(value, 'right', 'wrong')")
    database.close()
    assert Store(tmp_path, "1").notes("") == {"b": "left"}


def test_a_database_that_breaks_while_it_is_read_is_thrown_away(tmp_path: Path) -> None:
    Store(tmp_path, "1").keep({f"a/{number}": "x" * 500 for number in range(500)})
    file = tmp_path / FILE
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2 // 4096 * 4096])
    store = Store(tmp_path, "1")
    assert store.notes("a/") == {}
    assert store.discarded
    assert Store(tmp_path, "1").notes("a/") == {}


def test_where_another_build_is_writing_nothing_is_kept_and_nothing_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("waypoints_site.cache.store.WAIT", 0.01)
    Store(tmp_path, "1").keep({"a": 1})
    busy = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    busy.execute("BEGIN EXCLUSIVE")
    store = Store(tmp_path, "1")
    store.keep({"a": 2})
    busy.execute("ROLLBACK")
    busy.close()
    assert Store(tmp_path, "1").note("a") == 1


def test_a_place_that_cannot_be_written_is_no_matter(tmp_path: Path) -> None:
    (tmp_path / ".waypoints").write_text("a file")
    store = Store(tmp_path, "1")
    store.keep({"a": 1})
    assert (store.note("a"), store.discarded) == (None, False)


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / ".waypoints").mkdir()
    (tmp_path / "elsewhere").write_text("mine")
    (tmp_path / FILE).symlink_to(tmp_path / "elsewhere")
    Store(tmp_path, "1").keep({"a": 1})
    assert (tmp_path / "elsewhere").read_text() == "mine"


def test_a_version_that_is_no_text_is_another_version(tmp_path: Path) -> None:
    store = Store(tmp_path, "1")
    store.keep({"a": 1})
    store.close()
    with closing(sqlite3.connect(tmp_path / FILE)) as database, database:
        database.execute("UPDATE about SET version = CAST(x'ff' AS TEXT)")
    again = Store(tmp_path, "1")
    assert (again.discarded, again.notes("")) == (True, {})


def test_builds_that_begin_together_find_no_database_that_is_half_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    others: list[Store] = []
    connect = sqlite3.connect

    def in_between(*arguments: Any, **more: Any) -> sqlite3.Connection:
        """Another build begins whenever this one has got so far."""
        monkeypatch.setattr(sqlite3, "connect", connect)
        others.append(Store(tmp_path, "1"))
        monkeypatch.setattr(sqlite3, "connect", in_between)
        database: sqlite3.Connection = connect(*arguments, **more)
        return database

    monkeypatch.setattr(sqlite3, "connect", in_between)
    store = Store(tmp_path, "1")
    assert len(others) > 1
    assert not any(each.discarded for each in (store, *others))
    store.keep({"a": 1})
    assert Store(tmp_path, "1").note("a") == 1
    assert [each.name for each in (tmp_path / ".waypoints").iterdir()] == ["built.db"]

"""A small database below `.waypoints/`, closed to others, in which builds note what they did.

A database that is broken, or was written by another version, is thrown away: it can be made again. Absent: content.
"""

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

FOLDER, FILE, NEW = ".waypoints", "built.db", "new-"
TABLES = (
    "CREATE TABLE about (version TEXT)",
    "CREATE TABLE notes (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID",
)
WAIT = 2.0
"""Seconds to wait for another build that writes at the same moment."""


class Store:
    """Notes by name: each is a value of JSON, with a digest that tells whether it is as it was written."""

    def __init__(self, root: Path, version: str) -> None:
        """Opens the database of the site at `root`; `discarded` where there was one that is of no use."""
        self.discarded = False
        self._file = root / FOLDER / FILE
        self._version = version
        self._database = self._opened()

    def notes(self, prefix: str) -> dict[str, Any]:
        """All notes whose names start with a prefix, by the rest of their names; a damaged one is not there."""
        if self._database is None:
            return {}
        prefix = _plain(prefix)
        try:
            rows = self._database.execute(
                "SELECT name, value FROM notes WHERE name >= ? AND name < ?", (prefix, f"{prefix}\x7f")
            ).fetchall()
        except sqlite3.Error:
            self._give_up()
            return {}
        sound = ((name, _unsealed(name, value)) for name, value in rows)
        return {name[len(prefix) :]: value for name, value in sound if value is not None}

    def note(self, name: str, otherwise: Any = None) -> Any:
        """One note, or something else where there is none."""
        return self.notes(name).get("", otherwise)

    def keep(self, notes: Mapping[str, object], gone: Iterable[str] = ()) -> None:
        """Writes notes, all of them or none, and forgets others; without success where another build is writing."""
        if self._database is None:
            return
        try:
            with self._database:
                self._database.executemany(
                    "DELETE FROM notes WHERE name = ?", [(_plain(name),) for name in gone]
                )
                self._database.executemany("INSERT OR REPLACE INTO notes VALUES (?, ?)", _sealed(notes))
        except sqlite3.OperationalError:  # locked, or no space: the next build does without
            pass
        except sqlite3.Error:
            self._give_up()

    def close(self) -> None:
        """Closes the database."""
        if self._database is not None:
            self._database.close()
            self._database = None

    def _opened(self) -> sqlite3.Connection | None:
        try:
            self._file.parent.mkdir(0o700, exist_ok=True)
            self._file.parent.chmod(0o700)
            if not os.path.lexists(self._file):
                self._make()
            database = self._connected()
            if database is None or _version(database) != self._version:
                self.discarded = True
                if database is not None:
                    database.close()
                self._remove()
                self._make()
                database = self._connected()
        except (OSError, sqlite3.Error):
            return None
        return database

    def _make(self) -> None:
        """Puts an empty database in its place: in one step, for another build may look for it at this moment."""
        new = self._file.with_name(f"{NEW}{os.getpid()}")
        new.unlink(missing_ok=True)
        os.close(os.open(new, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        try:
            with closing(sqlite3.connect(new)) as database, database:
                for table in TABLES:
                    database.execute(table)
                database.execute("INSERT INTO about VALUES (?)", (self._version,))
            new.replace(self._file)
        finally:
            new.unlink(missing_ok=True)

    def _connected(self) -> sqlite3.Connection | None:
        """The database, if the file is one at all."""
        os.close(os.open(self._file, os.O_RDWR | os.O_NOFOLLOW))
        database = sqlite3.connect(self._file, timeout=WAIT)
        try:
            database.execute(
                "PRAGMA synchronous = OFF"
            )  # after a power cut, digests tell what is left of use
        except sqlite3.DatabaseError as fault:
            database.close()
            if _is_busy(fault):
                raise
            return None
        return database

    def _give_up(self) -> None:
        self.close()
        self.discarded = True
        self._remove()

    def _remove(self) -> None:
        for name in (self._file, *self._file.parent.glob(f"{FILE}-*"), *self._file.parent.glob(f"{NEW}*")):
            with suppress(OSError):
                name.unlink()


def _version(database: sqlite3.Connection) -> str | None:
    try:
        row = database.execute("SELECT version FROM about").fetchone()
    except sqlite3.DatabaseError as fault:
        if _is_busy(fault):
            raise
        return None
    return row[0] if row else None


def _is_busy(fault: sqlite3.Error) -> bool:
    """Whether nothing is wrong but that another build has the database."""
    code = getattr(fault, "sqlite_errorcode", 0)  # not every fault of the library comes with one
    return code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)  # above stands what of the kind it is


def _sealed(notes: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for name, value in notes.items():
        text = json.dumps(value, separators=(",", ":"))
        yield _plain(name), _seal(_plain(name), text) + text


def _unsealed(name: str, value: object) -> Any:
    if not isinstance(value, str) or value[:16] != _seal(name, value[16:]):
        return None
    return json.loads(value[16:])


def _plain(name: str) -> str:
    """A name in ASCII: paths may hold what is no text."""
    return name.encode("ascii", "backslashreplace").decode()


def _seal(name: str, text: str) -> str:
    return blake2b(f"{name}\0{text}".encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()

"""Reading one file, or saying why not."""

import os
from pathlib import Path

import pytest

from waypoints_site.discover.read import Unreadable, read
from waypoints_site.discover.tree import SIZE_LIMIT


def test_the_bytes_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"\xff\0\r\n")
    assert read(tmp_path / "x") == b"\xff\0\r\n"


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x")
    with pytest.raises(Unreadable, match="not a regular file"):
        read(tmp_path / "x")


def test_a_folder_a_missing_file_and_a_large_one(tmp_path: Path) -> None:
    (tmp_path / "large").write_bytes(b"x" * (SIZE_LIMIT + 1))
    with pytest.raises(Unreadable, match="not a regular file"):
        read(tmp_path)
    with pytest.raises(Unreadable, match="No such file"):
        read(tmp_path / "none")
    with pytest.raises(Unreadable, match="larger than 4 MiB"):
        read(tmp_path / "large")

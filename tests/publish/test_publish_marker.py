import os
from pathlib import Path

import pytest

from waypoints_site.publish.marker import MARKER, is_marked, kind_of, marker


def test_a_marker_names_the_kind() -> None:
    assert marker("framework") == b'{"waypoints": "framework"}\n'


def test_a_marker_is_read_back(tmp_path: Path) -> None:
    (tmp_path / MARKER).write_bytes(marker("growth"))
    assert kind_of(tmp_path) == "growth"
    assert is_marked(tmp_path)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"framework",
        b"[]",
        b"[" * 256,
        b'{"waypoints": 1}',
        b'{"waypoints": "no kind"}',
        b'{"waypoints": "framework"}' + b" " * 256,
    ],
)
def test_another_file_by_that_name_is_no_marker_of_ours(tmp_path: Path, content: bytes) -> None:
    (tmp_path / MARKER).write_bytes(content)
    assert kind_of(tmp_path) is None
    assert is_marked(tmp_path)


def test_a_link_or_a_pipe_is_no_marker_of_ours(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_bytes(marker("framework"))
    (tmp_path / MARKER).symlink_to("elsewhere")
    assert kind_of(tmp_path) is None
    (tmp_path / MARKER).unlink()
    os.mkfifo(tmp_path / MARKER)
    assert kind_of(tmp_path) is None


def test_an_unmarked_folder_and_no_folder_have_none(tmp_path: Path) -> None:
    assert kind_of(tmp_path) is None
    assert not is_marked(tmp_path)
    assert kind_of(tmp_path / "nothing") is None
    assert not is_marked(tmp_path / "nothing")


def test_a_broken_link_marks_a_folder_nevertheless(tmp_path: Path) -> None:
    (tmp_path / MARKER).symlink_to("nowhere")
    assert is_marked(tmp_path)

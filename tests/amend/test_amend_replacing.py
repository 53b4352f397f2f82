"""A file is replaced in one step, or stays as it was."""

import os
from pathlib import Path

import pytest

from waypoints_site.amend.refusal import Refused
from waypoints_site.amend.replacing import replace


def everything(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*")}


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o444])
def test_the_mode_stays(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "plan.yaml"
    file.write_bytes(b"old")
    file.chmod(mode)
    replace(file, b"old", b"new")
    assert file.read_bytes() == b"new"
    assert file.stat().st_mode & 0o777 == mode
    assert everything(tmp_path) == {"plan.yaml"}


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    replace(tmp_path / "link", b"old", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_a_file_that_has_changed_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_bytes(b"somebody else's")
    with pytest.raises(Refused, match="has changed while it was read; nothing was written, so try again"):
        replace(file, b"old", b"new")
    assert file.read_bytes() == b"somebody else's"
    assert everything(tmp_path) == {"plan.yaml"}


def test_a_file_that_is_gone_is_not_made_again(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="No such file or directory"):
        replace(tmp_path / "plan.yaml", b"old", b"new")
    assert everything(tmp_path) == set()


def test_no_pipe_is_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "plan.yaml")
    with pytest.raises(Refused, match="has changed"):
        replace(tmp_path / "plan.yaml", b"old", b"new")


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_failure_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: BaseException
) -> None:
    file = tmp_path / "plan.yaml"
    file.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise fault

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises((Refused, KeyboardInterrupt)):
        replace(file, b"old", b"new")
    assert file.read_bytes() == b"old"
    assert everything(tmp_path) == {"plan.yaml"}

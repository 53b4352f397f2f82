import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from waypoints_site.publish import modes
from waypoints_site.publish.modes import Modes, current_umask, public_modes


@pytest.fixture(autouse=True)
def umask() -> Iterator[int]:
    before = os.umask(0o027)
    yield 0o027
    os.umask(before)


@pytest.mark.parametrize(
    ("umask_given", "wanted"),
    [(0o022, Modes(0o755, 0o644)), (0, Modes(0o777, 0o666)), (0o077, Modes(0o700, 0o600))],
)
def test_public_modes_obey_the_umask(umask_given: int, wanted: Modes) -> None:
    assert public_modes(umask_given) == wanted


def test_the_umask_is_found_and_stays(umask: int) -> None:
    assert current_umask() == umask
    assert current_umask() == umask


def test_the_umask_is_found_on_other_systems_too(
    umask: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(modes, "STATUS", tmp_path / "nothing")
    assert current_umask() == umask
    assert current_umask() == umask

"""The programs that build: another one of them may build otherwise."""

import os
from importlib.resources import files
from pathlib import Path

import pytest

from waypoints_site.build.identity import identity


def test_it_is_the_same_at_every_call_and_names_the_libraries() -> None:
    assert identity() == identity()
    assert "pyyaml" in identity().lower()


def test_another_library_or_file_of_the_package_makes_another_one(monkeypatch: pytest.MonkeyPatch) -> None:
    before, listed = identity(), os.listdir
    monkeypatch.setattr(
        "waypoints_site.build.identity.os.listdir", lambda path: [*listed(path), "jinja2-99.0.dist-info"]
    )
    assert identity() != before
    monkeypatch.undo()
    file = Path(str(files("waypoints_site"))) / "__init__.py"
    status = file.stat()
    try:
        os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns + 1))
        assert identity() != before
    finally:
        os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from waypoints_site.publish import PublicSite, Published, publish_public

SITE = PublicSite({"index.html": b"home", "guides/a.html": b"a"})


@pytest.fixture(autouse=True)
def _umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def modes(root: Path) -> set[tuple[bool, int]]:
    return {(path.is_dir(), path.stat().st_mode & 0o777) for path in (root, *root.rglob("*"))}


@pytest.mark.parametrize(
    ("umask", "folder", "file"), [(0o022, 0o755, 0o644), (0o002, 0o775, 0o664), (0o077, 0o700, 0o600)]
)
def test_everything_obeys_the_umask(tmp_path: Path, umask: int, folder: int, file: int) -> None:
    os.umask(umask)
    publish_public(SITE, tmp_path / "site")
    assert modes(tmp_path / "site") == {(True, folder), (False, file)}
    assert publish_public(SITE, tmp_path / "site") == Published(written=0, unchanged=2, removed=0)


def test_another_umask_writes_the_site_anew(tmp_path: Path) -> None:
    publish_public(SITE, tmp_path / "site")
    os.umask(0o027)
    assert publish_public(SITE, tmp_path / "site") == Published(written=2, unchanged=0, removed=0)
    assert modes(tmp_path / "site") == {(True, 0o750), (False, 0o640)}


def test_a_site_is_marked_as_public(tmp_path: Path) -> None:
    publish_public(SITE, tmp_path / "site", kind="framework")
    assert (tmp_path / "site" / ".waypoints-site").read_bytes() == b'{"waypoints": "framework"}\n'


def test_fresh_writes_everything(tmp_path: Path) -> None:
    publish_public(SITE, tmp_path / "site")
    assert publish_public(SITE, tmp_path / "site", fresh=True) == Published(written=2, unchanged=0, removed=0)


def test_what_is_gone_stays_when_it_may_only_be_elsewhere(tmp_path: Path) -> None:
    publish_public(SITE, tmp_path / "site")
    home = PublicSite({"index.html": b"new home"})
    assert publish_public(home, tmp_path / "site", keep_gone=True) == Published(
        written=1, unchanged=1, removed=0
    )
    assert (tmp_path / "site/guides/a.html").read_bytes() == b"a"
    assert publish_public(home, tmp_path / "site") == Published(written=0, unchanged=1, removed=1)
    assert not (tmp_path / "site/guides").exists()


def test_what_is_gone_makes_way_for_what_stands_in_its_place(tmp_path: Path) -> None:
    publish_public(PublicSite({"a": b"file", "b/c": b"below"}), tmp_path / "site")
    publish_public(PublicSite({"a/d": b"new", "b": b"new"}), tmp_path / "site", keep_gone=True)
    assert (tmp_path / "site/a/d").read_bytes() == (tmp_path / "site/b").read_bytes() == b"new"

"""A site's folder: its files, and who else may open them."""

from pathlib import Path

import pytest

from tests.forks import as_anybody, forked
from tests.privacy.watching import Link, Odd, Tree, laid_out
from waypoints_site.build.built import BuiltSite, NotAudited, built_site
from waypoints_site.publish.marker import MARKER, marker


def site(root: Path, kind: str, files: Tree) -> BuiltSite:
    """A site of a kind in the folder `ada`, shown as `x`; everything in it closed to others."""
    folder = laid_out(root / "ada", {MARKER: marker(kind), **files})
    for each in (folder, *folder.rglob("*")):
        if not each.is_symlink():
            each.chmod(0o700 if each.is_dir() else 0o600)
    return built_site(folder, "x")


def test_files_names_and_kind(tmp_path: Path) -> None:
    found = site(tmp_path, "growth", {"a/b.html": b"one", "c.css": b"\xff"})
    assert (found.kind, found.name, found.restricted) == ("growth", "ada", True)
    assert found.files == {f"x/{MARKER}": marker("growth"), "x/a/b.html": b"one", "x/c.css": b"\xff"}
    assert found.names == (f"x/{MARKER}", "x/a", "x/a/b.html", "x/c.css")
    assert found.findings == ()


def test_the_name_is_that_of_the_folder_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site(tmp_path, "growth", {})
    (tmp_path / "link").symlink_to("ada")
    assert built_site(tmp_path / "link", "x").name == "ada"
    monkeypatch.chdir(tmp_path / "ada")
    assert built_site(Path(), "x").name == "ada"


@pytest.mark.parametrize(("kind", "count"), [("growth", 2), ("talent", 2), ("session", 2), ("framework", 0)])
def test_only_a_public_site_may_be_open(tmp_path: Path, kind: str, count: int) -> None:
    site(tmp_path, kind, {"a/b.html": b""})
    (tmp_path / "ada/a").chmod(0o750)
    (tmp_path / "ada/a/b.html").chmod(0o604)
    found = built_site(tmp_path / "ada", "x").findings
    assert len(found) == count
    if found:
        assert [(each.span.path, each.message) for each in found] == [
            ("x/a", "others may open this folder: its mode is 0750, not 0700"),
            ("x/a/b.html", "others may open this file: its mode is 0604, not 0600"),
        ]


@pytest.mark.parametrize("kind", ["growth", "framework"])
def test_links_out_and_odd_things_are_found_and_not_followed(tmp_path: Path, kind: str) -> None:
    (tmp_path / "secret").write_text("secret")
    found = site(
        tmp_path,
        kind,
        {"a.html": b"", "b": Link("a.html"), "c": Link("../secret"), "d": Link("/"), "e": Odd("fifo")},
    )
    assert [(each.rule, each.span.path) for each in found.findings] == [
        ("open-file", "x/c"),
        ("open-file", "x/d"),
        ("open-file", "x/e"),
    ]
    assert set(found.files) == {f"x/{MARKER}", "x/a.html"}


def test_a_file_that_cannot_be_read_is_found(tmp_path: Path) -> None:
    site(tmp_path, "growth", {"a.html": b""})
    (tmp_path / "ada/a.html").chmod(0)

    def act() -> int:
        as_anybody()  # the superuser reads everything
        print(*(each.rule for each in built_site(tmp_path / "ada", "x").findings), flush=True)  # noqa: T201 - a fork speaks by what it prints
        return 0

    ran = forked(act, tmp_path / "told").ended()
    assert (ran.status, ran.out) == (0, "unsafe-file\n"), ran


def test_what_is_no_site_is_a_plain_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    laid_out(tmp_path / "odd", {MARKER: b"{}"})
    for name in ("nothing", "file", "odd", "."):
        with pytest.raises(NotAudited, match="is no site that Waypoints built"):
            built_site(tmp_path / name, "x")

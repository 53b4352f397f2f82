import os
from pathlib import Path

import pytest

from waypoints_site.publish.ground import Refused, located, refuse_foreign, refuse_nesting
from waypoints_site.publish.marker import MARKER, marker

PUBLIC = frozenset({"framework"})


def marked(folder: Path, kind: str) -> Path:
    folder.mkdir(parents=True)
    (folder / MARKER).write_bytes(marker(kind))
    return folder


def refused_over(place: Path) -> str:
    with pytest.raises(Refused) as refused:
        refuse_foreign(place, Path("output/framework"), PUBLIC)
    return str(refused.value)


def refused_inside(destination: Path) -> str:
    with pytest.raises(Refused) as refused:
        refuse_nesting(located(destination), Path("output/framework"))
    return str(refused.value)


def test_a_place_is_real_but_for_its_own_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    assert located(tmp_path / "link" / "site") == tmp_path.resolve() / "real" / "site"
    assert located(tmp_path / "link") == tmp_path.resolve() / "link"
    monkeypatch.chdir(tmp_path / "real")
    assert located(Path()) == tmp_path.resolve() / "real"
    assert located(Path("..")) == tmp_path.resolve()
    assert located(Path("site")) == tmp_path.resolve() / "real" / "site"


def test_nothing_an_empty_folder_and_a_site_of_the_kind_may_be_replaced(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for place in (tmp_path / "nothing", tmp_path / "empty", marked(tmp_path / "site", "framework")):
        refuse_foreign(place, place, PUBLIC)


def test_a_site_of_another_kind_is_refused(tmp_path: Path) -> None:
    site = marked(tmp_path / "site", "growth")
    assert refused_over(site) == "output/framework holds a growth site, which this site must not replace"


def test_a_folder_with_something_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").touch()
    assert refused_over(tmp_path) == "output/framework holds something that Waypoints did not make"


def test_a_marker_that_is_not_ours_makes_no_site(tmp_path: Path) -> None:
    (tmp_path / MARKER).write_text("{}")
    assert refused_over(tmp_path) == "output/framework holds something that Waypoints did not make"


def test_files_pipes_and_links_are_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    os.mkfifo(tmp_path / "pipe")
    marked(tmp_path / "site", "framework")
    (tmp_path / "link").symlink_to("site")
    (tmp_path / "broken").symlink_to("nowhere")
    for name in ("file", "pipe"):
        assert refused_over(tmp_path / name) == "output/framework is not a folder"
    for name in ("link", "broken"):
        link = refused_over(tmp_path / name)
        assert link == "output/framework is a link, and Waypoints replaces only folders that it made"


@pytest.mark.parametrize("kind", ["framework", "growth"])
def test_inside_a_site_is_refused_at_any_depth(tmp_path: Path, kind: str) -> None:
    site = marked(tmp_path / "site", kind)
    wanted = f"output/framework lies inside another Waypoints site, {site.resolve()}"
    assert refused_inside(site / "inner") == wanted
    assert refused_inside(site / "a" / "b" / "inner") == wanted
    assert refused_inside(site / "a" / ".." / "inner") == wanted


def test_inside_a_site_is_refused_through_links_too(tmp_path: Path) -> None:
    site = marked(tmp_path / "site", "growth")
    (site / "guides").mkdir()
    (tmp_path / "link").symlink_to("site/guides")
    assert refused_inside(tmp_path / "link" / "inner").endswith(str(site.resolve()))


def test_a_marker_that_cannot_be_read_counts_around_a_place(tmp_path: Path) -> None:
    (tmp_path / MARKER).symlink_to("nowhere")
    assert refused_inside(tmp_path / "site").endswith(str(tmp_path.resolve()))


def test_beside_a_site_is_not_inside_it(tmp_path: Path) -> None:
    site = marked(tmp_path / "site", "growth")
    for place in (site, tmp_path / "site-2", site / ".." / "other"):
        refuse_nesting(located(place), place)


def test_below_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "broken").symlink_to(tmp_path / "nowhere" / "at" / "all")
    wanted = f"output/framework lies below {tmp_path.resolve()}/file, which is not a folder"
    assert refused_inside(tmp_path / "file" / "site") == wanted
    assert refused_inside(tmp_path / "file" / "a" / "site") == wanted
    refuse_nesting(located(tmp_path / "broken" / "site"), tmp_path)


@pytest.mark.parametrize("name", [".waypoints-tmp-1", ".waypoints-old-framework"])
def test_names_of_leftovers_are_refused(tmp_path: Path, name: str) -> None:
    assert refused_inside(tmp_path / name) == "output/framework is a name that Waypoints keeps for itself"

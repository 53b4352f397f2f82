"""What a build does to a destination; what interrupts it is tested in `test_publish_interrupted.py`."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from waypoints_site.publish import replace as replacing
from waypoints_site.publish import swap as swapping
from waypoints_site.publish.edition import Edition, edition
from waypoints_site.publish.ground import Refused
from waypoints_site.publish.modes import Modes
from waypoints_site.publish.replace import Published, replace
from waypoints_site.publish.swap import exchanged
from waypoints_site.publish.tree import write_tree

OLD = {"index.html": b"old", "guides/a.html": b"a", "guides/b.html": b"b", "gone/c.html": b"c"}
NEW = {"index.html": b"new", "guides/a.html": b"a", "guides/b.html": b"b", "fresh/d.html": b"d"}


def framework(files: dict[str, bytes]) -> Edition:
    return edition("framework", files, Modes(0o755, 0o644), frozenset({"framework"}))


def publish(files: dict[str, bytes], destination: Path, *, fresh: bool = False) -> Published:
    return replace(framework(files), destination, fresh=fresh)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A destination at which the old site stands."""
    publish(OLD, tmp_path / "output" / "framework")
    return tmp_path / "output" / "framework"


def contents(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def stands(files: dict[str, bytes], place: Path) -> bool:
    """Whether just these files stand there, and nothing is left over beside them."""
    beside = os.listdir(place.parent) == [place.name]
    return (
        beside
        and contents(place) == framework(files).files
        and not any(map(Path.is_symlink, place.rglob("*")))
    )


def state_of(root: Path) -> dict[str, tuple[int, ...]]:
    """What any write at all would change."""
    statuses = {str(path): path.lstat() for path in (root, *root.rglob("*"))}
    return {path: (s.st_ino, s.st_mtime_ns, s.st_ctime_ns, s.st_nlink) for path, s in statuses.items()}


def refused(destination: Path) -> str:
    with pytest.raises(Refused) as answer:
        publish(NEW, destination)
    return str(answer.value)


def test_a_first_site_is_written_with_the_folders_above_it(tmp_path: Path) -> None:
    place = tmp_path / "a" / "b" / "framework"
    assert publish(NEW, place) == Published(written=4, unchanged=0, removed=0)
    assert stands(NEW, place)


def test_a_changed_site_replaces_the_old_one_whole(place: Path) -> None:
    assert publish(NEW, place) == Published(written=2, unchanged=2, removed=1)
    assert stands(NEW, place)


def test_pages_that_did_not_change_are_the_same_files(place: Path) -> None:
    before = state_of(place)
    publish(NEW, place)
    after = state_of(place)
    same = {path for path in after if after[path][0] == before.get(path, (0,))[0]}
    assert same == {str(place / name) for name in ("guides/a.html", "guides/b.html", ".waypoints-site")}


def test_an_identical_site_is_left_alone(place: Path) -> None:
    before = state_of(place.parent)
    assert publish(OLD, place) == Published(written=0, unchanged=4, removed=0)
    assert state_of(place.parent) == before


def test_a_fresh_build_uses_nothing_of_the_old_one(place: Path) -> None:
    inodes = {path.stat().st_ino for path in (place, *place.rglob("*"))}
    held_open = [
        path.open("rb") for path in place.rglob("*") if path.is_file()
    ]  # so that no number is used again
    assert publish(OLD, place, fresh=True) == Published(written=4, unchanged=0, removed=0)
    assert stands(OLD, place)
    assert not inodes & {path.stat().st_ino for path in place.rglob("*") if path.is_file()}
    for file in held_open:
        file.close()


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    assert publish(NEW, tmp_path / "site").written == 4
    assert stands(NEW, tmp_path / "site")


def test_an_empty_site_is_a_site_too(place: Path) -> None:
    assert publish({}, place) == Published(written=0, unchanged=0, removed=4)
    assert stands({}, place)
    assert publish({}, place) == Published(written=0, unchanged=0, removed=0)


def test_a_page_that_someone_edited_in_the_output_is_replaced(place: Path) -> None:
    publish(NEW, place)
    page = place / "guides" / "a.html"
    page.write_bytes(b"A")
    page.with_name("b.html").chmod(0o600)
    assert publish(NEW, place) == Published(written=2, unchanged=2, removed=0)
    assert stands(NEW, place)
    assert page.with_name("b.html").stat().st_mode & 0o777 == 0o644


def test_what_someone_put_into_the_output_is_removed_and_counted(place: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "precious").write_text("kept")
    (place / "notes.txt").touch()
    (place / "guides" / "outside").symlink_to(outside)
    os.mkfifo(place / "pipe")
    assert publish(OLD, place) == Published(written=0, unchanged=4, removed=3)
    assert stands(OLD, place)
    assert (outside / "precious").read_text() == "kept"


def test_a_link_in_the_place_of_a_page_or_a_folder_is_replaced(place: Path, tmp_path: Path) -> None:
    (tmp_path / "outside.html").write_bytes(OLD["index.html"])
    (place / "index.html").unlink()
    (place / "index.html").symlink_to(tmp_path / "outside.html")
    (place / "guides").rename(tmp_path / "guides")
    (place / "guides").symlink_to(tmp_path / "guides")
    assert publish(OLD, place) == Published(written=3, unchanged=1, removed=1)
    assert stands(OLD, place)
    assert contents(tmp_path / "guides") == {"a.html": b"a", "b.html": b"b"}


def test_a_page_may_become_a_folder_and_the_other_way_round(tmp_path: Path) -> None:
    place = tmp_path / "site"
    publish({"a": b"1", "b/c": b"2"}, place)
    assert publish({"a/d": b"1", "b": b"2"}, place) == Published(written=2, unchanged=0, removed=2)
    assert stands({"a/d": b"1", "b": b"2"}, place)


def test_an_edited_marker_is_put_right(place: Path) -> None:
    (place / ".waypoints-site").write_text('{"waypoints":"framework"}')
    assert publish(OLD, place) == Published(written=0, unchanged=4, removed=0)
    assert stands(OLD, place)


def test_a_folder_that_waypoints_did_not_make_is_refused_untouched(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "photo.jpg").touch()
    before = state_of(tmp_path)
    assert refused(tmp_path / "site") == f"{tmp_path}/site holds something that Waypoints did not make"
    assert state_of(tmp_path) == before


def test_a_restricted_site_is_refused_untouched(tmp_path: Path) -> None:
    private = edition("growth", {"index.html": b"x"}, Modes(0o700, 0o600), frozenset({"growth"}))
    replace(private, tmp_path / "ada", fresh=False)
    before = state_of(tmp_path)
    assert (
        refused(tmp_path / "ada") == f"{tmp_path}/ada holds a growth site, which this site must not replace"
    )
    (tmp_path / "link").symlink_to("ada")
    before = state_of(tmp_path)
    for inside in (tmp_path / "ada" / "x", tmp_path / "ada" / "x" / "y", tmp_path / "link" / "x"):
        assert refused(inside) == f"{inside} lies inside another Waypoints site, {tmp_path.resolve()}/ada"
    assert state_of(tmp_path) == before


def test_a_restricted_edition_obeys_no_umask(tmp_path: Path) -> None:
    private = edition("growth", {"a/index.html": b"x"}, Modes(0o700, 0o600), frozenset({"growth"}))
    replace(private, tmp_path / "ada", fresh=False)
    modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "ada").rglob("*")}
    assert modes == {".waypoints-site": 0o600, "a": 0o700, "index.html": 0o600}
    assert (tmp_path / "ada").stat().st_mode & 0o777 == 0o700


def test_messages_use_the_path_as_given(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(place.parent.parent)
    (place.parent / "file").touch()
    assert refused(Path("output/file")) == "output/file is not a folder"
    long = Path("output") / ("n" * 300)
    assert refused(long) == f"cannot write {long}: File name too long"


def test_a_link_above_the_destination_is_followed(place: Path) -> None:
    link = place.parent.parent / "link"
    link.symlink_to("output")
    assert publish(NEW, link / "framework") == Published(written=2, unchanged=2, removed=1)
    assert link.is_symlink()
    assert stands(NEW, place)


def test_the_current_folder_may_be_the_destination(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "site").mkdir()
    monkeypatch.chdir(tmp_path / "site")
    assert publish(NEW, Path()).written == 4
    assert stands(NEW, tmp_path / "site")


@pytest.mark.parametrize("way", ["exchange", "two renames"])
@pytest.mark.parametrize("before", ["nothing", "an empty folder", "a site"])
def test_what_somebody_puts_there_while_the_site_is_written_gets_its_place_again(
    tmp_path: Path, before: str, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if way == "two renames":
        monkeypatch.setattr(swapping, "exchanged", lambda *_: False)
    place = tmp_path / "output" / "framework"
    if before == "a site":
        publish(OLD, place)
    else:
        (place if before == "an empty folder" else place.parent).mkdir(parents=True)

    def write_and_wait(root: Path, edition: Edition, kept: frozenset[str], before: Path) -> None:
        write_tree(root, edition, kept, before)
        if place.exists():
            place.rename(tmp_path / "away")
        place.mkdir()
        (place / "thesis.txt").write_text("years of work")

    monkeypatch.setattr(replacing, "write_tree", write_and_wait)
    assert refused(place) == f"{place} holds something that Waypoints did not make"
    assert contents(tmp_path / "output") == {"framework/thesis.txt": b"years of work"}


WRITER = """
import sys
from pathlib import Path
from waypoints_site.publish import PublicSite, publish_public
place, rounds = Path(sys.argv[1]), int(sys.argv[2])
sites = [PublicSite({f"{n}.html": text * 5000 for n in range(9)}) for text in (b"old", b"new")]
for round in range(rounds):
    publish_public(sites[round % 2], place)
"""


def test_builds_at_the_same_time_wait_for_each_other_and_readers_see_one_site(
    tmp_path: Path, repository: Path
) -> None:
    place = tmp_path / "output" / "framework"
    command = [sys.executable, "-c", WRITER, str(place)]
    subprocess.run([*command, "1"], cwd=repository, check=True)
    (place.parent / "one").mkdir()
    unseen = () if exchanged(place.parent / "one", place) else (FileNotFoundError,)
    exchanged(place.parent / "one", place)
    (place.parent / "one").rmdir()
    writers = [subprocess.Popen([*command, "60"], cwd=repository) for _ in range(2)]
    seen = set()
    while any(writer.poll() is None for writer in writers):
        try:
            seen.add((place / "0.html").read_bytes())
        except unseen:
            continue
    assert [writer.returncode for writer in writers] == [0, 0]
    assert seen == {b"old" * 5000, b"new" * 5000}
    assert os.listdir(place.parent) == ["framework"]
    assert contents(place).keys() == {".waypoints-site", *(f"{n}.html" for n in range(9))}
    assert len({content for path, content in contents(place).items() if path.endswith("html")}) == 1

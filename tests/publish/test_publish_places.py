"""Where a restricted site is sent: links at each step of the way, `..`, other spellings, somebody's folders, odd disks.

Either the site is published where it may stand, or the refusal is one sentence and nothing at all has changed.
"""

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.forks import as_anybody, forked, waypoints
from tests.harness import Ran
from tests.mounts import disk, make_read_only, second_name
from tests.versions import NEW, OLD, Tree, Versions, leftovers, names, tree
from waypoints_site.publish import (
    PublicSite,
    Published,
    Refused,
    RestrictedSite,
    publish_public,
    publish_restricted,
)
from waypoints_site.publish.restricted import RestrictedKind

ADA = RestrictedSite("ada", {"index.html": b"ada", "guides/a.html": b"a"})
LATER = RestrictedSite("ada", {"index.html": b"later", "guides/a.html": b"a"})
HOME = PublicSite({"index.html": b"home", "guides/start.html": b"start"})
WAYS: dict[RestrictedKind, tuple[str, ...]] = {
    "growth": ("at", "output", "growth", "ada"),
    "talent": ("at", "output", "talent", "ada"),
    "session": ("at", "output", "talent", "sessions", "ada"),
}
ABOVE = 2
"""So many steps of a way are nobody's business: they may be links, as long as these lead into no site."""


def folder(root: Path, kind: RestrictedKind) -> Path:
    return root.joinpath(*WAYS[kind][:-1])


def refusal(act: Callable[[], object]) -> str:
    with pytest.raises(Refused) as refused:
        act()
    assert "\n" not in str(refused.value)
    return str(refused.value)


def refused_untouched(root: Path, kind: RestrictedKind) -> str:
    before = tree(root)
    sentence = refusal(lambda: publish_restricted(ADA, folder(root, kind), kind=kind))
    assert tree(root) == before
    return sentence


def steps(kinds: tuple[RestrictedKind, ...]) -> list[tuple[RestrictedKind, int]]:
    return [(kind, number) for kind in kinds for number in range(len(WAYS[kind]))]


def link(root: Path, kind: RestrictedKind, number: int, target: Path) -> Path:
    """Puts a link at one step of a way; the steps above it are folders as Waypoints makes them."""
    above = root
    for each, name in enumerate(WAYS[kind][:number]):
        above /= name
        above.mkdir(mode=0o755 if each < ABOVE else 0o700)
    (above / WAYS[kind][number]).symlink_to(target)
    return above / WAYS[kind][number]


ALL_STEPS = steps(("growth", "talent", "session"))


@pytest.mark.parametrize(("kind", "number"), ALL_STEPS)
@pytest.mark.parametrize("inner", [".", "guides", "nowhere/.."])
def test_a_link_into_a_public_site(tmp_path: Path, kind: RestrictedKind, number: int, inner: str) -> None:
    publish_public(HOME, tmp_path / "public")
    link(tmp_path, kind, number, tmp_path / "public" / inner)
    sentence = refused_untouched(tmp_path, kind)
    assert "lies inside another Waypoints site" in sentence or "is a link" in sentence


@pytest.mark.parametrize(("kind", "number"), ALL_STEPS)
def test_a_link_to_somebodys_folder(tmp_path: Path, kind: RestrictedKind, number: int) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir(mode=0o755)
    (theirs / "thesis.txt").write_text("years of work")
    link(tmp_path, kind, number, theirs)
    if number >= ABOVE:
        assert "is a link" in refused_untouched(tmp_path, kind)
        return
    publish_restricted(ADA, folder(tmp_path, kind), kind=kind)
    assert (folder(tmp_path, kind) / "ada/index.html").read_bytes() == b"ada"
    assert (theirs / "thesis.txt").read_text() == "years of work"
    assert theirs.stat().st_mode & 0o777 == 0o755
    assert names(theirs) == sorted(["thesis.txt", WAYS[kind][number + 1]])


@pytest.mark.parametrize(("kind", "number"), [each for each in ALL_STEPS if each[1] >= ABOVE])
def test_a_link_that_leads_nowhere(tmp_path: Path, kind: RestrictedKind, number: int) -> None:
    link(tmp_path, kind, number, tmp_path / "nowhere")
    assert "is a link" in refused_untouched(tmp_path, kind)


@pytest.mark.parametrize(("kind", "number"), ALL_STEPS)
def test_a_link_to_itself(tmp_path: Path, kind: RestrictedKind, number: int) -> None:
    itself = link(tmp_path, kind, number, Path("loop"))
    itself.with_name("loop").symlink_to(itself.name)
    refused_untouched(tmp_path, kind)


@pytest.mark.parametrize("kind", WAYS)
def test_the_way_back_makes_no_folder(tmp_path: Path, kind: RestrictedKind) -> None:
    way = tmp_path.joinpath("nowhere", "..", *WAYS[kind][:-1])
    publish_restricted(ADA, way, kind=kind)
    assert names(tmp_path) == ["at"]
    assert names(folder(tmp_path, kind)) == ["ada"]


def outside(root: Path) -> Path:
    publish_public(HOME, root / "public")
    return root / "public"


@pytest.mark.parametrize("kind", WAYS)
@pytest.mark.parametrize("spelled", ["PUBLIC", "Public"])
def test_a_public_site_in_another_spelling(tmp_path: Path, kind: RestrictedKind, spelled: str) -> None:
    """As on a disk that does not tell letter cases apart: another name, no link, the same folder."""
    site, other = outside(tmp_path), tmp_path / spelled
    if other.exists():
        spells(site, other, kind)
    else:
        with second_name(site, other):
            spells(site, other, kind)


def spells(site: Path, other: Path, kind: RestrictedKind) -> None:
    before = tree(site)
    for inside in (other, other / "guides", other / "nowhere"):
        sentence = refusal(lambda inside=inside: publish_restricted(ADA, folder(inside, kind), kind=kind))  # type: ignore[misc]  # now
        assert "lies inside another Waypoints site" in sentence
    assert tree(site) == before


def test_a_restricted_site_in_another_spelling(tmp_path: Path) -> None:
    publish_restricted(ADA, tmp_path / "growth")
    before = tree(tmp_path / "growth")
    with second_name(tmp_path / "growth", tmp_path / "GROWTH"):
        assert "among restricted sites" in refusal(lambda: publish_public(HOME, tmp_path / "GROWTH/ada"))
        assert "among restricted sites" in refusal(
            lambda: publish_public(HOME, tmp_path / "GROWTH/framework")
        )
        assert "inside another" in refusal(lambda: publish_public(HOME, tmp_path / "GROWTH/ada/framework"))
        assert "did not make" in refusal(lambda: publish_public(HOME, tmp_path / "GROWTH"))
    assert tree(tmp_path / "growth") == before


FOREIGN: dict[str, Callable[[Path], object]] = {
    "a file": lambda place: (place / "thesis.txt").write_text("years of work"),
    "a hidden file": lambda place: (place / ".git").write_text(""),
    "a folder": lambda place: (place / "photos").mkdir(),
    "a link": lambda place: (place / "link").symlink_to("nowhere"),
    "a pipe": lambda place: os.mkfifo(place / "pipe"),
    "no marker of ours": lambda place: (place / ".waypoints-site").write_text("{}"),
    "a marker that is a link": lambda place: (place / ".waypoints-site").symlink_to("nowhere"),
}


@pytest.mark.parametrize("kind", WAYS)
@pytest.mark.parametrize("what", FOREIGN)
@pytest.mark.parametrize("mode", [0o755, 0o700])
def test_somebodys_folder_in_the_sites_place(
    tmp_path: Path, kind: RestrictedKind, what: str, mode: int
) -> None:
    place = folder(tmp_path, kind) / "ada"
    place.mkdir(parents=True)
    for each in range(ABOVE, len(WAYS[kind]) - 1):
        tmp_path.joinpath(*WAYS[kind][: each + 1]).chmod(0o700)
    FOREIGN[what](place)
    place.chmod(mode)
    assert refused_untouched(tmp_path, kind) == f"{place} holds something that Waypoints did not make"


@pytest.mark.parametrize("kind", WAYS)
@pytest.mark.parametrize("what", sorted(set(FOREIGN) - {"a folder"}))
def test_somebodys_folder_around_the_site(tmp_path: Path, kind: RestrictedKind, what: str) -> None:
    """To close it to others is not ours, nor to put a site among what they hold."""
    above = folder(tmp_path, kind)
    above.mkdir(parents=True)
    FOREIGN[what](above)
    above.chmod(0o755)
    sentence = refused_untouched(tmp_path, kind)
    assert "that Waypoints did not make" in sentence or "inside another Waypoints site" in sentence


@pytest.mark.parametrize(("kind", "number"), ALL_STEPS)
def test_a_file_in_the_way(tmp_path: Path, kind: RestrictedKind, number: int) -> None:
    link(tmp_path, kind, number, tmp_path).unlink()
    tmp_path.joinpath(*WAYS[kind][: number + 1]).write_text("mine")
    assert "not a folder" in refused_untouched(tmp_path, kind)


NAMES = {
    "spaces": " a  b ",
    "a line end": "a\nb",
    "quotes": "\"'`$(x)",
    "a dash": "--clean",
    "a tilde": "~",
    "composed": unicodedata.normalize("NFC", "Größe"),
    "decomposed": unicodedata.normalize("NFD", "Größe"),
    "no text": os.fsdecode(b"\xff\xfe"),
    "as long as can be": "n" * 255,
}


@pytest.mark.parametrize("name", NAMES)
def test_an_odd_name(versions: Versions, tmp_path: Path, told: Path, name: str) -> None:
    output = tmp_path / NAMES[name]
    for version in (OLD, NEW):
        arguments = [
            str(output) if each == str(versions.output) else each
            for each in versions.arguments(version, "growth/ada")
        ]
        ran = forked(lambda arguments=arguments: waypoints(*arguments), told).ended()  # type: ignore[misc]  # now
        assert ran.status == 0, ran
        assert tree(output / "growth/ada") == versions.sites[version]["growth/ada"]
    assert leftovers(output) == []
    assert names(tmp_path) == sorted([NAMES[name], "told"])


@pytest.mark.parametrize("kind", WAYS)
@pytest.mark.parametrize(
    "viewer", ["", ".", "..", "../ada", "a/b", "/ada", ".waypoints-tmp-1", ".waypoints-old-ada"]
)
def test_a_viewer_that_is_no_name(tmp_path: Path, kind: RestrictedKind, viewer: str) -> None:
    before = tree(tmp_path)
    site = RestrictedSite(viewer, ADA.files)
    assert refusal(lambda: publish_restricted(site, folder(tmp_path, kind), kind=kind)).endswith(
        "is no place for a site"
    )
    assert tree(tmp_path) == before


@pytest.mark.parametrize("kind", WAYS)
def test_a_way_that_is_too_long(tmp_path: Path, kind: RestrictedKind) -> None:
    far = tmp_path.joinpath(*("n" * 200 for _ in range(25)))
    assert "File name too long" in refusal(lambda: publish_restricted(ADA, folder(far, kind), kind=kind))
    assert names(tmp_path) == []


def anybody(act: Callable[[], object], told: Path) -> Ran:
    """What an act says in a process in which permissions count."""

    def run() -> int:
        as_anybody()
        try:
            print(act())  # noqa: T201 - a fork's words go into a file
        except Refused as refused:
            print(refused)  # noqa: T201 - as above
            return 1
        return 0

    return forked(run, told).ended()


def test_a_folder_that_cannot_be_written(tmp_path: Path, told: Path) -> None:
    output = tmp_path / "output"
    output.mkdir(mode=0o500)
    before = tree(output)
    ran = anybody(lambda: publish_restricted(ADA, output / "growth"), told)
    assert (ran.status, ran.out) == (1, f"cannot write {output}/growth: Permission denied\n")
    assert tree(output) == before


def test_a_marker_that_cannot_be_read(tmp_path: Path, told: Path) -> None:
    publish_restricted(ADA, tmp_path / "growth")
    (tmp_path / "growth/ada/.waypoints-site").chmod(0)
    before = tree(tmp_path / "growth")
    ran = anybody(lambda: publish_restricted(LATER, tmp_path / "growth"), told)
    assert (ran.status, ran.out) == (1, f"cannot write {tmp_path}/growth/ada: Permission denied\n")
    assert tree(tmp_path / "growth") == before


@pytest.mark.parametrize("kind", WAYS)
def test_a_disk_that_can_only_be_read(tmp_path: Path, kind: RestrictedKind) -> None:
    (tmp_path / "at").mkdir()
    with disk(tmp_path / "at"):
        publish_restricted(ADA, folder(tmp_path, kind), kind=kind)
        before = tree(tmp_path)
        make_read_only(tmp_path / "at")
        same = publish_restricted(ADA, folder(tmp_path, kind), kind=kind)
        assert same == Published(written=0, unchanged=2, removed=0)
        sentence = refusal(lambda: publish_restricted(LATER, folder(tmp_path, kind), kind=kind))
        assert sentence.endswith("/ada: Read-only file system")
        assert tree(tmp_path) == before


@pytest.mark.parametrize("kind", WAYS)
def test_a_disk_in_the_sites_place(tmp_path: Path, kind: RestrictedKind) -> None:
    """What is on another disk cannot be exchanged with what stands beside it."""
    place = folder(tmp_path, kind) / "ada"
    publish_restricted(ADA, folder(tmp_path, kind), kind=kind)
    before: Tree = {}
    with second_name(place, place):
        before = tree(tmp_path)
        sentence = refusal(lambda: publish_restricted(LATER, folder(tmp_path, kind), kind=kind))
        assert sentence.startswith(f"cannot write {place}: ")
        assert tree(tmp_path) == before
    publish_restricted(LATER, folder(tmp_path, kind), kind=kind)
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize(
    ("what", "below", "says"),
    [
        (("growth", "ada"), "framework", "lies inside another Waypoints site"),
        (("growth", "--all"), "framework/guides", "lies inside another Waypoints site"),
        (("growth", "ada"), "growth/../framework/nowhere/..", "lies inside another Waypoints site"),
        (("growth", "ada"), "growth/ada", "lies inside another Waypoints site"),
        (("talent", "tom"), "framework", "lies inside another Waypoints site"),
        (("talent", "--all"), "growth/ada", "lies inside another Waypoints site"),
        (("session", "room"), "framework/guides", "lies inside another Waypoints site"),
        (("session", "room"), "talent/sessions/room", "lies inside another Waypoints site"),
        (("framework",), "growth", "lies among restricted sites"),
        (("framework",), "growth/ada", "lies inside another Waypoints site"),
        (("framework",), "talent", "lies among restricted sites"),
        (("framework",), "talent/sessions", "lies among restricted sites"),
        (("framework",), "talent/tom/assets", "lies inside another Waypoints site"),
        (("framework",), "framework/../growth", "lies among restricted sites"),
        (("all",), "growth", "lies among restricted sites"),
    ],
)
def test_a_command_that_would_put_one_into_the_other(
    versions: Versions, told: Path, what: tuple[str, ...], below: str, says: str
) -> None:
    if not versions.output.exists():
        assert forked(lambda: waypoints(*versions.arguments(OLD, "all")), told).ended().status == 0
    before = tree(versions.output)
    arguments = [
        f"{versions.output}/{below}" if each == str(versions.output) else each
        for each in versions.arguments(NEW, *what)
    ]
    ran = forked(lambda: waypoints(*arguments), told).ended()
    assert ran.status == 1
    assert ran.out.startswith("Error: ")
    assert ran.out.count("\n") == 1
    assert says in ran.out
    assert tree(versions.output) == before

"""Builds at the same time, into the same place: they wait for each other, and one whole site is there in the end."""

import errno
import shutil
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from tests.forks import forked, waypoints
from tests.versions import GROWTH, NEW, OLD, SESSION, TALENT, Versions, leftovers, names
from waypoints_site.build import everyone
from waypoints_site.publish import PublicSite, Refused, RestrictedSite, publish_public, publish_restricted
from waypoints_site.publish import replace as replacing
from waypoints_site.publish.edition import Edition
from waypoints_site.publish.leftovers import locked
from waypoints_site.publish.tree import write_tree

GROWN = ("growth", "--all", "--jobs", "2")
MANAGERS = ("talent", "--all", "--jobs", "2")
EVERYTHING = ("all", "--jobs", "2")
ALL = (*GROWTH, *TALENT, *SESSION)


@pytest.mark.parametrize(
    ("one", "other", "sites"),
    [
        (("growth/ada",), ("growth/ada",), GROWTH[:1]),
        (GROWN, GROWN, GROWTH),
        (GROWN, ("growth/ada",), GROWTH),
        (MANAGERS, MANAGERS, TALENT),
        (MANAGERS, SESSION, (*TALENT, *SESSION)),
        (SESSION, SESSION, SESSION),
        (EVERYTHING, EVERYTHING, ALL),
    ],
    ids=["one", "growth", "growth and one", "talent", "talent and a session", "a session", "all"],
)
def test_two_commands(
    versions: Versions,
    tmp_path: Path,
    one: tuple[str, ...],
    other: tuple[str, ...],
    sites: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Twice where nothing is, twice over what stands there."""
    monkeypatch.setattr(everyone, "FEW", 1)
    for number in range(4):
        if number < 2:
            shutil.rmtree(versions.output, ignore_errors=True)
        turn = (OLD, NEW) if number % 2 else (NEW, OLD)
        builds = [
            forked(partial(waypoints, *versions.arguments(version, *what)), tmp_path / version)
            for version, what in zip(turn, (one, other), strict=True)
        ]
        for build in builds:
            ran = build.ended()
            assert ran.status == 0, ran
            assert "mistake" not in ran.out
        assert {versions.standing(each) for each in sites} <= {OLD, NEW}
        assert leftovers(versions.output) == []
        assert set(names(versions.output)) <= {"framework", "growth", "talent"}


def test_very_many_of_one_site_and_a_reader_of_it(versions: Versions, told: Path) -> None:
    """What publishes is called alone, so that the two are at it all the time."""

    def act(first: str, second: str) -> int:
        for _ in range(40):
            for version in (first, second):
                publish_restricted(versions.handed(version, "growth/ada"), versions.output / "growth")
        return 0

    versions.put(OLD, "growth/ada")
    builds = [forked(partial(act, *turn), told) for turn in ((OLD, NEW), (NEW, OLD))]
    home = {versions.handed(version, "growth/ada").files["index.html"] for version in (OLD, NEW)}
    seen = {(versions.output / "growth/ada/index.html").read_bytes() for _ in range(500)}
    assert [build.ended().status for build in builds] == [0, 0], told.read_text()
    assert seen <= home
    assert versions.standing("growth/ada") in (OLD, NEW)
    assert leftovers(versions.output) == []


def test_a_first_build_that_fails_takes_nothing_from_under_another(
    tmp_path: Path, told: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One makes the folders, fails and takes them away again; the other needs them at that moment."""
    output = tmp_path / "output"

    def fail() -> int:
        for _ in range(150):
            with pytest.raises(Refused, match=r"growth/bo: a fault$"):
                publish_restricted(RestrictedSite("bo", {"index.html": b"bo"}), output / "growth")
        return 0

    def write_or_fail(root: Path, edition: Edition, kept: frozenset[str], before: Path) -> None:
        if before.name == "bo":
            raise OSError(errno.EIO, "a fault")
        write_tree(root, edition, kept, before)

    def publish() -> int:
        for _ in range(150):
            publish_restricted(RestrictedSite("ada", {"index.html": b"ada"}), output / "growth")
            with locked(output / "growth"):
                shutil.rmtree(output / "growth")
            publish_public(PublicSite({"index.html": b"home"}), output / "framework")
            with locked(output):
                shutil.rmtree(output / "framework")
            with suppress(OSError), locked(output, wait=False):  # it may hold what the other one made
                output.rmdir()
        return 0

    monkeypatch.setattr(replacing, "write_tree", write_or_fail)
    for build in [forked(fail, tmp_path / "failing"), forked(publish, told)]:
        ran = build.ended()
        assert ran.status == 0, ran

"""One run: what is wanted, of whom, and what is left standing."""

import sys
from functools import partial
from pathlib import Path

import pytest

from tests.build.test_build_incremental import ALL, TODAY, Ground, plain, tree
from tests.build.test_build_talent import FULL
from tests.forks import as_anybody, forked
from tests.organisation_sources import small
from waypoints_site.build.outcome import NoSuchPerson, Request
from waypoints_site.build.run import Wanted, run_build
from waypoints_site.publish import Refused

GROWTH = Wanted(("growth",), ("ada",))


def test_named_sites_are_built_and_no_others(tmp_path: Path) -> None:
    ground = Ground(tmp_path).lay(small(**FULL))
    for _ in range(2):
        [told] = ground.build(GROWTH)
        assert [each.viewer for each in told.built] == ["ada"]
    assert [
        each.name for each in (tmp_path / "output/growth").iterdir() if not each.name.startswith(".")
    ] == ["ada"]


@pytest.mark.parametrize("builds", [0, 1])
def test_a_name_that_has_no_site_is_said_whatever_is_noted(tmp_path: Path, builds: int) -> None:
    ground = Ground(tmp_path).lay(small(**FULL))
    for _ in range(builds):
        ground.build()
    with pytest.raises(NoSuchPerson, match="there is no “zoe” in people/"):
        ground.build(Wanted(("growth",), ("zoe",)))


def test_what_is_gone_is_removed_only_where_everything_is_built(tmp_path: Path) -> None:
    ground = Ground(tmp_path).lay(small(**FULL))
    ground.build()
    ground.change("content/people/ada.yaml", "manager: tom", "manager: tom\nleft: 2026-01-01")
    ground.build(Wanted(("growth", "talent")))
    assert (tmp_path / "output/growth/ada").is_dir()
    told = {each.kind: each.gone for each in ground.build()}
    assert told["growth"] == ("ada",)
    assert not (tmp_path / "output/growth/ada").exists()


def test_a_source_that_changes_meanwhile_is_not_noted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was built may be from the old text or the new one: the next build finds out."""
    ground = Ground(tmp_path).lay(small(**FULL))
    run = run_build(Request(tmp_path, tmp_path / "output"), TODAY, ALL, 1, print)
    next(run)
    ground.change("content/expectations/2026-h2/ada.yaml", "One", "Two")
    list(run)
    ground.change("content/expectations/2026-h2/ada.yaml", "Two", "One")
    ground.build()
    stands = tree(tmp_path / "output")
    ground.build(Wanted(ALL.kinds, remove=True, recall=False), "clean")
    assert stands == tree(tmp_path / "clean")


def test_where_nobody_can_be_read_the_findings_say_why(tmp_path: Path) -> None:
    ground = Ground(tmp_path).lay({**small(**FULL), "waypoints.yaml": "title: [\n"})
    for _ in range(2):
        told = ground.build(Wanted(("growth", "talent", "session")))
        assert [
            (each.built, [one.rule for one in each.findings]) for each in told if each.kind == "growth"
        ] == [((), ["syntax"])]


def test_the_number_of_processes_makes_no_difference(tmp_path: Path) -> None:
    ground = Ground(tmp_path).lay(small(**FULL))
    one = ground.build(output="one")
    several = ground.build(output="several", jobs=3)
    assert plain(one) == plain(several)
    assert tree(tmp_path / "one") == tree(tmp_path / "several")


def test_what_a_killed_build_left_is_cleared_up_though_nothing_else_is_to_be_done(tmp_path: Path) -> None:
    ground = Ground(tmp_path).lay(small(**FULL))
    ground.build()
    before = tree(tmp_path / "output")
    for folder in ("", "growth", "talent", "talent/sessions"):
        (tmp_path / "output" / folder / ".waypoints-tmp-1").mkdir()
    (tmp_path / "output/growth/ada").rename(tmp_path / "output/growth/.waypoints-old-ada")
    told = ground.build()
    assert tree(tmp_path / "output") == before
    assert not any(one.published and one.published.written for each in told for one in each.built)


@pytest.mark.parametrize("kind", ["growth", "talent", "session"])
def test_folders_that_somebody_opened_are_closed_again_though_nothing_changed(
    tmp_path: Path, kind: str
) -> None:
    ground = Ground(tmp_path).lay(small(**FULL))
    ground.build()
    folders = [tmp_path / "output" / each for each in ("growth", "talent", "talent/sessions")]
    for each in folders:
        each.chmod(0o755)
    ground.build(Wanted((kind,)))
    modes = [each.stat().st_mode & 0o777 for each in folders]
    assert (
        modes
        == {
            "growth": [0o700, 0o755, 0o755],
            "talent": [0o755, 0o700, 0o755],
            "session": [0o755, 0o700, 0o700],
        }[kind]
    )
    [told] = ground.build(Wanted((kind,)))
    assert {each.published.written for each in told.built if each.published} == {0}


def test_a_folder_that_cannot_be_looked_into_is_refused(tmp_path: Path) -> None:
    ground = Ground(tmp_path).lay(small(**FULL))
    ground.build()
    (tmp_path / "output/talent").chmod(0)
    built = forked(partial(_refusal, ground), tmp_path / "told").ended()
    (tmp_path / "output/talent").chmod(0o700)
    assert built.status == 1, built
    assert built.out == "cannot write output/talent/sessions: Permission denied\n"


def _refusal(ground: Ground) -> int:
    as_anybody()
    try:
        ground.build(Wanted(("session",)))
    except Refused as refusal:
        sys.stdout.write(str(refusal).replace(f"{ground.root}/", "") + "\n")
        return 1
    return 0

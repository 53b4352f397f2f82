"""`--verify` finds whatever is not as a clean build writes it, and changes nothing."""

from pathlib import Path

from tests.build.test_build_incremental import ALL, TODAY, Ground, tree
from tests.build.test_build_talent import FULL
from tests.organisation_sources import small
from waypoints_site.build.outcome import Request
from waypoints_site.build.verify import verified


def found(ground: Ground) -> list[str]:
    request = Request(ground.root, ground.root / "output")
    return list(verified(request, TODAY, ALL, ground.build()))


def test_nothing_is_found_where_all_is_well_and_nothing_is_left_behind(tmp_path: Path) -> None:
    ground = Ground(tmp_path).lay(small(**FULL))
    ground.build()
    before = tree(tmp_path / "output")
    assert found(ground) == []
    assert tree(tmp_path / "output") == before
    assert [each.name for each in (tmp_path / ".waypoints").iterdir()] == ["built.db"]


def test_each_file_that_differs_is_told(tmp_path: Path) -> None:
    ground = Ground(tmp_path).lay(small(**FULL))
    told = ground.build()
    (tmp_path / "output/growth/ada/index.html").write_bytes(b"x")
    (tmp_path / "output/framework/more.html").write_bytes(b"x")
    (tmp_path / "output/talent/tom/map.html").unlink()
    (tmp_path / "output/talent/sessions/l2/map.html").chmod(0o644)
    assert list(verified(Request(tmp_path, tmp_path / "output"), TODAY, ALL, told)) == [
        "verify: framework/more.html stands there, and a clean build does not write it",
        "verify: growth/ada/index.html is not what a clean build writes",
        "verify: talent/tom/map.html is not there, and a clean build writes it",
        "verify: talent/sessions/l2/map.html is not what a clean build writes",
    ]

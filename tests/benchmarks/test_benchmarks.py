"""The benchmarks' own work: an organisation in order, and a table that counts right. Nothing here waits for a clock."""

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks.__main__ import benchmarks
from benchmarks.measure import Failed, Time, held, peak, processes_of, time_of
from benchmarks.organisation import TODAY, write_organisation
from benchmarks.table import Row, table
from tests.harness import SiteFolder


def test_an_invented_organisation_is_in_order(site: SiteFolder) -> None:
    written = write_organisation(site.root, 8)
    assert written == sum(each.is_file() for each in site.root.rglob("*"))
    checked = site.check("--today", TODAY, "--strict")
    assert (checked.status, checked.places) == (0, [])


def test_the_same_seed_gives_the_same_organisation(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("one", "two", "three")]
    for folder, seed in zip(folders, (1, 1, 2), strict=True):
        write_organisation(folder, 3, seed)
    one, two, three = (
        {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
        for folder in folders
    )
    assert one == two
    assert one.keys() == three.keys()
    assert one != three


def test_the_table_shows_the_least_the_middle_and_how_it_grows() -> None:
    rows = [
        Row("build", 1000, 15195, 1000, (Time(9.0, 16.5), Time(8.0, 17.0), Time(20.0, 16.0)), 200 * 2**20),
        Row("check", 100, 1533, 0, (Time(0.5, 0.75),), None),
        Row("build", 100, 1533, 100, (Time(1.0, 1.5), Time(2.0, 1.25)), 50 * 2**20),
    ]
    assert table(rows) == (
        "|       | people | sources | sites | min s | median s | CPU s | MiB | against fewer people |\n"
        "|-------|-------:|--------:|------:|------:|---------:|------:|----:|---------------------:|\n"
        "| build |    100 |   1,533 |   100 |  1.00 |     1.50 |  1.25 |  50 |                    – |\n"
        "| build |  1,000 |  15,195 | 1,000 |  8.00 |     9.00 | 16.00 | 200 |       8.0 × for 10 × |\n"
        "| check |    100 |   1,533 |     – |  0.50 |     0.50 |  0.75 |   – |                    – |\n"
    )


def test_a_command_that_fails_is_not_measured(tmp_path: Path) -> None:
    command = (sys.executable, "-c", "raise SystemExit('no such thing')")
    for measure in (time_of, peak):
        with pytest.raises(Failed, match=r"status 1\nno such thing"):
            measure(command, tmp_path)


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="a system without /proc")
def test_memory_is_that_of_all_processes(tmp_path: Path) -> None:
    holding = "x = bytearray(b'x') * (30 << 20); time.sleep(0.8)"
    child = f"import time; {holding}"
    command = f"import subprocess, sys, time; p = subprocess.Popen([sys.executable, '-c', {child!r}]); {holding}; p.wait()"
    alone, both = (peak((sys.executable, "-c", each), tmp_path) for each in (child, command))
    assert alone is not None
    assert both is not None
    assert 30 << 20 < alone < 60 << 20 < both


def test_a_process_that_is_gone_holds_nothing() -> None:
    assert held(2**22 + 1) == 0
    assert list(processes_of(2**22 + 1)) == []


@pytest.mark.parametrize("sizes", ["", "ten", "10,", "0", "-5", "1.5"])
def test_sizes_are_numbers_of_people(sizes: str) -> None:
    ran = CliRunner().invoke(benchmarks, ["--people", sizes])
    assert ran.exit_code == 2
    assert "is no list of numbers" in ran.output

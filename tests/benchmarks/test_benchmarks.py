"""The benchmarks' own work: an organisation in order, and a table that counts right. Nothing here waits for a clock."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from benchmarks.__main__ import benchmarks
from benchmarks.hugo import hugo
from benchmarks.measure import Failed, Time, held, peak, processes_of, time_of
from benchmarks.organisation import TODAY, write_organisation
from benchmarks.people import members
from benchmarks.preview import after_save
from benchmarks.table import Row, table
from benchmarks.tasks import COLD, TASKS, Builder
from benchmarks.waypoints import waypoints
from tests.harness import SiteFolder

HELD = Path("/proc/self/smaps_rollup").exists()
"""Whether the system says what a process holds."""


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


def test_the_table_shows_the_shortest_times_and_what_they_are_as_multiples_of_the_others() -> None:
    ours = {"cold": (Time(3.0, 5.0), Time(1.5, 6.0)), "check": (Time(0.5, 0.75),)}
    more = {"cold": (Time(6.0, 5.0), Time(6.5, 5.0)), "check": (Time(1.0, 0.75),)}
    rows = [
        Row("Ours", 100, 650, ours, 50 * 2**20),
        Row("Theirs", 100, 100, {"cold": (Time(1.0, 1.5), Time(2.0, 1.25))}, None),
        Row("Ours", 1000, 6500, more, 100 * 2**20),
        Row("Theirs", 1000, 1000, {"cold": (Time(8.0, 9.0),)}, 200 * 2**20),
    ]
    assert table(rows) == (
        "| people |        | pages |        cold s | check s |   memory MiB |\n"
        "|-------:|--------|------:|--------------:|--------:|-------------:|\n"
        "|    100 | Ours   |   650 |          1.50 |    0.50 |           50 |\n"
        "|        | Theirs |   100 | 1.00 (1.50 ×) |       – |            – |\n"
        "|  1,000 | Ours   | 6,500 |          6.00 |    1.00 |          100 |\n"
        "|        | Theirs | 1,000 | 8.00 (0.75 ×) |       – | 200 (0.50 ×) |\n"
    )


@pytest.fixture
def ours(tmp_path: Path) -> Builder:
    return waypoints(tmp_path / "ours", 3, 0)


def test_every_builder_has_what_each_task_asks_of_it(ours: Builder, tmp_path: Path) -> None:
    other = hugo("hugo", ours.root, tmp_path / "theirs", 3, 3)
    assert [task.title for task in TASKS] == ["cold", "nothing changed", "one edit", "check", "director"]
    assert [bool(task.commands(ours)) for task in TASKS] == [True] * 5
    assert [bool(task.commands(other)) for task in TASKS] == [True, True, True, False, False]


def test_an_edit_writes_the_text_that_the_file_does_not_hold(ours: Builder) -> None:
    held = [ours.edit.file.read_text("utf-8")]
    for _ in range(3):
        ours.edit.make()
        held.append(ours.edit.file.read_text("utf-8"))
    assert held == [*ours.edit.texts, *ours.edit.texts]
    assert held[0] != held[1]


def test_an_edited_organisation_is_in_order(site: SiteFolder) -> None:
    waypoints(site.root / "ours", 8, 0).edit.make()
    checked = replace(site, root=site.root / "ours").check("--today", TODAY, "--strict")
    assert (checked.status, checked.places) == (0, [])


def test_a_cold_build_finds_nothing_of_an_earlier_one(ours: Builder) -> None:
    sources = {each for each in ours.root.rglob("*") if each.is_file()}
    for name in ("output/growth/ada/index.html", ".waypoints/built.db"):
        (ours.root / name).parent.mkdir(parents=True)
        (ours.root / name).touch()
    assert ours.built() == 1
    COLD.before(ours)
    assert {each for each in ours.root.rglob("*") if each.is_file()} == sources


@pytest.mark.parametrize(("pages", "each"), [(3, 1), (12, 4), (60, 20)])
def test_hugo_is_given_as_many_pages_as_it_is_to_have(
    ours: Builder, tmp_path: Path, pages: int, each: int
) -> None:
    other = hugo("hugo", ours.root, tmp_path / "theirs", 3, pages)
    files = sorted((other.root / "content/people").rglob("*.md"))
    assert len(files) == pages
    assert other.edit.file in files
    if each > 1:
        assert {len(list(folder.iterdir())) for folder in (other.root / "content/people").iterdir()} == {each}


def test_hugo_is_given_the_texts_that_a_person_may_read(ours: Builder, tmp_path: Path) -> None:
    """Every text of theirs, but nothing that peers wrote of them."""
    hugo("hugo", ours.root, tmp_path / "theirs", 3, 3)
    person = members(3)[1].id
    page = (tmp_path / f"theirs/content/people/{person}.md").read_text("utf-8")
    plan = yaml.safe_load((ours.root / f"content/expectations/2026-h2/{person}.yaml").read_text("utf-8"))
    for expectation in plan["expectations"]:
        assert expectation["observable"] in page
        assert all(step["text"] in page for step in expectation["key_steps"])
    for kind in ("self", "synthesis", "plan", "skip-level"):
        front = (
            (ours.root / f"content/feedback/2026-h1/{person}/{kind}.md").read_text("utf-8").split("---\n")[1]
        )
        assert all(text in page for text in _texts(yaml.safe_load(front)))
    for peer in (ours.root / f"content/feedback/2026-h1/{person}/peers").iterdir():
        assert yaml.safe_load(peer.read_text("utf-8").split("---\n")[1])["growth"]["text"] not in page


def _texts(data: object) -> Iterator[str]:
    """All texts below `text` and `why`, however deep."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from [value] if key in ("text", "why") else _texts(value)
    elif isinstance(data, list):
        for item in data:
            yield from _texts(item)


def test_a_command_that_fails_is_not_measured(tmp_path: Path) -> None:
    command = (sys.executable, "-c", "raise SystemExit('no such thing')")
    for measure in (time_of, peak):
        with pytest.raises(Failed, match=r"status 1\nno such thing"):
            measure(command, tmp_path)


@pytest.mark.skipif(not HELD, reason="only Linux says in /proc what a process holds")
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


def test_what_was_saved_is_asked_of_a_preview(ours: Builder) -> None:
    taken = after_save(ours, 2)
    assert [each.wall > 0 for each in taken] == [True, True]


def test_a_preview_that_does_not_start_is_no_measurement(ours: Builder) -> None:
    with pytest.raises(Failed, match="names no address"):
        after_save(replace(ours, preview=(*ours.preview[:4], "nobody")), 1)

"""What is remembered, and what a change makes forgotten."""

import os
from datetime import date
from pathlib import Path

import pytest

from waypoints_site.build.files import form_of, known_kinds, source_file
from waypoints_site.build.groundwork import Groundwork, lay_groundwork
from waypoints_site.build.growth import prepare
from waypoints_site.build.layouts import take_layouts
from waypoints_site.build.outcome import Request
from waypoints_site.discover import Source, discover
from waypoints_site.findings import Finding
from waypoints_site.watch.commits import commits_of
from waypoints_site.watch.memory import Memory


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = Path(os.path.realpath(tmp_path))
    (root / "content/people").mkdir(parents=True)
    (root / "content/people/ada.yaml").write_text("name: Ada\n")
    return root


@pytest.fixture
def memory(root: Path) -> Memory:
    return Memory(f"{root}/layouts", commits_of(root))


def ada(root: Path) -> Source:
    return Source("content/people/ada.yaml", "person", ("ada",), root / "content/people/ada.yaml")


def people(memory: Memory, root: Path) -> list[str]:
    found = memory.once(discover, root, (), frozenset({"person"}))
    return [each.name[0] for each in found.sources]


def test_a_file_is_read_once(memory: Memory, root: Path) -> None:
    assert memory.once(source_file, ada(root)) is memory.once(source_file, ada(root))


def test_a_file_that_has_changed_is_read_again_even_if_nobody_told(memory: Memory, root: Path) -> None:
    first = memory.once(source_file, ada(root))
    (root / "content/people/ada.yaml").write_text("name: Ada Moreau\n")
    second = memory.once(source_file, ada(root))
    assert (first.parsed.text, second.parsed.text) == ("name: Ada\n", "name: Ada Moreau\n")


def test_a_file_of_which_a_change_was_told_is_read_again_whatever_its_stamp(
    memory: Memory, root: Path
) -> None:
    first = memory.once(source_file, ada(root))
    memory.forget([f"{root}/content/people/ada.yaml"])
    assert memory.once(source_file, ada(root)) is not first


def test_what_was_made_from_a_file_goes_with_it(memory: Memory, root: Path) -> None:
    (root / "content/people/ada.yaml").write_text("nickname: Ada\n")

    def judged() -> tuple[Finding, ...]:
        return memory.once(form_of, memory.once(source_file, ada(root)), memory.once(known_kinds))

    first = judged()
    assert first
    assert judged() is first
    memory.forget([f"{root}/content/people/ada.yaml"])
    assert judged() == first
    assert judged() is not first


def test_what_was_laid_on_a_file_goes_with_it(memory: Memory, root: Path) -> None:
    (root / "waypoints.yaml").write_text("title: Levels\n")
    request, day = Request(root), date(2026, 9, 15)

    def ground() -> Groundwork:
        return memory.once(lay_groundwork, request, day, memory.once)

    first, prepared = ground(), memory.once(prepare, ground())
    assert ground() is first
    memory.forget([f"{root}/content/people/ada.yaml"])
    second = ground()
    assert second is not first
    assert memory.once(prepare, second) is not prepared
    assert second.kinds is first.kinds
    assert second.renderer is first.renderer


def test_a_document_that_was_not_read_for_it_leaves_the_ground_as_it_is(memory: Memory, root: Path) -> None:
    (root / "waypoints.yaml").write_text("title: Levels\n")
    plan = root / "content/expectations/2026-h2/ada.yaml"
    plan.parent.mkdir(parents=True)
    plan.write_text("plan: period\n")
    request, day = Request(root), date(2026, 9, 15)
    first = memory.once(lay_groundwork, request, day, memory.once)
    memory.once(prepare, first)
    memory.forget([str(plan)])
    assert memory.once(lay_groundwork, request, day, memory.once) is first


def test_names_are_found_again_when_one_comes_or_goes(memory: Memory, root: Path) -> None:
    assert people(memory, root) == ["ada"]
    (root / "content/people/tom.yaml").write_text("name: Tom\n")
    assert people(memory, root) == ["ada"]
    memory.forget([f"{root}/content/people/ada.yaml"])
    assert people(memory, root) == ["ada"]
    memory.forget([f"{root}/content/people/tom.yaml"])
    assert people(memory, root) == ["ada", "tom"]
    (root / "content/people/tom.yaml").unlink()
    memory.forget([f"{root}/content/people/tom.yaml"])
    assert people(memory, root) == ["ada"]


def test_a_file_that_becomes_a_link_is_no_longer_taken_for_what_it_was(memory: Memory, root: Path) -> None:
    file = root / "content/people/ada.yaml"
    assert people(memory, root) == ["ada"]
    file.rename(root / "elsewhere.yaml")
    file.symlink_to(root / "elsewhere.yaml")
    memory.forget([str(file)])
    assert people(memory, root) == []


def test_layouts_are_taken_in_again_when_one_of_them_changes(memory: Memory, root: Path) -> None:
    first = memory.once(take_layouts, root)
    memory.forget([f"{root}/content/people/ada.yaml"])
    assert memory.once(take_layouts, root) is first
    memory.forget([f"{root}/layouts/base.html"])
    assert memory.once(take_layouts, root) is not first


def test_what_is_not_known_to_be_the_same_is_called_each_time(memory: Memory) -> None:
    calls: list[int] = []
    for _ in range(2):
        memory.once(calls.append, 1)
    assert calls == [1, 1]


def test_many_changes_leave_nothing_behind(memory: Memory, root: Path) -> None:
    kinds = memory.once(known_kinds)
    sizes = set()
    for number in range(20):
        (root / "content/people/ada.yaml").write_text(f"name: Ada {number}\n")
        memory.forget([f"{root}/content/people/ada.yaml"])
        memory.once(form_of, memory.once(source_file, ada(root)), kinds)
        sizes.add((memory.size, people(memory, root) == ["ada"]))
    assert len(sizes) <= 2

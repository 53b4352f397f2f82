"""Compiled layouts: what ships with Waypoints is compiled once for all builds, and nothing else is kept."""

import os
import sys
from pathlib import Path

import pytest
from jinja2 import Environment

from tests.render.drawing import page_at
from waypoints_site.cache import code
from waypoints_site.cache.code import KeptCode
from waypoints_site.render import LayoutFault, Layouts, Renderer

ORIGINALS = {
    "page.html": "{% from 'part.html' import m %}{{ m(view) }}",
    "part.html": "{% macro m(x) %}\n<{{ x.label }}>{% endmacro %}",
}
DRAWN = "<&amp;>"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where code is kept."""
    monkeypatch.setattr(code, "PACKAGE", tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    return tmp_path / "__pycache__"


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the layouts that were compiled."""
    names: list[str] = []
    library = Environment.compile

    def noted(self: Environment, source: object, name: str, *rest: object) -> object:
        names.append(name)
        return library(self, source, name, *rest)  # type: ignore[call-overload]  # as it came

    monkeypatch.setattr(Environment, "compile", noted)
    return names


def drawn(view: object, maker: str = "one", **overrides: str) -> str:
    kept = KeptCode(ORIGINALS.values(), maker)
    layouts = Layouts(ORIGINALS, {f"{name}.html": text for name, text in overrides.items()})
    return Renderer(layouts, kept).page(page_at(view=view)).decode()


class View:
    """A view whose label has to be escaped."""

    label = "&"


def test_the_second_build_compiles_nothing_and_draws_the_same(folder: Path, compiled: list[str]) -> None:
    first = drawn(View())
    assert compiled == ["page.html", "part.html"]
    assert {each.suffix for each in folder.iterdir()} == {".pyc"}
    compiled.clear()
    assert drawn(View()) == first == DRAWN
    assert compiled == []


def test_a_fault_has_its_place_in_kept_code_too(compiled: list[str]) -> None:
    for _ in range(2):
        with pytest.raises(LayoutFault) as fault:
            drawn(None)
        assert (fault.value.name, fault.value.line) == ("part.html", 2)
    assert compiled == ["page.html", "part.html"]


def test_a_site_s_own_layout_is_not_kept(compiled: list[str]) -> None:
    for _ in range(2):
        compiled.clear()
        assert drawn(View(), part="{% macro m(x) %}own{% endmacro %}") == "own"
        assert "part.html" in compiled
    compiled.clear()
    assert drawn(View()) == DRAWN
    assert compiled == ["part.html"]


def test_code_of_another_maker_or_another_source_is_not_taken(
    compiled: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn(View())
    drawn(View(), maker="two")
    assert compiled == ["page.html", "part.html"] * 2
    monkeypatch.setitem(ORIGINALS, "part.html", "{% macro m(x) %}anew{% endmacro %}")
    assert drawn(View(), maker="two") == "anew"
    assert compiled[4:] == ["part.html"]


@pytest.mark.parametrize("damage", ["cut", "flipped", "emptied", "a folder"])
def test_damaged_code_is_compiled_anew(folder: Path, compiled: list[str], damage: str) -> None:
    drawn(View())
    for each in folder.iterdir():
        content = bytearray(each.read_bytes())
        each.unlink()
        if damage == "a folder":
            each.mkdir()
            continue
        content[len(content) // 2] ^= 1
        content[:] = {"cut": content[:-1], "flipped": content, "emptied": b""}[damage]
        each.write_bytes(content)
    compiled.clear()
    assert drawn(View()) == DRAWN
    assert compiled == ["page.html", "part.html"]
    assert len(list(folder.iterdir())) == 2


def test_where_python_writes_no_code_none_is_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert drawn(View()) == DRAWN
    assert not folder.exists()


def test_a_python_that_keeps_no_code_keeps_none_of_ours(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.implementation, "cache_tag", None)
    assert drawn(View()) == DRAWN
    assert not folder.exists()


def test_a_folder_that_takes_nothing_is_no_matter(folder: Path) -> None:
    folder.write_text("no folder")
    assert drawn(View()) == DRAWN


def test_only_the_owner_may_change_what_is_kept(folder: Path) -> None:
    before = os.umask(0)
    try:
        drawn(View())
    finally:
        os.umask(before)
    assert {each.stat().st_mode & 0o777 for each in folder.iterdir()} == {0o644}

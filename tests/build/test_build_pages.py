"""Pages and assets as files."""

import itertools
import os
from functools import partial

import pytest

from waypoints_site.build.crew import MANY
from waypoints_site.build.drawn import PageKey
from waypoints_site.build.pages import Beside, assets_for, rendered
from waypoints_site.plan import Draft, Page, Sheet
from waypoints_site.plan.page import Frame, Source
from waypoints_site.render import Layouts, Renderer

ASSETS = {
    f"assets/{name}": b""
    for name in ("site.css", "framework.css", "growth.css", "growth.js", "restricted.css")
}


def frame(path: str) -> Frame:
    return Frame(path, "Title", "Site", (), Source("", ""))


def test_each_kind_of_site_has_its_own_assets_and_no_others() -> None:
    assert {*assets_for("growth", ASSETS)} == {
        *("assets/site.css", "assets/growth.css", "assets/growth.js", "assets/restricted.css")
    }
    assert "assets/growth.css" not in assets_for("framework", ASSETS)


def test_pages_come_by_path() -> None:
    renderer = Renderer(Layouts({"x.html": "{{ view }}"}, {}))
    found = rendered([Page("x.html", frame("a.html"), "A"), Page("x.html", frame("b.html"), "B")], renderer)
    assert (dict(found.files), found.findings) == ({"a.html": b"A", "b.html": b"B"}, ())


def test_a_layout_that_does_not_work_leaves_no_page_and_one_finding() -> None:
    renderer = Renderer(Layouts({"x.html": "a\n{{ view.nothing }}"}, {}))
    found = rendered([Page("x.html", frame("a.html"), "A"), Page("x.html", frame("b.html"), "B")], renderer)
    assert found.files == {}
    assert [(each.rule, each.span.path, each.span.line) for each in found.findings] == [
        ("layout", "layouts/x.html", 2)
    ]


def keys(
    view: object, layouts: Layouts, elsewhere: str | None = None, path: str = "a.html", *more: str
) -> PageKey:
    """The key of a page drawn by x.html, among others."""
    pages = [Page("x.html", frame(path), view), *(Page("x.html", frame(each), view) for each in more)]
    return rendered(pages, Renderer(layouts, elsewhere=elsewhere), lambda _path, _key: "").keys[path]


SOURCES = {"x.html": "{% extends 'base.html' %}", "base.html": "{{ view }}", "other.html": ""}


def test_a_key_changes_with_everything_that_can_change_the_page_and_with_nothing_else() -> None:
    plain = keys("A", Layouts(SOURCES))
    assert keys("A", Layouts({**SOURCES, "other.html": "x"})) == plain
    assert keys("A", Layouts(SOURCES, {"other.html": "x"})) == plain
    others = [
        keys("B", Layouts(SOURCES)),
        keys("A", Layouts({**SOURCES, "base.html": "{{ view }}."})),
        keys("A", Layouts(SOURCES, {"base.html": "."})),
        keys("A", Layouts(SOURCES), ""),
        keys("A", Layouts(SOURCES), "https://levels.example.com"),
        keys("A", Layouts(SOURCES), None, "b.html"),
        keys("A", Layouts(SOURCES), None, "a.html", "b.html"),
    ]
    assert len({plain, *others}) == 1 + len(others)


def test_a_page_that_is_known_is_not_drawn_again() -> None:
    asked: list[tuple[str, PageKey]] = []

    def recall(path: str, key: PageKey) -> bytes | str:
        asked.append((path, key))
        return b"known" if path == "a.html" else "another one"

    pages = [Page("x.html", frame("a.html"), "A"), Page("x.html", frame("b.html"), "B")]
    found = rendered(pages, Renderer(Layouts(SOURCES)), recall)
    assert dict(found.files) == {"a.html": b"known", "b.html": b"B"}
    assert dict(asked) == found.keys
    assert found.why == {"b.html": "another one"}


def test_without_anybody_who_would_know_there_are_no_keys() -> None:
    assert rendered([Page("x.html", frame("a.html"), "A")], Renderer(Layouts(SOURCES))).keys == {}


def many(*faulty: int) -> list[Page]:
    """More pages than one process draws, some of which ask for what is not there."""
    return [
        Page("y.html" if number in faulty else "x.html", frame(f"{number}.html"), number)
        for number in range(MANY + 20)
    ]


def test_the_number_of_processes_makes_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    forked: list[int] = []
    fork = os.fork

    def counted() -> int:
        forked.append(1)
        return fork()

    monkeypatch.setattr(os, "fork", counted)
    layouts = Layouts({"x.html": "{{ view }}", "y.html": "\n{{ view.nothing }}{{ view }}"}, {})

    def recall(path: str, _: PageKey) -> bytes | str:
        return b"known" if path.startswith("1") else "another one"

    for pages, known in itertools.product((many(), many(60, 70)), (recall, None)):
        alone = rendered(pages, Renderer(layouts), known, 1)
        assert forked == []
        together = rendered(pages, Renderer(layouts), known, 2)
        assert len(forked) == 2
        forked.clear()
        assert (together.files, together.findings) == (alone.files, alone.findings)
        assert (together.keys, together.why) == (alone.keys, alone.why)
        assert [*together.files] == [*alone.files]


def test_a_page_that_is_not_planned_yet_is_planned_once_when_it_is_drawn() -> None:
    planned: list[str] = []

    def plan(path: str) -> Page:
        planned.append(path)
        return Page("x.html", frame(path), "A")

    drafts: list[Sheet] = [Draft("a.html", partial(plan, "a.html")), Page("x.html", frame("b.html"), "B")]
    found = rendered(drafts, Renderer(Layouts(SOURCES)), lambda _path, _key: "new")
    assert (dict(found.files), planned) == ({"a.html": b"A", "b.html": b"B"}, ["a.html"])
    assert found.keys["a.html"] == keys("A", Layouts(SOURCES), None, "a.html", "b.html")


def test_what_stands_beside_pages_is_made_with_them_and_is_no_page() -> None:
    pages, beside = [Page("x.html", frame("a.html"), "A")], [Beside("data/a.csv", lambda: b"a,b")]
    found = rendered(pages, Renderer(Layouts(SOURCES)), lambda _path, _key: "new", 1, beside)
    assert dict(found.files) == {"a.html": b"A", "data/a.csv": b"a,b"}
    assert found.keys == {"a.html": keys("A", Layouts(SOURCES))}
    assert {*found.why} == {"a.html"}


def test_beside_pages_that_cannot_be_drawn_nothing_stands() -> None:
    pages, beside = [Page("y.html", frame("a.html"), "A")], [Beside("data/a.csv", lambda: b"a,b")]
    assert rendered(pages, Renderer(Layouts({"y.html": "{{ view.nothing }}"})), None, 1, beside).files == {}

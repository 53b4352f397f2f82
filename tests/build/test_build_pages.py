"""Pages and assets as files."""

from waypoints_site.build.drawn import PageKey
from waypoints_site.build.pages import assets_for, rendered
from waypoints_site.plan import Page
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
    return rendered(pages, Renderer(layouts, elsewhere), lambda _path, _key: None).keys[path]


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

    def recall(path: str, key: PageKey) -> bytes | None:
        asked.append((path, key))
        return b"known" if path == "a.html" else None

    pages = [Page("x.html", frame("a.html"), "A"), Page("x.html", frame("b.html"), "B")]
    found = rendered(pages, Renderer(Layouts(SOURCES)), recall)
    assert dict(found.files) == {"a.html": b"known", "b.html": b"B"}
    assert dict(asked) == found.keys


def test_without_anybody_who_would_know_there_are_no_keys() -> None:
    assert rendered([Page("x.html", frame("a.html"), "A")], Renderer(Layouts(SOURCES))).keys == {}

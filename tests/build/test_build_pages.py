"""Pages and assets as files."""

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
    files, findings = rendered(
        [Page("x.html", frame("a.html"), "A"), Page("x.html", frame("b.html"), "B")], renderer
    )
    assert (dict(files), findings) == ({"a.html": b"A", "b.html": b"B"}, [])


def test_a_layout_that_does_not_work_leaves_no_page_and_one_finding() -> None:
    renderer = Renderer(Layouts({"x.html": "a\n{{ view.nothing }}"}, {}))
    files, findings = rendered(
        [Page("x.html", frame("a.html"), "A"), Page("x.html", frame("b.html"), "B")], renderer
    )
    assert files == {}
    assert [(each.rule, each.span.path, each.span.line) for each in findings] == [
        ("layout", "layouts/x.html", 2)
    ]

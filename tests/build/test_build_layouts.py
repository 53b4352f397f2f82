"""Layouts as values."""

from tests.harness import SiteFolder
from waypoints_site.build.layouts import take_layouts


def test_templates_and_assets_are_told_apart(site: SiteFolder) -> None:
    layouts = take_layouts(site.write({"layouts/base.html": "ours", "layouts/assets/logo.png": b"\x89"}).root)
    assert layouts.templates.source("base.html") == "ours"
    assert layouts.templates.source("waypoints:base.html") != "ours"
    assert layouts.assets["assets/logo.png"] == b"\x89"
    assert layouts.texts == {"layouts/base.html": "ours"}


def test_a_layout_that_is_not_text_is_a_finding(site: SiteFolder) -> None:
    layouts = take_layouts(site.write({"layouts/base.html": b"a\n\xff"}).root)
    assert [(each.rule, each.span.path, each.span.line) for each in layouts.findings] == [
        ("encoding", "layouts/base.html", 2)
    ]

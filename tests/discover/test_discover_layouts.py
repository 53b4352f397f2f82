"""Layouts from the package and from a site."""

from pathlib import Path

from tests.harness import SiteFolder
from waypoints_site.discover.layouts import read_layouts


def test_the_originals_are_there_and_a_site_adds_its_own(site: SiteFolder) -> None:
    originals, overrides, findings = read_layouts(site.write({"layouts/framework/prose.html": "ours"}).root)
    assert {
        "base.html",
        "framework/home.html",
        "assets/site.css",
        "assets/site.js",
        "assets/tokens.css",
    } <= originals.keys()
    assert overrides == {"framework/prose.html": b"ours"}
    assert findings == ()


def test_the_repository_does_not_override_itself(repository: Path) -> None:
    assert read_layouts(repository)[1] == {}


def test_a_layout_that_leaves_the_site_is_refused(site: SiteFolder, tmp_path: Path) -> None:
    (tmp_path / "far.html").write_text("far")
    (site.root / "layouts").mkdir()
    (site.root / "layouts/base.html").symlink_to(tmp_path / "far.html")
    _, overrides, findings = read_layouts(site.root)
    assert overrides == {}
    assert [(finding.rule, finding.span.path) for finding in findings] == [
        ("unsafe-file", "layouts/base.html")
    ]

"""What stands around every page."""

from dataclasses import replace

import pytest

from tests.varied import pages, varied
from waypoints_site.plan import Link
from waypoints_site.plan.framework.frame import Frames, navigation, section_title, source
from waypoints_site.records import NOTHING, Framework, Site


def test_the_navigation_leads_to_the_default_framework_and_the_sections() -> None:
    assert navigation(varied()) == (
        Link("Matrix", "eng/ic/index.html"),
        Link("Compare", "eng/compare/l1-ic-l2.html"),
        Link("Guides", "guides/start.html"),
        Link("Docs", "docs/about.html"),
    )
    assert navigation(Site("T", (), ())) == ()
    assert navigation(Site("T", (Framework("f", "F", "1", ()),), ())) == ()


@pytest.mark.parametrize(
    ("path", "here"),
    [
        ("index.html", []),
        ("eng/ic/l1.html", ["Matrix"]),
        ("eng/manager/index.html", ["Matrix"]),
        ("eng/empty/capabilities/nothing.html", ["Matrix"]),
        ("eng/compare/ic-l2-l3.html", ["Compare"]),
        ("guides/next.html", ["Guides"]),
        ("docs/about.html", ["Docs"]),
        ("who-sees-what.html", []),
    ],
)
def test_the_entry_that_a_page_belongs_to(path: str, here: list[str]) -> None:
    assert [each.label for each in pages()[path].frame.nav if each.here] == here


def test_the_footer_says_where_a_page_comes_from() -> None:
    found = source(varied(), varied().frameworks[0])
    assert (found.framework, found.version, found.effective) == ("Engineering", "1.2.0", "1 July 2026")
    assert (found.licence, found.licence_url) == ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/")
    assert (found.commit, found.committed, found.amended) == ("abc1234", "2 July 2026", False)


def test_what_is_not_known_is_not_said() -> None:
    site = replace(varied(), commit=None)
    framework = replace(site.frameworks[0], licence="Our own", attribution=NOTHING, effective=None)
    found = source(site, framework)
    assert (found.licence, found.licence_url, found.attribution, found.effective) == ("Our own", "", None, "")
    assert (found.commit, source(site, None).framework) == ("", "")


def test_the_full_address_where_the_site_has_one() -> None:
    frames = Frames.of(varied())
    assert frames.frame("index.html", "Home").canonical == "https://levels.example.com/"
    assert frames.frame("a/b.html", "B").canonical == "https://levels.example.com/a/b.html"
    assert Frames.of(replace(varied(), url="")).frame("a/b.html", "B").canonical == ""


def test_crumbs_start_at_home() -> None:
    crumbs = pages()["eng/ic/l1.html"].frame.crumbs
    assert [(each.label, each.target, each.here) for each in crumbs] == [
        ("Home", "index.html", False),
        ("Individual contributor", "eng/ic/index.html", False),
        ("L1", "eng/ic/l1.html", True),
    ]
    assert pages()["index.html"].frame.crumbs == ()


def test_a_section_in_words() -> None:
    assert section_title("how-we-work") == "How we work"

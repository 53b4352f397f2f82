"""What stands around every page of a growth site."""

from dataclasses import replace

from tests.organisation_sources import pages, small
from tests.varied_growth import pages as varied
from tests.varied_growth import subject
from waypoints_site.plan.growth.frame import Frames, page_of
from waypoints_site.records import Commit


def test_every_page_says_for_whom_it_is_and_from_what() -> None:
    for page in varied().values():
        assert page.frame.banner == (
            "Private: for Ada Moreau and the managers above",
            "Built on 15 September 2026 from commit abc1234 of 14 September 2026",
        )
        assert page.frame.noindex
        assert (page.frame.site, page.frame.organisation, page.frame.canonical) == (
            "Harbour Levels",
            "Harbour",
            "",
        )


def test_without_a_commit_there_is_only_the_day() -> None:
    assert pages(small())["index.html"].frame.banner[1] == "Built on 15 September 2026"


def test_a_commit_whose_day_is_no_day_is_shown_as_it_is() -> None:
    site = replace(subject().site, commit=Commit("abc", "lately"))
    assert Frames(replace(subject(), site=site)).banner()[1].endswith("from commit abc of lately")


def test_who_has_no_name_is_called_by_their_id() -> None:
    assert (
        pages(small(ada="started: 2024-01-01\n"))["index.html"]
        .frame.banner[0]
        .startswith("Private: for ada and")
    )


def test_the_navigation_is_the_sites_own() -> None:
    nav = varied()["level.html"].frame.nav
    assert [(each.label, each.target, each.here) for each in nav] == [
        ("Now", "index.html", False),
        ("Level", "level.html", True),
        ("History", "history.html", False),
        ("Guides", "guides/inside.html", False),
    ]
    assert [each.label for each in pages(small())["index.html"].frame.nav] == ["Now", "Level", "History"]


def test_the_framework_stands_at_the_foot_of_the_page() -> None:
    source = varied()["index.html"].frame.source
    assert (source.framework, source.version, source.commit) == ("Engineering", "1.1.0", "abc1234")


def test_where_a_cycle_is_shown() -> None:
    assert [page_of(each, subject()) for each in subject().cycles] == [
        "2025-h2.html",
        "2026-h1.html",
        "index.html",
        "2027-h1.html",
    ]

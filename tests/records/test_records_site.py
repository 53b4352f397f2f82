"""A site without anything optional."""

from waypoints_site.records import Commit, Site


def test_what_may_be_left_out() -> None:
    site = Site("Levels", (), ())
    assert (site.organisation, site.url, site.commit) == ("", "", None)
    assert not Commit("abc", "2026-07-01").amended

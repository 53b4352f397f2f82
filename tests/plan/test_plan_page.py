"""A page before it is rendered."""

from waypoints_site.plan import Frame, Link, Page, Source


def test_a_page_goes_where_its_frame_says() -> None:
    frame = Frame("eng/ic/l1.html", "L1", "Levels", (Link("Matrix", "eng/ic/index.html"),), Source())
    page = Page("framework/level.html", frame, None)
    assert page.path == "eng/ic/l1.html"
    assert (frame.crumbs, frame.canonical, frame.base, frame.wide) == ((), "", "", False)

"""An edition keeps the last good site, and says what is wrong."""

from waypoints_site.build.drawn import Drawn, PageKey
from waypoints_site.findings import Finding, Span
from waypoints_site.watch.edition import Edition, following, withdrawn

KEY = PageKey("layout", "view")
GOOD = Edition({"index.html": b"good"}, {"index.html": KEY})
FINDING = Finding("syntax", Span("a.yaml", 2, 3), "this does not parse")


def test_what_was_drawn_takes_the_place_of_what_stood_there() -> None:
    drawn = Drawn("", "", (), 4, {"index.html": b"new"}, {}, {"index.html": KEY})
    assert following(GOOD, drawn) == Edition({"index.html": b"new"}, {"index.html": KEY}, (), 4)


def test_with_a_fault_the_files_stay_and_the_fault_is_a_frame() -> None:
    upcoming = following(GOOD, Drawn("", "", (FINDING,), 4, None, {"a.yaml": "x: 1\ny: [\n"}))
    assert upcoming.files is GOOD.files
    assert upcoming.fault == (
        "a.yaml:2:3: error: this does not parse [syntax]\n"
        "    1 | x: 1\n"
        "    2 | y: [\n"
        "      |   ^\n\n"
        "1 error in 4 files"
    )


def test_without_a_text_nothing_is_quoted() -> None:
    upcoming = following(GOOD, Drawn("ada", "Ada", (FINDING,), 4))
    assert upcoming.fault.splitlines()[0] == "a.yaml:2:3: error: this does not parse [syntax]"
    assert "|" not in upcoming.fault


def test_a_mended_site_has_no_fault() -> None:
    broken = following(GOOD, Drawn("", "", (FINDING,), 4))
    mended = following(broken, Drawn("", "", (), 4, {"index.html": b"good"}))
    assert (broken.fault != "", mended.fault) == (True, "")


def test_of_a_site_that_is_withdrawn_nothing_is_left() -> None:
    assert withdrawn("there is no “ada” in people/") == Edition(fault="there is no “ada” in people/")


def test_a_page_is_recalled_under_its_own_key() -> None:
    assert GOOD.recall("index.html", KEY) == b"good"
    assert GOOD.recall("index.html", PageKey("layout", "another")) == "it is not as it was"
    assert isinstance(GOOD.recall("level.html", KEY), str)

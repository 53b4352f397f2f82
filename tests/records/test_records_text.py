"""A text is there or not."""

from waypoints_site.records import NOTHING, Text


def test_blank_is_nothing() -> None:
    assert not NOTHING
    assert not Text(" \n\t")
    assert Text("x")

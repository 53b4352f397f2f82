"""A page of prose, by what it says."""

from waypoints_site.documents import Place, Unmarked
from waypoints_site.records import ProsePage, Text


def test_two_pages_that_say_the_same_are_the_same_wherever_they_stand() -> None:
    here, there = (
        ProsePage("guides", "a", "A", "A", Text("x"), place=Place(Unmarked(path))) for path in "ab"
    )
    assert here == there
    assert (here.order, here.draft, here.audience) == (0, False, "public")

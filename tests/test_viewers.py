from waypoints_site.audiences import RELATIONS
from waypoints_site.viewers import KEEPER, PUBLIC, relations


def test_the_public_is_the_public_and_nothing_else() -> None:
    assert relations(PUBLIC) == {"public"}


def test_who_keeps_the_sources_reads_all_that_any_site_shows() -> None:
    assert relations(KEEPER) == set(RELATIONS)

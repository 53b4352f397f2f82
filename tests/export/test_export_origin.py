"""The level that a cell inherits from, as level files write it."""

from waypoints_site.export.origin import origin
from waypoints_site.records import Cell, LevelAddress, Track


def test_a_level_of_the_track_is_its_id_and_another_has_its_track_before_it() -> None:
    track = Track("ic", "I", (), ())
    assert origin(Cell("x"), track) is None
    assert origin(Cell("x", inherited_from=LevelAddress("ic", "L2")), track) == "L2"
    assert origin(Cell("x", inherited_from=LevelAddress("m", "M2")), track) == "m/M2"

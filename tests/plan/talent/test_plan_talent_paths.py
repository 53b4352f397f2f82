"""Where pages stand: each in a place of its own, whatever people, periods and levels are called."""

from waypoints_site.plan.talent import paths
from waypoints_site.plan.talent.frame import MEETING


def test_no_two_pages_stand_in_the_same_place() -> None:
    ids = ("ada", "index", "map", "2026-h2", "l3")
    places = [
        *(path for _, path in MEETING),
        *(paths.CSV, paths.JSON, paths.SCHEMA),
        *(make(each) for make in (paths.person_path, paths.packet_path, paths.compare_path) for each in ids),
        *(paths.past_path(person, period) for person in ids for period in ids if person != period),
    ]
    assert len(places) == len(set(places))


def test_an_earlier_period_stands_below_its_person() -> None:
    assert paths.past_path("ada", "2026-h1").startswith(paths.person_path("ada").removesuffix(".html") + "/")

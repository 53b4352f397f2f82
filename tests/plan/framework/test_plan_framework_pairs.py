"""Which levels are compared, and where."""

from waypoints_site.plan.framework.pairs import pairs
from waypoints_site.records import Crossing, Framework, Level, Track


def track(name: str, *levels: str, crossings: tuple[Crossing, ...] = ()) -> Track:
    return Track(name, name, tuple(Level(each, each, ()) for each in levels), (), crossings=crossings)


def paths(*tracks: Track) -> list[str]:
    found = pairs(Framework("f", "F", "1.0.0", tracks))
    assert len({each.path for each in found}) == len(found)
    return [each.path.removeprefix("f/compare/").removesuffix(".html") for each in found]


def test_neighbours_and_both_ends_of_a_crossing() -> None:
    manager = track("manager", "M2", "M3", crossings=(Crossing("ic", "L2", "M2"),))
    assert paths(track("ic", "L1", "L2", "L3"), manager) == ["l1-l2", "l2-l3", "m2-m3", "l2-m2"]


def test_a_crossing_leads_from_where_people_come() -> None:
    (found,) = pairs(
        Framework(
            "f", "F", "1", (track("ic", "L1"), track("m", "M1", crossings=(Crossing("ic", "L1", "M1"),)))
        )
    )
    assert (found.lower.id, found.lower_track.id, found.upper.id, found.upper_track.id) == (
        "L1",
        "ic",
        "M1",
        "m",
    )
    assert found.crossing


def test_a_level_id_that_is_not_unique_stands_with_its_track() -> None:
    assert paths(track("a", "L1", "L2"), track("b", "l1", "M2", crossings=(Crossing("a", "L1", "l1"),))) == [
        "a-l1-l2",
        "b-l1-m2",
        "a-l1-b-l1",
    ]


def test_crossings_in_both_directions_are_two_pairs() -> None:
    there, back = Crossing("ic", "L1", "M1"), Crossing("m", "M1", "L1")
    assert paths(track("ic", "L1", crossings=(back,)), track("m", "M1", crossings=(there,))) == [
        "m1-l1",
        "l1-m1",
    ]


def test_a_pair_is_there_once_however_often_it_is_named() -> None:
    twice = (Crossing("ic", "L1", "M1"), Crossing("ic", "L1", "M1"))
    assert paths(
        track("ic", "L1", "L2", crossings=(Crossing("ic", "L1", "L2"),)), track("m", "M1", crossings=twice)
    ) == [
        "l1-l2",
        "l1-m1",
    ]


def test_crossings_that_lead_nowhere_or_to_themselves_are_no_pairs() -> None:
    odd = (
        Crossing("x", "L1", "L1"),
        Crossing("ic", "L9", "L1"),
        Crossing("ic", "L1", "L9"),
        Crossing("ic", "L1", "L1"),
    )
    assert paths(track("ic", "L1", crossings=odd)) == []


def test_ids_with_hyphens_do_not_put_two_pairs_in_one_place() -> None:
    assert paths(track("t", "a", "b-c"), track("u", "a-b", "c")) == ["a-b-c", "a-b-c-2"]


def test_no_levels_no_pairs() -> None:
    assert paths() == paths(track("ic")) == paths(track("ic", "L1")) == []

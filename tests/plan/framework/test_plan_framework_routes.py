"""The map of the tracks: nothing leaves the sheet, and nothing stands on anything else."""

from collections.abc import Iterator
from itertools import combinations
from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.plan.framework.routes import RouteMap, Waypoint, route_map
from waypoints_site.records import Crossing, Framework, Level, Track

LONG = "Principal infrastructure and reliability engineer of the whole company"
TITLES = ("Engineer", "Senior software engineer", LONG, "Internationalisation", "CTO", "Ingénieure en chef")


def track(at: int, levels: int, crossings: tuple[Crossing, ...] = ()) -> Track:
    made = tuple(Level(f"{'LMDXY'[at]}{n + 1}", TITLES[(n + at) % len(TITLES)], ()) for n in range(levels))
    return Track(f"t{at}", f"Track {at}", made, (), crossings=crossings, steady=(made[0].id,) if made else ())


def drawn(*tracks: Track) -> RouteMap:
    return route_map(Framework("f", "F", "1.0.0", tracks))


Box = tuple[float, float, float, float]


def boxes(waypoint: Waypoint) -> Iterator[Box]:
    """About where a waypoint's circle and the lines of its label are: left, top, right, bottom."""
    yield waypoint.x - 12, waypoint.y - 12, waypoint.x + 12, waypoint.y + 12
    lines = [(waypoint.id, waypoint.id_y, 8.4)]
    lines += [(text, waypoint.lines_y + 17 * at, 7.2) for at, text in enumerate(waypoint.lines)]
    for text, baseline, letter in lines:
        half = len(text) * letter / 2
        yield waypoint.x - half, baseline - 11, waypoint.x + half, baseline + 4


def overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def assert_tidy(sheet: RouteMap) -> None:
    for waypoint in sheet.waypoints:
        for left, top, right, bottom in boxes(waypoint):
            assert 0 <= left <= right <= sheet.width
            assert 0 <= top <= bottom <= sheet.height
    for one, other in combinations(sheet.waypoints, 2):
        assert dist((one.x, one.y), (other.x, other.y)) >= 40
        clash = [(a, b) for a in boxes(one) for b in boxes(other) if overlap(a, b)]
        assert clash == [], (one.id, other.id)


@pytest.mark.parametrize("levels", range(1, 15))
@pytest.mark.parametrize("tracks", [1, 2, 3, 5])
def test_any_number_of_tracks_and_levels(tracks: int, levels: int) -> None:
    sheet = drawn(*(track(at, levels) for at in range(tracks)))
    assert_tidy(sheet)
    assert len(sheet.routes) == tracks
    assert len(sheet.waypoints) == tracks * levels
    assert [route.order for route in sheet.routes] == list(range(tracks))


def test_several_crossings_in_every_direction() -> None:
    sheet = drawn(
        track(0, 6, (Crossing("t1", "M1", "L2"),)),
        track(1, 4, (Crossing("t0", "L4", "M1"), Crossing("t0", "L5", "M2"))),
        track(2, 5, (Crossing("t1", "M4", "D1"), Crossing("t0", "L1", "D2"), Crossing("t0", "L9", "D2"))),
    )
    assert_tidy(sheet)
    assert len(sheet.crossings) == 5


CROSSING = st.builds(
    lambda of, start, end: (f"t{of}", f"{'LMDXY'[of]}{start}", end),
    st.integers(0, 4),
    st.integers(1, 9),
    st.integers(1, 9),
)


@given(st.lists(st.tuples(st.integers(0, 14), st.lists(CROSSING, max_size=2)), max_size=5))
def test_whatever_crosses(shape: list[tuple[int, list[tuple[str, str, int]]]]) -> None:
    tracks = [
        track(at, levels, tuple(Crossing(of, start, f"{'LMDXY'[at]}{end}") for of, start, end in crossings))
        for at, (levels, crossings) in enumerate(shape)
    ]
    assert_tidy(drawn(*tracks))
    assert drawn(*tracks) == drawn(*tracks)


def test_a_track_starts_where_people_cross_over_to_it() -> None:
    sheet = drawn(track(0, 6), track(1, 2, (Crossing("t0", "L4", "M1"),)))
    at = {each.id: each.x for each in sheet.waypoints}
    assert at["L4"] < at["M1"] < at["L5"]


def test_titles_stand_in_a_few_lines_and_the_whole_of_them_for_those_who_listen() -> None:
    sheet = drawn(
        Track("t", "T", (Level("L1", LONG, ()), Level("L2", "Zusammengehörigkeitsgefühlbeauftragte", ())), ())
    )
    assert [each.lines for each in sheet.waypoints] == [
        ("Principal", "infrastructure and", "reliability …"),
        ("Zusammengehörigke…",),
    ]
    assert sheet.waypoints[0].title == LONG


def test_where_many_levels_leave_no_room_the_ids_stand_alone() -> None:
    assert all(not each.lines for each in drawn(track(0, 14)).waypoints)


def test_the_first_track_climbs() -> None:
    heights = [each.y for each in drawn(track(0, 6)).waypoints]
    assert heights == sorted(heights, reverse=True)


def test_the_map_says_the_same_in_words() -> None:
    sheet = drawn(track(0, 3), track(1, 1, (Crossing("t0", "L2", "M1"),)))
    assert sheet.summary == (
        "Route map of the tracks. Track 0 runs from L1 to L3. "
        "Track 1 has M1 alone. L1 is a level at which it is "
        "fine to stay. People cross from L2 to M1, Track 1. M1 is a level at which it is fine to stay."
    )


def test_waypoints_lead_to_their_levels() -> None:
    (waypoint,) = drawn(track(0, 1)).waypoints
    assert (waypoint.target, waypoint.steady) == ("f/t0/l1.html", True)


def test_tracks_without_levels_are_not_drawn() -> None:
    sheet = drawn(track(0, 0), track(1, 2))
    assert [route.title for route in sheet.routes] == ["Track 1"]
    assert [route.order for route in sheet.routes] == [0]
    nothing = drawn()
    assert (nothing.routes, nothing.waypoints, nothing.crossings) == ((), (), ())

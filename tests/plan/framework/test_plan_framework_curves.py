"""Lines as SVG path data."""

import re

from waypoints_site.plan.framework.curves import contours, crossing, smooth

NUMBER = r"-?\d+(\.\d+)?"


def test_a_smooth_line_goes_through_its_points() -> None:
    path = smooth([(0, 0), (10.5, 5), (20, 0)])
    assert path.startswith("M0 0C")
    assert path.count("C") == 2
    assert " 10.5 5.0C" in path
    assert path.endswith(" 20.0 0.0")


def test_fewer_points_make_less_of_a_line() -> None:
    assert smooth([]) == ""
    assert smooth([(1, 2)]) == "M1 2"


def test_a_crossing_leaves_and_arrives_upright() -> None:
    assert crossing((10, 0), (30, 100)) == "M10 0C10 50.0 30 50.0 30 100"


def test_contours_are_closed_and_the_same_for_the_same_size() -> None:
    rings = contours(1180, 400)
    assert rings == contours(1180, 400) != contours(1180, 500)
    assert all(re.fullmatch(rf"M{NUMBER} {NUMBER}(C{NUMBER}( {NUMBER}){{5}})+Z", ring) for ring in rings)

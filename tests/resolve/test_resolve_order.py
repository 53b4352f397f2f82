"""Natural order."""

from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.resolve.order import natural


def test_runs_of_digits_are_numbers() -> None:
    names = [
        "L10",
        "L2",
        "L1",
        "l1",
        "L02",
        "L2.10",
        "L2.9",
        "10",
        "9",
        "a",
        "",
        "L" + "9" * 5000,
        "L" + "1" * 5001,
    ]
    assert sorted(names, key=natural)[:-2] == [
        "",
        "9",
        "10",
        "a",
        "L1",
        "l1",
        "L02",
        "L2",
        "L2.9",
        "L2.10",
        "L10",
    ]
    assert max(names, key=natural) == "L" + "1" * 5001


@given(st.lists(st.text(max_size=6), max_size=8))
def test_the_order_does_not_depend_on_the_order_before(names: list[str]) -> None:
    backwards = list(reversed(names))
    assert sorted(names, key=natural) == sorted(backwards, key=natural)

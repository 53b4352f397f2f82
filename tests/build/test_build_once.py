"""What is called afresh is called each time."""

from waypoints_site.build.once import afresh


def test_a_function_is_called_with_what_it_is_given() -> None:
    calls: list[tuple[int, int]] = []

    def sum_of(one: int, *, other: int) -> int:
        calls.append((one, other))
        return one + other

    assert afresh(sum_of, 1, other=2) == 3
    assert afresh(sum_of, 1, other=2) == 3
    assert calls == [(1, 2), (1, 2)]

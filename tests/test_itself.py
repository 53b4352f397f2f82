"""A value is itself, and nothing that is merely equal to it."""

from waypoints_site.itself import Itself


def test_only_the_very_same_value_is_the_same() -> None:
    value, equal = [1, {"a": 2}], [1, {"a": 2}]
    assert Itself(value) == Itself(value)
    assert Itself(value) != Itself(equal)
    assert Itself(value) != value
    assert {Itself(value): 1, Itself(equal): 2}[Itself(value)] == 1


def test_what_is_kept_keeps_its_value() -> None:
    kept = {Itself([number]) for number in range(100)}
    assert sorted(each.value[0] for each in kept) == [*range(100)]

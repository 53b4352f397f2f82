"""Long work tells each thing that is done."""

from waypoints_site.build.steps import silent, told


def test_each_is_told_as_it_comes_and_none_is_changed() -> None:
    steps: list[tuple[int, int]] = []
    results = told(iter("ab"), 2, lambda done, number: steps.append((done, number)))
    assert steps == []
    assert next(results) == "a"
    assert steps == [(0, 2), (1, 2)]
    assert list(results) == ["b"]
    assert steps == [(0, 2), (1, 2), (2, 2)]


def test_silence_changes_nothing() -> None:
    assert list(told("ab", 2, silent)) == ["a", "b"]

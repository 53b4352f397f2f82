"""Work spread over processes: the same results in the same order, and a sentence where a process is lost."""

import os
import signal

import pytest

from waypoints_site.build.crew import WorkerLost, cores, spread


def square(number: int) -> int:
    return number * number


def stumble(number: int) -> int:
    if number in (7, 30):
        raise ValueError(f"at {number}")
    return number


def vanish(number: int) -> int:
    if number == 20:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_come_in_order_whatever_the_number_of_processes(jobs: int) -> None:
    assert list(spread(square, range(101), jobs)) == [number * number for number in range(101)]


@pytest.mark.parametrize("jobs", [1, 3])
def test_the_first_exception_in_the_order_of_the_items_is_raised(jobs: int) -> None:
    with pytest.raises(ValueError, match="at 7"):
        list(spread(stumble, range(60), jobs))


def test_a_process_that_is_killed_is_a_sentence() -> None:
    with pytest.raises(WorkerLost, match="was ended by signal 9"):
        list(spread(vanish, range(60), 2))


def test_there_is_at_least_one_core() -> None:
    assert cores() >= 1
    assert list(spread(square, (), 4)) == []

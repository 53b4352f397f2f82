"""A line on a terminal after a second, and nothing in a pipe."""

from io import StringIO

import pytest

from waypoints_site.cli.progress import Progress


class Terminal(StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def shown(stream: StringIO, *steps: tuple[float, int]) -> str:
    """What stands in a stream after steps, each at a time and with so many of ten done."""
    now = [0.0]
    progress = Progress("building", stream, lambda: now[0])
    for time, done in steps:
        now[0] = time
        progress.step(done, 10)
    progress.clear()
    return stream.getvalue()


def test_nothing_is_shown_for_a_second() -> None:
    assert shown(Terminal(), (0.0, 0), (0.9, 9)) == ""


def test_then_how_much_is_done_and_in_the_end_the_line_is_clear() -> None:
    assert shown(Terminal(), (1.0, 5)) == f"\rbuilding {'█' * 15}{'░' * 15} 5 of 10\x1b[K\r\x1b[K"


def test_no_more_than_ten_times_a_second() -> None:
    assert shown(Terminal(), (1.0, 1), (1.05, 2), (1.2, 3)).count(" of 10") == 2


@pytest.mark.parametrize("time", [1.0, 100.0])
def test_nothing_of_the_kind_in_a_pipe(time: float) -> None:
    assert shown(StringIO(), (time, 5)) == ""


def test_no_work_is_no_progress() -> None:
    stream = Terminal()
    Progress("building", stream, lambda: 9.0).step(0, 0)
    assert stream.getvalue() == ""

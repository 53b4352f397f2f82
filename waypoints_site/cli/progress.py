"""A line on a terminal that shows how far long work is; nothing of the kind in a pipe.

Absent: the work.
"""

from collections.abc import Callable
from time import monotonic
from typing import TextIO

PATIENCE, PAUSE = 1.0, 0.1
"""Seconds before anything is shown, and between two changes of it."""
WIDTH = 30


class Progress:
    """Shows how many of how many things are done, once the work takes longer than a second."""

    def __init__(self, label: str, stream: TextIO, clock: Callable[[], float] = monotonic) -> None:
        """For work of that name, which begins now; `clock` counts seconds."""
        self._label, self._stream, self._clock = label, stream, clock
        self._shows = stream.isatty()
        self._next = clock() + PATIENCE
        self._shown = False

    def step(self, done: int, number: int) -> None:
        """So many things are done of so many."""
        if not self._shows or number == 0 or self._clock() < self._next:
            return
        filled = WIDTH * done // number
        bar = "█" * filled + "░" * (WIDTH - filled)
        self._stream.write(f"\r{self._label} {bar} {done} of {number}\x1b[K")
        self._stream.flush()
        self._next, self._shown = self._clock() + PAUSE, True

    def clear(self) -> None:
        """Takes the line away, so that something else can be said; work that goes on shows it again."""
        if self._shown:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
            self._shown = False

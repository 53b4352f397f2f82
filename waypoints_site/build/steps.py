"""What is told while long work goes on: each thing that is done, as it is done.

Absent: terminals; whoever asked for the work decides what becomes of it.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Done = TypeVar("Done")
Step = Callable[[int, int], None]
"""Called with how many things are done, and how many there are."""


def silent(_done: int, _all: int) -> None:
    """Tells nobody."""


def told(results: Iterable[Done], number: int, step: Step) -> Iterator[Done]:
    """The results, of which there will be so many; each is told as it comes."""
    step(0, number)
    for done, result in enumerate(results, 1):
        step(done, number)
        yield result

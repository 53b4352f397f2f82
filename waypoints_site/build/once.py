"""How the pipeline calls what may have been done before: finding, reading and judging sources, and taking in layouts.

A process that builds again and again hands in something that remembers. Absent: what is remembered, and for how long.
"""

from collections.abc import Callable
from typing import ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Once(Protocol):
    """Calls a function, or gives what came of the same call before; the two cannot be told apart."""

    def __call__(self, function: Callable[P, T], /, *arguments: P.args, **named: P.kwargs) -> T:
        """What comes of the function."""
        ...


def afresh(function: Callable[P, T], /, *arguments: P.args, **named: P.kwargs) -> T:
    """What comes of a function, called now."""
    return function(*arguments, **named)

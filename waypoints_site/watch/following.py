"""Changes → editions, one after another; what an editor leaves for a moment while it saves is not taken for the text.

Absent: clocks and files; waiting, and looking at a file, are handed in.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from waypoints_site.build.drawn import Drawn
from waypoints_site.build.outcome import NoSuchPerson
from waypoints_site.watch.edition import Edition, following, withdrawn

MOMENT = 0.2
"""Seconds after which something that looks wrong, and is not touched any more, is taken to be meant."""
REST = 1.0
"""Seconds without a change after which there is time to make certain what was only likely."""
PATIENCE = 10
"""How often that is hoped for where something goes on changing."""

Wait = Callable[[float | None], frozenset[str]]
"""Waits for changes, so many seconds at most or else for ever; the paths, none where time has passed."""


class Draws(Protocol):
    """A site that can be drawn again."""

    def draw(self, edition: Edition) -> Drawn:
        """The site as its sources are now, but for pages that an edition has already. Raises NoSuchPerson."""
        ...

    def forget(self, paths: Iterable[str]) -> None:
        """Says which files have changed since the last drawing."""
        ...

    def guesses(self) -> bool:
        """Whether the last drawing shows what is only likely."""
        ...

    def settle(self) -> None:
        """Makes the next drawing certain."""
        ...

    def concerns(self, path: str) -> bool:
        """Whether a path that has changed may matter."""
        ...

    def is_complete(self, path: str) -> bool:
        """Whether a file looks as if it were saved to the end."""
        ...


def first(drawing: Draws) -> Edition:
    """The edition to begin with. Raises NoSuchPerson."""
    return following(Edition(), drawing.draw(Edition()))


def editions(edition: Edition, drawing: Draws, wait: Wait) -> Iterator[Edition]:
    """The editions after another one, without end, each when something has changed."""
    while True:
        guessed = drawing.guesses()
        told = wait(REST if guessed else None)
        changed = _told(drawing, told)
        if guessed and not told:
            drawing.settle()
        upcoming = _drawn(edition, drawing) if changed or not told else None
        for _ in range(PATIENCE if changed else 0):
            if upcoming is not None and not upcoming.fault and all(map(drawing.is_complete, changed)):
                break
            more = _told(drawing, wait(MOMENT))
            if not more and upcoming is not None:
                break
            changed |= more
            upcoming = _drawn(edition, drawing)
        if upcoming is not None:
            edition = upcoming
            yield edition


def _told(drawing: Draws, changed: frozenset[str]) -> frozenset[str]:
    """Those of the paths that matter; the drawing knows of them from now on."""
    concerned = frozenset(filter(drawing.concerns, changed))
    drawing.forget(concerned)
    return concerned


def _drawn(edition: Edition, drawing: Draws) -> Edition | None:
    """The next edition; None where a file went while it was read."""
    try:
        return following(edition, drawing.draw(edition))
    except NoSuchPerson as fault:
        return withdrawn(str(fault))
    except OSError:
        return None

"""How values that stand on pages by the thousand are written out, for the keys that pages are known by.

Absent: the guard against values that hold themselves; a frozen value of such values cannot.
"""

from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from waypoints_site.itself import Itself

if TYPE_CHECKING:
    from collections.abc import Callable

Kind = TypeVar("Kind")

REMEMBERED = 16
"""Values of a kind whose spelling is remembered: a person has as many plans at the most, or little more."""


def spelt_plainly(kind: type[Kind]) -> type[Kind]:
    """A dataclass whose `repr` is the one that is made of its fields, without what the library puts around it."""
    kind.__repr__ = kind.__repr__.__wrapped__  # type: ignore[attr-defined,method-assign]  # the library says so: it is what `wraps` leaves
    return kind


def spelt_once(kind: type[Kind]) -> type[Kind]:
    """A dataclass, spelt plainly, of which each of the last values that were spelt is not put together again.

    For large views that several pages show.
    """
    spell: Callable[[object], str] = spelt_plainly(kind).__repr__

    @lru_cache(maxsize=REMEMBERED)
    def spelling(of: Itself[object]) -> str:
        return spell(of.value)

    kind.__repr__ = lambda self: spelling(Itself(self))  # type: ignore[method-assign]  # as above
    return kind

"""How values that stand on pages by the thousand are written out, for the keys that pages are known by.

Absent: the guard against values that hold themselves; a frozen value of such values cannot.
"""

from typing import TypeVar

Kind = TypeVar("Kind")


def spelt_plainly(kind: type[Kind]) -> type[Kind]:
    """A dataclass whose `repr` is the one that is made of its fields, without what the library puts around it."""
    kind.__repr__ = kind.__repr__.__wrapped__  # type: ignore[attr-defined,method-assign]  # the library says so: it is what `wraps` leaves
    return kind

"""A value by its identity, for what is remembered of it: two that only say the same are told apart.

Absent: what is remembered.
"""

from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, eq=False)
class Itself(Generic[Value]):
    """A value that nothing may change; whoever keeps this keeps it, too."""

    value: Value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Itself) and self.value is other.value

    def __hash__(self) -> int:
        return id(self.value)

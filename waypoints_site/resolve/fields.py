"""Reading data that may not be of the right form: what is not as it should be is as if it were not there.

The form has been judged before; here a wrong type must neither be reported again nor trip anything.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from waypoints_site.documents import Place


@dataclass(slots=True)
class Fields:
    """A value of a document with its place; never changed, and not frozen for the same reason as places.

    A part knows the whole and its step from there: its own place is found once somebody asks for it, and few do.
    """

    data: object
    _at: "Place | Fields"
    _step: str | int = 0

    @property
    def place(self) -> Place:
        """Where the value stands."""
        if isinstance(self._at, Place):
            return self._at
        self._at = self._at.place / self._step
        return self._at

    def __getitem__(self, key: str) -> "Fields":
        """The value of a key, or nothing at the same address."""
        data = self.data.get(key) if isinstance(self.data, dict) else None
        return Fields(data, self, key)

    def __contains__(self, key: str) -> bool:
        return isinstance(self.data, dict) and key in self.data

    def names(self) -> tuple[str, ...]:
        """The keys of a mapping, in their order."""
        return tuple(self.data) if isinstance(self.data, dict) else ()

    def items(self) -> Iterator["Fields"]:
        """The items of a list."""
        for index, item in enumerate(self.data if isinstance(self.data, list) else ()):
            yield Fields(item, self, index)

    def text(self) -> str:
        """A text, or an empty one."""
        return self.data if isinstance(self.data, str) else ""

    def texts(self) -> "tuple[Fields, ...]":
        """The items of a list that are texts."""
        return tuple(item for item in self.items() if isinstance(item.data, str))

    def day(self) -> date | None:
        """A day written as YYYY-MM-DD."""
        text = self.text()
        try:  # weeks and days without hyphens are ISO dates, too, and none of ours
            return date.fromisoformat(text) if len(text) == 10 and text[4:8:3] == "--" else None
        except ValueError:
            return None

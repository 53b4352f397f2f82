"""Template sources by name.

Absent: the engine, and files.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

ORIGINAL = "waypoints:"
"""Before a template's name: the one that ships with Waypoints, whatever the site overrides."""


@dataclass(frozen=True, slots=True)
class Layouts:
    """Template sources by name: those that ship with Waypoints, and those that a site puts in their place."""

    originals: Mapping[str, str]
    overrides: Mapping[str, str] = field(default_factory=dict)

    def source(self, name: str) -> str | None:
        """The source of a template; `waypoints:` before its name asks for the original."""
        if name.startswith(ORIGINAL):
            return self.originals.get(name.removeprefix(ORIGINAL))
        return self.overrides.get(name, self.originals.get(name))

    def names(self) -> frozenset[str]:
        """The names under which there is a template."""
        return frozenset(
            {*self.originals, *self.overrides, *(f"{ORIGINAL}{name}" for name in self.originals)}
        )

"""What `waypoints.yaml` says to the program: content roots, the default framework, how rules are tuned.

Absent: what it says to readers (title, organisation, url); that is projected like all that is shown.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from waypoints_site.documents import NOWHERE, Document, Place

FILE = "waypoints.yaml"


@dataclass(frozen=True, slots=True)
class Tuning:
    """What the settings say of one rule: why it is off, or None; and its parameters."""

    off: str | None = None
    parameters: Mapping[str, object] = field(default_factory=dict)

    def words(self, name: str, default: tuple[str, ...]) -> tuple[str, ...]:
        """A word list that the settings may replace."""
        value = self.parameters.get(name)
        return tuple(str(each) for each in value) if isinstance(value, list) else default


@dataclass(frozen=True, slots=True)
class Settings:
    """The program's settings. `content` pairs each named root with its place; empty where none is named."""

    framework: str | None = None
    period: str | None = None
    content: tuple[tuple[str, Place], ...] = ()
    rules: Mapping[str, Tuning] = field(default_factory=dict)
    place: Place = NOWHERE

    def tuning(self, rule: str) -> Tuning:
        """What is said of a rule."""
        return self.rules.get(rule, Tuning())


def settings_of(document: Document | None) -> Settings:
    """The settings in a document; what is not of the right form is as if it were not there."""
    if document is None or not isinstance(document.data, dict):
        return Settings()
    data = document.data
    content = data.get("content")
    framework, period = data.get("framework"), data.get("period")
    return Settings(
        framework if isinstance(framework, str) else None,
        period if isinstance(period, str) else None,
        tuple(
            (root, document.place / "content" / index)
            for index, root in enumerate(content if isinstance(content, list) else ())
            if isinstance(root, str) and root
        ),
        _tunings(data.get("rules")),
        document.place,
    )


def _tunings(rules: object) -> Mapping[str, Tuning]:
    known = rules if isinstance(rules, dict) else {}
    return {str(rule): _tuning(tuning) for rule, tuning in known.items() if isinstance(tuning, dict)}


def _tuning(tuning: Mapping[str, object]) -> Tuning:
    off = tuning.get("off")
    return Tuning(
        off if isinstance(off, str) and off.strip() else None,
        {name: value for name, value in tuning.items() if name != "off"},
    )

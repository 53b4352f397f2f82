"""What a rule is, and how a set of them is run.

Absent: any rule.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from waypoints_site.documents import Place
from waypoints_site.findings import Finding, Severity, Span
from waypoints_site.settings import Tuning

Subject = TypeVar("Subject")


@dataclass(frozen=True, slots=True)
class Breach:
    """One place at which a rule is not kept, and what to say about it.

    `at` tells what is meant: the value at the place, its key, or the first line of its file, where something
    is missing that no other line stands for. `within` are characters of the value, or of the body where the
    place is a document's root. `severity` is given where it is not the rule's own.
    """

    place: Place
    message: str
    hint: str | None = None
    at: Literal["value", "key", "file"] = "value"
    within: tuple[int, int] | None = None
    severity: Severity | None = None

    def span(self) -> Span:
        """Where it is reported."""
        if self.within is not None:
            return self.place.within(*self.within)
        match self.at:
            case "key":
                return self.place.key()
            case "file":
                return Span(self.place.value().path)
            case "value":
                return self.place.value()


@dataclass(frozen=True, slots=True)
class Rule(Generic[Subject]):
    """A rule over one kind of subject: its name and severity, and the function that finds breaches."""

    name: str
    severity: Severity
    breaches: Callable[[Subject, Tuning], Iterable[Breach]]


def run(rules: Iterable[Rule[Subject]], subject: Subject, tunings: Mapping[str, Tuning]) -> Iterator[Finding]:
    """The findings of the rules that are not switched off."""
    for rule in rules:
        tuning = tunings.get(rule.name, Tuning())
        if tuning.off is None:
            for breach in rule.breaches(subject, tuning):
                severity = breach.severity or rule.severity
                yield Finding(rule.name, breach.span(), breach.message, breach.hint, severity)

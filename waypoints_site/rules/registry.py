"""What a rule is, and how a set of them is run.

Absent: any rule.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from waypoints_site.documents import Place
from waypoints_site.findings import Finding, Severity
from waypoints_site.settings import Tuning

Subject = TypeVar("Subject")


@dataclass(frozen=True, slots=True)
class Breach:
    """One place at which a rule is not kept, and what to say about it; `at_key` where its key is meant."""

    place: Place
    message: str
    hint: str | None = None
    at_key: bool = False


@dataclass(frozen=True, slots=True)
class Rule(Generic[Subject]):
    """A rule over one kind of record: its name and severity, and the function that finds breaches."""

    name: str
    severity: Severity
    breaches: Callable[[Subject, Tuning], Iterable[Breach]]


def run(rules: Iterable[Rule[Subject]], subject: Subject, tunings: Mapping[str, Tuning]) -> Iterator[Finding]:
    """The findings of the rules that are not switched off."""
    for rule in rules:
        tuning = tunings.get(rule.name, Tuning())
        if tuning.off is None:
            for breach in rule.breaches(subject, tuning):
                span = breach.place.key() if breach.at_key else breach.place.value()
                yield Finding(rule.name, span, breach.message, breach.hint, rule.severity)

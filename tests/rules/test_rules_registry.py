"""Rules are run one after another, those that are off left out."""

from collections.abc import Iterator
from dataclasses import dataclass

from waypoints_site.documents import Place
from waypoints_site.findings import Finding, Span
from waypoints_site.rules.registry import Breach, Rule, run
from waypoints_site.settings import Tuning


@dataclass(frozen=True)
class Marks:
    """Marks that answer by what was asked."""

    def value(self, pointer: tuple[str | int, ...]) -> Span:
        return Span(f"value of {pointer}")

    def key(self, pointer: tuple[str | int, ...]) -> Span:
        return Span(f"key of {pointer}")

    def within(self, pointer: tuple[str | int, ...], start: int, end: int) -> Span:
        return Span(f"{start} to {end} of {pointer}")


def loud(subject: str, tuning: Tuning) -> Iterator[Breach]:
    yield Breach(Place(Marks(), ("a",)), f"{subject} {tuning.words('words', ('usual',))}", "hint")
    yield Breach(Place(Marks(), ("b",)), "at its key", at_key=True)


RULES = (Rule("first", "warning", loud), Rule("second", "information", loud))


def test_each_breach_is_a_finding_of_its_rule() -> None:
    found = list(run(RULES, "it", {"first": Tuning(parameters={"words": ["own"]}), "second": Tuning("off")}))
    assert found == [
        Finding("first", Span("value of ('a',)"), "it ('own',)", "hint", "warning"),
        Finding("first", Span("key of ('b',)"), "at its key", None, "warning"),
    ]


def test_without_settings_every_rule_runs() -> None:
    assert [each.rule for each in run(RULES, "it", {})] == ["first", "first", "second", "second"]

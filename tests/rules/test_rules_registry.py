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
        return Span(f"value of {pointer}", 3, 4)

    def key(self, pointer: tuple[str | int, ...]) -> Span:
        return Span(f"key of {pointer}")

    def within(self, pointer: tuple[str | int, ...], start: int, end: int) -> Span:
        return Span(f"{start} to {end} of {pointer}")


def place(name: str) -> Place:
    return Place(Marks(), (name,))


def loud(subject: str, tuning: Tuning) -> Iterator[Breach]:
    yield Breach(place("a"), f"{subject} {tuning.words('words', ('usual',))}", "hint")
    yield Breach(place("b"), "at its key", at="key")
    yield Breach(place("c"), "at the start of its file", at="file")
    yield Breach(place("d"), "at some characters", within=(1, 2))
    yield Breach(place("e"), "graver", severity="error")


def of_numbers(subject: int, _: Tuning) -> Iterator[Breach]:
    yield Breach(place("n"), f"{subject + 1}")


RULES = (Rule("first", "warning", loud), Rule("second", "information", loud))


def test_each_breach_is_a_finding_of_its_rule() -> None:
    found = list(run(RULES, "it", {"first": Tuning(parameters={"words": ["own"]}), "second": Tuning("off")}))
    assert found == [
        Finding("first", Span("value of ('a',)", 3, 4), "it ('own',)", "hint", "warning"),
        Finding("first", Span("key of ('b',)"), "at its key", None, "warning"),
        Finding("first", Span("value of ('c',)"), "at the start of its file", None, "warning"),
        Finding("first", Span("1 to 2 of ('d',)"), "at some characters", None, "warning"),
        Finding("first", Span("value of ('e',)", 3, 4), "graver", None, "error"),
    ]


def test_without_settings_every_rule_runs() -> None:
    assert [each.rule for each in run(RULES, "it", {})] == [*["first"] * 5, *["second"] * 5]


def test_a_subject_may_be_anything() -> None:
    (found,) = run((Rule("of-numbers", "warning", of_numbers),), 1, {})
    assert found.message == "2"

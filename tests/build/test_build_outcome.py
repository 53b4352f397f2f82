"""When findings keep a site from being published, and the order in which they are told."""

from pathlib import Path

from waypoints_site.build.outcome import Request, fails, outcome
from waypoints_site.findings import Finding, Severity, Span

WARNING = Finding("cell-empty", Span("b"), "x", None, "warning")


def test_what_fails_is_the_caller_s_to_say() -> None:
    lenient, strict = frozenset[Severity]({"error"}), frozenset[Severity]({"error", "warning"})
    assert not fails([WARNING], Request(Path(), failing=lenient))
    assert fails([WARNING], Request(Path(), failing=strict))


def test_findings_are_told_by_path_and_position() -> None:
    first = Finding("syntax", Span("a", 2), "x")
    assert outcome([WARNING, first], 2, {}).findings == (first, WARNING)

"""Findings of restricted sites: where and which rule, and a sentence that is always the same."""

from waypoints_site.build.quiet import UNEXPLAINED, unquoted
from waypoints_site.findings import Finding, Span


def test_nothing_of_the_source_is_left() -> None:
    span = Span("content/x.yaml", 3, 4, 3, 9)
    [said] = unquoted([Finding("unknown-key", span, "there is no key “secret”", "did you mean “salary”?")])
    assert said == Finding("unknown-key", span, "A key that this kind of file does not have.", None)


def test_severity_stays_and_each_is_said_once_in_order() -> None:
    late, early = Span("b"), Span("a")
    found = unquoted(
        [
            Finding("x", late, "1", severity="warning"),
            Finding("syntax", early, "2"),
            Finding("syntax", early, "3"),
        ]
    )
    assert [(each.span.path, each.rule, each.severity) for each in found] == [
        ("a", "syntax", "error"),
        ("b", "x", "warning"),
    ]
    assert found[1].message == UNEXPLAINED

import pytest

from waypoints_site.findings import Finding, Severity, Span
from waypoints_site.findings.report import Report, sentence, summary, unquoted


def report(*counts: tuple[int, Severity], files: int) -> Report:
    findings = (
        Finding("rule", Span("a.yaml", line), "message", severity=severity)
        for number, severity in counts
        for line in range(1, number + 1)
    )
    return Report(tuple(findings), files, unquoted)


@pytest.mark.parametrize(
    ("given_report", "wanted"),
    [
        (report((3, "error"), (2, "warning"), files=214), "3 errors, 2 warnings in 214 files"),
        (report((1, "error"), files=1), "1 error in 1 file"),
        (report((1, "warning"), files=2), "1 warning in 2 files"),
        (report((3, "error"), (2, "warning"), (1, "information"), files=9),
         "3 errors, 2 warnings, 1 information in 9 files"),
        (report((10, "error"), (2, "information"), files=0), "10 errors, 2 information in 0 files"),
        (report(files=214), "no findings in 214 files"),
    ],
)  # fmt: skip
def test_summary(given_report: Report, wanted: str) -> None:
    assert summary(given_report) == wanted


def test_a_report_is_in_order_whatever_it_is_given() -> None:
    first, second = (Finding("rule", Span("a.yaml", line), "message") for line in (1, 2))
    assert Report((second, first, second), 1, unquoted).findings == (first, second)


def test_a_sentence_holds_the_hint() -> None:
    assert sentence(Finding("rule", Span("a"), "no cell “x”", "did you mean “y”?")) == (
        "no cell “x”; did you mean “y”?"
    )
    assert sentence(Finding("rule", Span("a"), "no cell “x”")) == "no cell “x”"

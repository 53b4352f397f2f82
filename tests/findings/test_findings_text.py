import re

from hypothesis import example, given
from hypothesis import strategies as st

from waypoints_site.findings import Finding, Severity, Span
from waypoints_site.findings.report import Report
from waypoints_site.findings.text import ANSI, as_text

ADA = "content/expectations/2026-h2/ada-moreau.yaml"
UNKNOWN_CELL = Finding(
    "unknown-cell",
    Span(ADA, 12, 13, 12, 24),
    "no cell “L3/tecnical” in engineering 1.2.0",
    "did you mean “L3/technical”?",
)
SOURCE = "\n" * 10 + "    measure: p99 < 300 ms by 30 November\n    cells: [L3/tecnical, L4/impact]\n"


def shown(*findings: Finding, source: str | None = None, files: int = 214) -> str:
    return as_text(Report(findings, files, lambda _: source))


def test_the_example_of_the_contract() -> None:
    wanted = """\
content/expectations/2026-h2/ada-moreau.yaml:12:13: error: no cell “L3/tecnical” in engineering 1.2.0 \
[unknown-cell]
   11 |     measure: p99 < 300 ms by 30 November
   12 |     cells: [L3/tecnical, L4/impact]
      |             ^^^^^^^^^^^ did you mean “L3/technical”?

1 error in 214 files
"""
    assert shown(UNKNOWN_CELL, source=SOURCE) == wanted


def test_without_a_source_the_hint_has_a_line_of_its_own() -> None:
    plain = Finding("few-expectations", Span("b.yaml"), "2 expectations", severity="warning")
    wanted = """\
b.yaml:1:1: warning: 2 expectations [few-expectations]

content/expectations/2026-h2/ada-moreau.yaml:12:13: error: no cell “L3/tecnical” in engineering 1.2.0 \
[unknown-cell]
    did you mean “L3/technical”?

1 error, 1 warning in 214 files
"""
    assert shown(UNKNOWN_CELL, plain) == wanted


def test_without_findings_only_the_summary_is_left() -> None:
    assert shown() == "no findings in 214 files\n"


def test_carets_without_a_hint_leave_no_blank_at_the_end() -> None:
    finding = Finding("syntax", Span("a.yaml", 1, 2), "a tab", severity="information")
    assert (
        shown(finding, source="x\ty", files=1)
        == """\
a.yaml:1:2: information: a tab [syntax]
    1 | x    y
      |  ^

1 information in 1 file
"""
    )


def test_each_file_is_asked_for_once() -> None:
    asked: list[str] = []
    findings = tuple(Finding("rule", Span(path, line), "m") for path in "ab" for line in (1, 2))
    as_text(Report(findings, 2, asked.append))
    assert asked == ["a", "b"]


def test_nothing_of_a_source_reaches_the_terminal_raw() -> None:
    finding = Finding("rule", Span("a\x1b]0;.yaml", 1, 1, 1, 5), "no “\x1b[2J\n”", "“\u202e\x07”?")
    wanted = """\
a␛]0;.yaml:1:1: error: no “␛[2J␊” [rule]
    1 | ␛[2Jabc␍
      | ^^^^ “<202E>␇”?

1 error in 1 file
"""
    assert shown(finding, source="\x1b[2Jabc\r", files=1) == wanted


def test_colours_add_nothing_but_colour() -> None:
    severities: tuple[Severity, ...] = ("error", "warning", "information")
    findings = (
        *(Finding("rule", Span(ADA, 12, 13, 12, 24), "m", severity=severity) for severity in severities),
        UNKNOWN_CELL,
    )
    report = Report(findings, 1, lambda _: SOURCE)
    coloured = as_text(report, ANSI)
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == as_text(report)
    assert f"\x1b[1m{ADA}:12:13\x1b[0m: \x1b[1;31merror\x1b[0m: m [rule]\n" in coloured
    assert "\x1b[2m      | \x1b[0m\x1b[1;33m            ^^^^^^^^^^^\x1b[0m\n" in coloured


ANY_TEXT = st.text(st.characters(exclude_categories=()))
POSITION = st.integers(-3, 200)
SPANS = st.builds(Span, ANY_TEXT, POSITION, POSITION, POSITION, POSITION)


@given(SPANS, ANY_TEXT | st.none(), ANY_TEXT, ANY_TEXT | st.none())
@example(Span("a", 1, 150, 1, 400), "\t漢" * 300, "", None)
def test_any_finding_about_any_source_can_be_shown(
    span: Span, source: str | None, message: str, hint: str | None
) -> None:
    text = shown(Finding("rule", span, message, hint), source=source)
    assert text.encode()
    assert text.endswith("\n\n1 error in 214 files\n")
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    assert len(text.splitlines()) <= 6

import re

from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.findings import Finding, Span
from waypoints_site.findings.github import as_github
from waypoints_site.findings.report import Report, unquoted


def shown(*findings: Finding) -> str:
    return as_github(Report(findings, 214, unquoted))


def test_a_finding_becomes_a_command() -> None:
    finding = Finding(
        "unknown-cell", Span("content/ada.yaml", 12, 13, 12, 24), "no cell “x”", "did you mean “y”?"
    )
    assert shown(finding) == (
        "::error file=content/ada.yaml,line=12,endLine=12,col=13,endColumn=24,title=unknown-cell"
        "::no cell “x”; did you mean “y”?\n"
        "1 error in 214 files\n"
    )


def test_the_other_severities() -> None:
    warning = Finding("a", Span("a.yaml"), "m", severity="warning")
    information = Finding("b", Span("a.yaml"), "m", severity="information")
    assert shown(warning, information) == (
        "::warning file=a.yaml,line=1,endLine=1,col=1,endColumn=1,title=a::m\n"
        "::notice file=a.yaml,line=1,endLine=1,col=1,endColumn=1,title=b::m\n"
        "1 warning, 1 information in 214 files\n"
    )


def test_a_span_of_several_lines_has_no_columns() -> None:
    assert shown(Finding("a", Span("a.yaml", 3, 5, 9, 2), "m")).splitlines()[0] == (
        "::error file=a.yaml,line=3,endLine=9,title=a::m"
    )


def test_what_would_end_a_property_or_a_message_is_escaped() -> None:
    finding = Finding("a", Span("50%,a:b\r\n.yaml"), "50%: a, b\r\n::error::c\x1b[2J")
    assert shown(finding).splitlines()[0] == (
        "::error file=50%25%2Ca%3Ab%0D%0A.yaml,line=1,endLine=1,col=1,endColumn=1,title=a"
        "::50%25: a, b%0D%0A::error::c␛[2J"
    )


def test_nothing_found_is_a_summary() -> None:
    assert shown() == "no findings in 214 files\n"


ANY_TEXT = st.text(st.characters(exclude_categories=()))
COMMAND = re.compile(r"::(error|warning|notice) file=[^:,]*,line=\d+,endLine=\d+,[^:]*title=[^:,]*::.*")


@given(st.lists(st.builds(Finding, ANY_TEXT, st.builds(Span, ANY_TEXT), ANY_TEXT, ANY_TEXT | st.none())))
def test_there_is_one_command_a_line_whatever_the_texts(findings: list[Finding]) -> None:
    *commands, _ = as_github(report := Report(tuple(findings), 1, unquoted)).splitlines()
    assert len(commands) == len(report.findings)
    assert all(COMMAND.fullmatch(command) for command in commands)

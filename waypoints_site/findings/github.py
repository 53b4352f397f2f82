"""Findings as GitHub Actions workflow commands: annotations on the changed lines, and the summary.

Absent: code frames; GitHub shows the line itself. Paths are those of the spans: below the site's root.
"""

from waypoints_site.findings import Finding, Span
from waypoints_site.findings.report import Report, sentence, summary
from waypoints_site.findings.visible import visible

COMMANDS = {"error": "error", "warning": "warning", "information": "notice"}
DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def as_github(report: Report) -> str:
    """One command a line, then the summary; ends with a newline."""
    return "\n".join((*map(_command, report.findings), summary(report))) + "\n"


def _command(finding: Finding) -> str:
    properties = (*_place(finding.span), ("title", finding.rule))
    written = ",".join(f"{name}={_escaped(value, PROPERTY)}" for name, value in properties)
    return f"::{COMMANDS[finding.severity]} {written}::{_escaped(sentence(finding), DATA)}"


def _place(span: Span) -> tuple[tuple[str, str], ...]:
    lines = ("file", span.path), ("line", str(span.line)), ("endLine", str(span.end_line))
    if span.end_line != span.line:
        return lines  # the runner drops columns that are not of one line, and says so in the log
    return (*lines, ("col", str(span.column)), ("endColumn", str(span.end_column)))


def _escaped(text: str, escapes: dict[int, str]) -> str:
    # Line ends are escapes by now; the log is shown as a terminal's, so no other control character may stay.
    return visible(text.translate(escapes))

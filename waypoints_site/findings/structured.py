"""Findings as JSON, for programs: the shape that the command line's contract fixes.

Absent: the source itself. `json_text` is how every JSON format of findings is written.
"""

import json
import re

from waypoints_site.findings import Finding
from waypoints_site.findings.report import Report

# Half a character (of a file name that is not UTF-8), which no output could encode, and what would steer a
# terminal that the JSON is shown on. They stand only inside strings, so an escape is the same value.
UNSAFE = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def as_json(report: Report) -> str:
    """One object: the findings in order, and how many there are of each severity."""
    return json_text(
        {
            "findings": [_entry(finding) for finding in report.findings],
            "errors": report.count("error"),
            "warnings": report.count("warning"),
            "information": report.count("information"),
        }
    )


def json_text(value: object) -> str:
    """JSON for people and programs: indented by 2, keys as they stand, a newline at the end."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def _entry(finding: Finding) -> dict[str, str | int | None]:
    span = finding.span
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "message": finding.message,
        "hint": finding.hint,
    }

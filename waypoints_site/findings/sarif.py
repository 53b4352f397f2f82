"""Findings as a SARIF 2.1.0 log, for code scanning and editors.

Absent: clocks, machines and absolute paths; the same findings give the same bytes.
"""

from urllib.parse import quote

from waypoints_site.findings import Finding, Span
from waypoints_site.findings.report import Report, sentence
from waypoints_site.findings.structured import json_text

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "information": "note"}


def as_sarif(report: Report, version: str) -> str:
    """A log with one run of Waypoints in this `version`; the rules listed are those that were found."""
    rules = sorted({finding.rule for finding in report.findings})
    driver = {"name": "Waypoints", "version": version, "rules": [{"id": rule} for rule in rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, rules.index(finding.rule)) for finding in report.findings],
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _result(finding: Finding, rule_index: int) -> dict[str, object]:
    return {
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "level": LEVELS[finding.severity],
        "message": {"text": sentence(finding)},
        "locations": [{"physicalLocation": _location(finding.span)}],
    }


def _location(span: Span) -> dict[str, object]:
    # A name that is not UTF-8 came in as surrogates, and goes out as its own bytes.
    uri = quote(span.path, errors="surrogateescape")
    return {
        "artifactLocation": {"uri": uri, "uriBaseId": "%SRCROOT%"},
        "region": {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": span.end_line,
            "endColumn": span.end_column,
        },
    }

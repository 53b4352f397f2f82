"""Findings as a GitLab Code Quality report, for the widget of a merge request.

Absent: hints of their own and columns; the report has no place for them.
"""

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from waypoints_site.findings import Finding
from waypoints_site.findings.report import Report, sentence
from waypoints_site.findings.structured import json_text

SEVERITIES = {"error": "major", "warning": "minor", "information": "info"}


def as_gitlab(report: Report) -> str:
    """A JSON list with one entry for each finding.

    A fingerprint holds no position, so a finding that an edit above has moved is still the same one; of
    several alike in one file, each has its own by the order in which they stand.
    """
    return json_text(list(_entries(report.findings)))


def _entries(findings: tuple[Finding, ...]) -> Iterator[dict[str, object]]:
    seen: Counter[tuple[str, str, str]] = Counter()
    for finding in findings:
        alike = finding.rule, finding.span.path, finding.message
        seen[alike] += 1
        yield {
            "description": sentence(finding),
            "check_name": finding.rule,
            "fingerprint": _fingerprint(*alike, str(seen[alike])),
            "severity": SEVERITIES[finding.severity],
            "location": {"path": finding.span.path, "lines": {"begin": finding.span.line}},
        }


def _fingerprint(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()

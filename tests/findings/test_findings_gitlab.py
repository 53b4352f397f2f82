import json
from typing import Any

from waypoints_site.findings import Finding, Severity, Span
from waypoints_site.findings.gitlab import as_gitlab
from waypoints_site.findings.report import Report, unquoted


def entries(*findings: Finding) -> list[dict[str, Any]]:
    written: list[dict[str, Any]] = json.loads(as_gitlab(Report(findings, 1, unquoted)))
    return written


def at(line: int, severity: Severity = "error", message: str = "no cell “x”") -> Finding:
    return Finding("unknown-cell", Span("content/ada.yaml", line, 13), message, severity=severity)


def test_an_entry() -> None:
    finding = Finding("unknown-cell", Span("content/ada.yaml", 12, 13), "no cell “x”", "did you mean “y”?")
    wanted = """\
[
  {
    "description": "no cell “x”; did you mean “y”?",
    "check_name": "unknown-cell",
    "fingerprint": "b46245bfd6216e31fd8e6a7f8bbfb930df0bd1899b59f733221f2982f8fdc17c",
    "severity": "major",
    "location": {
      "path": "content/ada.yaml",
      "lines": {
        "begin": 12
      }
    }
  }
]
"""
    assert as_gitlab(Report((finding,), 1, unquoted)) == wanted


def test_severities() -> None:
    found = entries(at(1), at(2, "warning"), at(3, "information"))
    assert [entry["severity"] for entry in found] == ["major", "minor", "info"]


def test_a_finding_that_moved_keeps_its_fingerprint() -> None:
    assert entries(at(1))[0]["fingerprint"] == entries(at(90))[0]["fingerprint"]


def test_findings_that_are_alike_differ_in_their_fingerprints() -> None:
    found = entries(at(1), at(2), at(3, message="another"))
    assert len({entry["fingerprint"] for entry in found}) == 3
    assert found[0]["fingerprint"] == entries(at(1))[0]["fingerprint"]


def test_a_name_that_is_no_text_has_a_fingerprint_too() -> None:
    (entry,) = entries(Finding("encoding", Span("content/\udc80.yaml"), "not UTF-8"))
    assert entry["location"]["path"] == "content/\udc80.yaml"


def test_nothing_found_is_an_empty_list() -> None:
    assert as_gitlab(Report((), 1, unquoted)) == "[]\n"

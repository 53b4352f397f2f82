import json
from typing import Any

from waypoints_site.findings import Finding, Span
from waypoints_site.findings.report import Report, unquoted
from waypoints_site.findings.sarif import as_sarif

WARNING = Finding("few", Span("content/ada.yaml", 1, 1), "2 expectations", severity="warning")
INFORMATION = Finding("unknown-cell", Span("content/bo.yaml", 3, 4, 5, 6), "m", severity="information")
ERROR = Finding("unknown-cell", Span("guides/é n%.md", 12, 13, 12, 24), "no cell “x”", "did you mean “y”?")


def run_of(*findings: Finding) -> dict[str, Any]:
    log = json.loads(as_sarif(Report(findings, 3, unquoted), "1.2.3"))
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_a_log() -> None:
    wanted = """\
{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "Waypoints",
          "version": "1.2.3",
          "rules": [
            {
              "id": "unknown-cell"
            }
          ]
        }
      },
      "columnKind": "unicodeCodePoints",
      "results": [
        {
          "ruleId": "unknown-cell",
          "ruleIndex": 0,
          "level": "error",
          "message": {
            "text": "no cell “x”; did you mean “y”?"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "guides/%C3%A9%20n%25.md",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "startLine": 12,
                  "startColumn": 13,
                  "endLine": 12,
                  "endColumn": 24
                }
              }
            }
          ]
        }
      ]
    }
  ]
}
"""
    assert as_sarif(Report((ERROR,), 3, unquoted), "1.2.3") == wanted


def test_each_rule_is_listed_once_and_results_point_at_it() -> None:
    run = run_of(ERROR, INFORMATION, WARNING)
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["few", "unknown-cell"]
    assert [rules[result["ruleIndex"]] for result in run["results"]] == [
        "few",
        "unknown-cell",
        "unknown-cell",
    ]
    assert [result["level"] for result in run["results"]] == ["warning", "note", "error"]


def test_a_name_that_is_not_utf_8_keeps_its_bytes() -> None:
    (result,) = run_of(Finding("encoding", Span("a/\udc80:.yaml"), "not UTF-8"))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a/%80%3A.yaml"


def test_nothing_found_is_a_run_without_results() -> None:
    run = run_of()
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])

import json

from hypothesis import given
from hypothesis import strategies as st

from waypoints_site.findings import Finding, Span
from waypoints_site.findings.report import Report, unquoted
from waypoints_site.findings.structured import as_json, json_text

ADA = "content/expectations/2026-h2/ada-moreau.yaml"


def test_the_example_of_the_contract() -> None:
    finding = Finding(
        "unknown-cell",
        Span(ADA, 12, 13, 12, 24),
        "no cell “L3/tecnical” in engineering 1.2.0",
        "did you mean “L3/technical”?",
    )
    wanted = """\
{
  "findings": [
    {
      "rule": "unknown-cell",
      "severity": "error",
      "path": "content/expectations/2026-h2/ada-moreau.yaml",
      "line": 12,
      "column": 13,
      "end_line": 12,
      "end_column": 24,
      "message": "no cell “L3/tecnical” in engineering 1.2.0",
      "hint": "did you mean “L3/technical”?"
    }
  ],
  "errors": 1,
  "warnings": 0,
  "information": 0
}
"""
    assert as_json(Report((finding,), 214, unquoted)) == wanted


def test_a_finding_without_a_hint_says_so_and_each_severity_is_counted() -> None:
    findings = (
        Finding("a", Span("a.yaml"), "m", severity="warning"),
        Finding("b", Span("a.yaml"), "m", severity="information"),
    )
    written = json.loads(as_json(Report(findings, 1, unquoted)))
    assert [entry["hint"] for entry in written["findings"]] == [None, None]
    assert [written[key] for key in ("errors", "warnings", "information")] == [0, 1, 1]


def test_nothing_found_is_an_empty_list() -> None:
    assert as_json(Report((), 3, unquoted)) == (
        '{\n  "findings": [],\n  "errors": 0,\n  "warnings": 0,\n  "information": 0\n}\n'
    )


def test_what_could_not_be_written_or_would_steer_a_terminal_is_escaped() -> None:
    assert json_text("ë\udc80\x9b\u202e\x1b") == '"ë\\udc80\\u009b\\u202e\\u001b"\n'


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_comes_back(text: str) -> None:
    written = json_text(text).encode()
    paired = text.encode("utf-16", "surrogatepass").decode(
        "utf-16", "surrogatepass"
    )  # halves that found a mate
    assert json.loads(written) in (text, paired)

"""Findings for restricted sites: where and which rule, in a fixed sentence, and nothing of what stands there.

Absent: values, names and texts of any source.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from waypoints_site.findings import Finding, ordered
from waypoints_site.rules.catalogue import explanations

UNEXPLAINED = "this is not as it should be"


def unquoted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in order, each with the fixed sentence of its rule."""
    said = _sentences()
    return ordered(
        Finding(each.rule, each.span, said.get(each.rule, UNEXPLAINED), None, each.severity)
        for each in findings
    )


@cache
def _sentences() -> Mapping[str, str]:
    """The first line of each rule's explanation."""
    return {rule: text.split("\n\n")[1].split("\n")[0] for rule, text in explanations().items()}

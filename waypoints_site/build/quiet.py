"""Findings for restricted sites: where and which rule, in a fixed sentence, and nothing of what stands there.

Absent: values, names and texts of any source.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from waypoints_site.findings import Finding, ordered

UNEXPLAINED = "this is not as it should be"


def unquoted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in order, each with the fixed sentence of its rule."""
    found = tuple(findings)
    said = _sentences() if found else {}
    return ordered(
        Finding(each.rule, each.span, said.get(each.rule, UNEXPLAINED), None, each.severity) for each in found
    )


@cache
def _sentences() -> Mapping[str, str]:
    """The first line of each rule's explanation; most sites need none of them."""
    from waypoints_site.rules.catalogue import explanations

    return {rule: text.split("\n\n")[1].split("\n")[0] for rule, text in explanations().items()}

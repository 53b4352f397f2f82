"""What is asked of the pipeline, and what came of it.

Absent: how either is written on a command line.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from waypoints_site.findings import Finding, Severity, ordered


class NoSuchPerson(Exception):
    """A site is asked for somebody who has none; the message is a sentence."""


@dataclass(frozen=True, slots=True)
class Request:
    """A site's root and, for a build, the folder for sites; with `fresh`, nothing of an earlier build is used.

    Findings of a severity in `failing` keep a site from being published.
    """

    root: Path
    output: Path = Path("output")
    fresh: bool = False
    failing: frozenset[Severity] = frozenset({"error"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """Findings in order, over how many files, with their texts for code frames."""

    findings: tuple[Finding, ...]
    files: int
    texts: Mapping[str, str]


def fails(findings: Sequence[Finding], request: Request) -> bool:
    """Whether a finding keeps the site from being published."""
    return any(finding.severity in request.failing for finding in findings)


def outcome(findings: Sequence[Finding], files: int, texts: Mapping[str, str]) -> Outcome:
    """An outcome with its findings in the order in which they are reported."""
    return Outcome(ordered(findings), files, texts)

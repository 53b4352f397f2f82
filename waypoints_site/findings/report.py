"""All findings of one run, as every format takes them.

Absent: any format. `summary` is the one sentence that several of them share.
"""

from collections.abc import Callable
from dataclasses import dataclass

from waypoints_site.findings import Finding, Severity, ordered


@dataclass(frozen=True, slots=True)
class Report:
    """Findings in their order, each once, in whatever order they came.

    `files` is the number of source files that were read. `source` gives the text of a span's file, with `\\n`
    for its line ends, or nothing; the text format quotes it. `unquoted` is the one for where nothing may be
    quoted: in the build of a restricted site.
    """

    findings: tuple[Finding, ...]
    files: int
    source: Callable[[str], str | None]

    def __post_init__(self) -> None:
        object.__setattr__(self, "findings", ordered(self.findings))

    def count(self, severity: Severity) -> int:
        """How many findings are of this severity."""
        return sum(finding.severity == severity for finding in self.findings)


def unquoted(_path: str) -> None:
    """The source of a report that must not quote any: nothing, for every file."""


def summary(report: Report) -> str:
    """How many findings there are, in how many files: `3 errors, 2 warnings in 214 files`."""
    counts = (
        _counted(report.count("error"), "error", "errors"),
        _counted(report.count("warning"), "warning", "warnings"),
        _counted(report.count("information"), "information", "information"),
    )
    found = ", ".join(count for count in counts if not count.startswith("0 "))
    return f"{found or 'no findings'} in {_counted(report.files, 'file', 'files')}"


def sentence(finding: Finding) -> str:
    """Message and hint in one, for formats that have no place of its own for a hint."""
    return finding.message if finding.hint is None else f"{finding.message}; {finding.hint}"


def _counted(number: int, singular: str, plural: str) -> str:
    return f"{number} {singular if number == 1 else plural}"

"""Findings for a person at a terminal: one line each, the source they point at, and a summary.

Absent: raw control characters; whatever a source or a file's name holds, it cannot steer the terminal.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from waypoints_site.findings import Finding, Severity
from waypoints_site.findings.frame import drawn
from waypoints_site.findings.report import Report, summary
from waypoints_site.findings.visible import visible


@dataclass(frozen=True, slots=True)
class Palette:
    """What switches a terminal's colours on for each part, and off again."""

    error: str = ""
    warning: str = ""
    information: str = ""
    place: str = ""
    gutter: str = ""
    off: str = ""

    def of(self, severity: Severity) -> str:
        """What switches the colour of a severity on."""
        return {"error": self.error, "warning": self.warning, "information": self.information}[severity]

    def paint(self, colour: str, text: str) -> str:
        """`text` in `colour`, one of this palette's."""
        return f"{colour}{text}{self.off}"


PLAIN = Palette()
ANSI = Palette("\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[1m", "\x1b[2m", "\x1b[0m")


def as_text(report: Report, palette: Palette = PLAIN) -> str:
    """All findings with their code frames, an empty line after each, and the summary; ends with a newline."""
    blocks: list[str] = []
    for path, findings in groupby(report.findings, key=lambda finding: finding.span.path):
        source = report.source(path)
        lines = () if source is None else tuple(source.split("\n"))
        blocks += ["\n".join(_block(finding, lines, palette)) for finding in findings]
    return "\n\n".join((*blocks, summary(report))) + "\n"


def _block(finding: Finding, lines: Sequence[str], palette: Palette) -> Iterator[str]:
    yield _headline(finding, palette)
    hint = "" if finding.hint is None else visible(finding.hint)
    frame = drawn(lines, finding.span)
    if frame is None:
        if hint:
            yield f"    {hint}"
        return
    yield from frame.quoted
    carets = palette.paint(palette.of(finding.severity), frame.carets)
    yield f"{palette.paint(palette.gutter, frame.gutter)}{carets} {hint}".rstrip()


def _headline(finding: Finding, palette: Palette) -> str:
    span = finding.span
    place = palette.paint(palette.place, f"{visible(span.path)}:{span.line}:{span.column}")
    severity = palette.paint(palette.of(finding.severity), finding.severity)
    return f"{place}: {severity}: {visible(finding.message)} [{finding.rule}]"

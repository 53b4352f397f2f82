"""What is wrong in a source, and where: data with an address. The formats for it stand beside this file.

Absent: the world. Nothing here reads a file, prints, or decides what is wrong.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "information"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one source file.

    `path` is relative to the site's root, with `/`. Lines and columns count from 1, columns in characters;
    the end column is exclusive. An end that is not given, or stands before the start, is the start itself;
    a start before the file's is the file's. So a position that was computed badly is shown too, not raised.
    """

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 0
    end_column: int = 0

    def __post_init__(self) -> None:
        start = max(self.line, 1), max(self.column, 1)
        end = max(start, (self.end_line or start[0], self.end_column or start[1]))
        names = "line", "column", "end_line", "end_column"
        for name, value in zip(names, (*start, *end), strict=True):
            object.__setattr__(self, name, value)  # the way into a frozen value while it is being made


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: `rule` names its kind, `message` says it, `hint` how to put it right."""

    rule: str
    span: Span
    message: str
    hint: str | None = None
    severity: Severity = "error"


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings by path (as strings), position, rule and message, each once."""
    return tuple(sorted(set(findings), key=_rank))


def nearest(word: str, allowed: Iterable[str]) -> str | None:
    """The allowed word most like `word`, whatever the letter case; none when nothing comes close."""
    from difflib import get_close_matches

    by_folded = {candidate.casefold(): candidate for candidate in sorted(allowed, reverse=True)}
    found = get_close_matches(word.casefold(), by_folded, n=1, cutoff=0.6)
    return by_folded[found[0]] if found else None


def did_you_mean(word: str, allowed: Iterable[str]) -> str | None:
    """The hint that names the nearest allowed word, if there is one."""
    found = nearest(word, allowed)
    return None if found is None else f"did you mean “{found}”?"


def _rank(finding: Finding) -> tuple[str | int, ...]:
    span = finding.span
    place = span.path, span.line, span.column
    # The rest decides nothing but ties, so that none is left to chance.
    rest = span.end_line, span.end_column, finding.severity, finding.hint is None, finding.hint or ""
    return (*place, finding.rule, finding.message, *rest)

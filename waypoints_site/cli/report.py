"""Findings in the format that was asked for, and what they mean for the exit; and what is said of sites.

Absent: the findings' order and wording.
"""

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, TextIO

import click

from waypoints_site import __version__
from waypoints_site.cli.options import Options
from waypoints_site.findings import Finding, Severity
from waypoints_site.findings.report import Report

if TYPE_CHECKING:
    from waypoints_site.publish import Published

DOCUMENTS = ("json", "sarif", "gitlab")
"""Formats of findings that programs read as a whole."""


def failing(options: Options) -> frozenset[Severity]:
    """The severities that fail a run."""
    return frozenset({"error", "warning"}) if options.strict else frozenset({"error"})


def show(
    findings: tuple[Finding, ...],
    files: int,
    texts: Mapping[str, str],
    options: Options,
    *,
    err: bool,
    always: bool = False,
) -> int:
    """Writes findings to standard output, or with `err` to standard error; returns the exit status they ask for.

    To standard error goes nothing where nothing was found; `always`, a document that says so.
    """
    stream = sys.stderr if err else sys.stdout
    report = Report(findings, files, texts.get)
    if findings or not err or (always and is_document(options)):
        stream.write(_formatted(report, options, stream))
    return int(fails(findings, options))


def fails(findings: Iterable[Finding], options: Options) -> bool:
    """Whether findings fail a run."""
    return any(finding.severity in failing(options) for finding in findings)


def is_document(options: Options) -> bool:
    """Whether findings are one document for a program, in which nothing else may stand."""
    return options.format in DOCUMENTS


def remark(sentence: str, options: Options) -> None:
    """A sentence beside the findings: on standard error, unless a document stands there."""
    click.echo(sentence, err=not is_document(options))


def say(what: str, done: Sequence["Published"], started: float) -> None:
    """One line about sites that were published: what, where to, and how many pages; on a terminal, how long it took."""
    written, unchanged, removed = (
        sum(getattr(each, name) for each in done) for name in ("written", "unchanged", "removed")
    )
    took = f" in {monotonic() - started:.2f} s" if sys.stdout.isatty() else ""
    click.echo(f"{what}: {written} written, {unchanged} unchanged, {removed} removed{took}")


def shown(path: Path) -> str:
    """A path as short as can be said from here."""
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def _formatted(report: Report, options: Options, stream: TextIO) -> str:
    match options.format:
        case "json":
            from waypoints_site.findings.structured import as_json

            return as_json(report)
        case "github":
            from waypoints_site.findings.github import as_github

            return as_github(report)
        case "gitlab":
            from waypoints_site.findings.gitlab import as_gitlab

            return as_gitlab(report)
        case "sarif":
            from waypoints_site.findings.sarif import as_sarif

            return as_sarif(report, __version__)
    return _text(report, options, stream)


def _text(report: Report, options: Options, stream: TextIO) -> str:
    from waypoints_site.findings.text import ANSI, PLAIN, as_text

    coloured = options.color if options.color is not None else stream.isatty()
    text = as_text(report, ANSI if coloured else PLAIN)
    if not options.quiet:
        return text
    return text.rstrip("\n").rpartition("\n")[0].rstrip("\n") + "\n" if report.findings else ""

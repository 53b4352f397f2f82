"""What `waypoints build` says of the sites that were built, and of those that were not.

Absent: how a site is built; see `build`.
"""

import posixpath
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from waypoints_site.cli.options import Options
from waypoints_site.cli.report import say, show, shown
from waypoints_site.findings import ordered

if TYPE_CHECKING:
    from waypoints_site.build.run import Told

FOR = {"growth": ("person", "people"), "talent": ("manager", "managers"), "session": ("session", "sessions")}
"""For whom sites of a kind are: one of them, and several."""


def tell(told: "Told", started: float, options: Options) -> int:
    """Says what came of the sites of one kind; returns the exit status that findings ask for."""
    findings = (
        ordered(finding for each in told.built for finding in each.findings) if told.built else told.findings
    )
    files = max((each.files for each in told.built), default=told.files)
    texts = {path: text for each in told.built for path, text in each.texts.items()}
    failed = show(findings, files, texts, options, err=True)
    if told.kind == "framework":
        _say_framework(told, started, options)
    elif told.built or not failed:
        _say_restricted(told, started, options)
    elif not options.quiet:
        click.echo(f"{told.kind} sites: not built; what stood there before still does", err=True)
    if told.gone and not options.quiet:
        click.echo(f"{told.kind} sites removed: {len(told.gone)}, of {FOR[told.kind][1]} that are gone")
    return failed


def _say_framework(told: "Told", started: float, options: Options) -> None:
    published = [each.published for each in told.built if each.published]
    if published:
        say(f"framework site for everyone → {shown(told.folder)}", published, started, options)
    elif not options.quiet:
        click.echo("framework site: not built; what stood there before still does", err=True)


def _say_restricted(told: "Told", started: float, options: Options) -> None:
    done = [each for each in told.built if each.published]
    published = [each.published for each in done if each.published]
    one, several = FOR[told.kind]
    if len(told.built) == 1 and done:
        where = shown(told.folder / done[0].viewer)
        say(f"{told.kind} site for {done[0].name} → {where}", published, started, options)
    elif done or not told.built:
        whom = f"1 {one}" if len(done) == 1 else f"{len(done)} {several}"
        say(f"{told.kind} sites for {whom} → {shown(told.folder)}", published, started, options)
    left = len(told.built) - len(done)
    if left and not options.quiet:
        click.echo(f"{told.kind} sites not built: {left}; what stood there before still does", err=True)


def _sayable(inputs: Sequence[str]) -> tuple[str, ...]:
    """Inputs by their paths; of feedback, assessments and sessions only the folders.

    Not all of what is written of somebody is for everybody who may read this: that there is a synthesis, say, before it
    is shared.
    """
    return tuple(
        dict.fromkeys(
            f"{posixpath.dirname(each)}/" if {"feedback", "talent"} & set(each.split("/")[:-1]) else each
            for each in inputs
        )
    )


def explained(told: Sequence["Told"]) -> None:
    """Says of each page that was drawn why it had to be, and where the time went."""
    for kind in told:
        for each in kind.built:
            changed = _sayable(kind.changed(each.viewer)) if each.why else ()
            for path, reason in sorted(each.why.items()):
                because = f" ({', '.join(changed)})" if changed and "changed" in reason else ""
                click.echo(f"{shown(kind.folder / each.viewer / path)}: {reason}{because}")
        left = sum(each.published.unchanged for each in kind.built if each.published and not each.why)
        click.echo(f"{kind.kind}: {left} files of sites in which nothing changed")
    phases = {name: seconds for kind in told for name, seconds in kind.seconds.items()}
    for name, seconds in phases.items():
        click.echo(f"{seconds:8.3f} s  {name}")
    drawing: dict[str, float] = {}
    for kind in told:
        for each in kind.built:
            for template, seconds in each.seconds.items():
                drawing[template] = drawing.get(template, 0.0) + seconds
    for template, seconds in sorted(drawing.items(), key=lambda each: -each[1]):
        click.echo(f"{seconds:8.3f} s  drawing {template}")

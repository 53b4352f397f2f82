"""What `waypoints build` says of the sites that were built, and of those that were not.

Absent: how a site is built; see `build`.
"""

import posixpath
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from waypoints_site.cli.options import Options
from waypoints_site.cli.report import fails, remark, say, show, shown
from waypoints_site.findings import Finding, ordered

if TYPE_CHECKING:
    from waypoints_site.build.run import Told

FOR = {"growth": ("person", "people"), "talent": ("manager", "managers"), "session": ("session", "sessions")}
"""For whom sites of a kind are: one of them, and several."""


def report(told: Sequence["Told"], options: Options) -> int:
    """Writes what was found wrong with sites, in one report; returns the exit status that this asks for."""
    findings = ordered(finding for each in told for finding in _findings(each))
    built = [site for each in told for site in each.built]
    files = max([*(each.files for each in told), *(each.files for each in built)], default=0)
    texts = {path: text for each in built for path, text in each.texts.items()}
    return show(findings, files, texts, options, err=True, always=True)


def _findings(told: "Told") -> Sequence[Finding]:
    return [finding for each in told.built for finding in each.findings] if told.built else told.findings


def tell(told: "Told", started: float, options: Options) -> None:
    """Says what came of the sites of one kind."""
    if options.quiet:
        return
    if told.kind == "framework":
        _say_framework(told, started, options)
    elif told.built or not fails(_findings(told), options):
        _say_restricted(told, started, options)
    else:
        remark(f"{told.kind} sites: not built; what stood there before still does", options)
    if told.gone:
        click.echo(f"{told.kind} sites removed: {len(told.gone)}, of {FOR[told.kind][1]} that are gone")


def _say_framework(told: "Told", started: float, options: Options) -> None:
    published = [each.published for each in told.built if each.published]
    if published:
        say(f"framework site for everyone → {shown(told.folder)}", published, started)
    else:
        remark("framework site: not built; what stood there before still does", options)


def _say_restricted(told: "Told", started: float, options: Options) -> None:
    done = [each for each in told.built if each.published]
    published = [each.published for each in done if each.published]
    one, several = FOR[told.kind]
    if len(told.built) == 1 and done:
        where = shown(told.folder / done[0].viewer)
        say(f"{told.kind} site for {done[0].name} → {where}", published, started)
    elif done or not told.built:
        whom = f"1 {one}" if len(done) == 1 else f"{len(done)} {several}"
        say(f"{told.kind} sites for {whom} → {shown(told.folder)}", published, started)
    left = len(told.built) - len(done)
    if left:
        remark(f"{told.kind} sites not built: {left}; what stood there before still does", options)


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

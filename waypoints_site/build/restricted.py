"""The three kinds of sites that are not for everyone, seen alike: for whom there is one, and how it is built.

Absent: what is in them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from waypoints_site.build import everyone, growth, talent
from waypoints_site.build.drawn import Built
from waypoints_site.build.groundwork import Groundwork
from waypoints_site.findings import Finding


@dataclass(frozen=True, slots=True)
class Restricted:
    """One kind of site: where they go, and what is wrong with what all of them are made from.

    `whose` gives those of the names given who have a site, and everyone who has one where none is given; it raises
    NoSuchPerson. `build` builds the sites of some in up to so many processes, and raises WorkerLost. `remove_the_gone`
    removes those of others, and returns whose they were.
    """

    folder: Path
    findings: tuple[Finding, ...]
    whose: Callable[[Sequence[str] | None], tuple[str, ...]]
    build: Callable[[Sequence[str], int], tuple[Built, ...]]
    remove_the_gone: Callable[[], tuple[str, ...]]


def sites_of(ground: Groundwork, kind: str) -> Restricted:
    """The sites of one kind: `growth`, `talent` or `session`."""
    return (
        _growth(ground)
        if kind == "growth"
        else _talent(ground, "session" if kind == "session" else "manager")
    )


def _growth(ground: Groundwork) -> Restricted:
    all_of_it = growth.prepare(ground)
    return Restricted(
        ground.request.output / growth.FOLDER,
        all_of_it.findings,
        lambda names: growth.everybody(all_of_it) if names is None else growth.whose(all_of_it, names),
        lambda names, jobs: everyone.build_people(all_of_it, names, jobs),
        lambda: growth.remove_the_gone(all_of_it),
    )


def _talent(ground: Groundwork, kind: talent.Kind) -> Restricted:
    all_of_it = talent.prepare_talent(ground, kind)
    return Restricted(
        talent.folder_of(all_of_it),
        (*ground.findings, *all_of_it.shelf.faults()),
        lambda names: talent.everybody(all_of_it) if names is None else talent.named(all_of_it, names),
        lambda names, jobs: talent.build_viewers(all_of_it, names, jobs),
        lambda: talent.remove_the_gone(all_of_it),
    )

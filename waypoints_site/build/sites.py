"""The kinds of sites, seen alike: for whom there is one, about whom documents are read for it, and how it is built.

Each kind is imported when it is asked for. Absent: what is in them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from waypoints_site.build.drawn import Built
from waypoints_site.build.groundwork import Groundwork
from waypoints_site.build.memory import Recollection
from waypoints_site.build.outcome import Request
from waypoints_site.build.steps import Step
from waypoints_site.findings import Finding

if TYPE_CHECKING:
    from waypoints_site.build.talent import Kind

Known = Mapping[str, Recollection]
"""What is known of the pages of a site, by its viewer."""


@dataclass(frozen=True, slots=True)
class Sites:
    """One kind of site, and what is wrong with what all of them are made from.

    `circles` gives everyone who has a site, with those about whom documents are read for it; `unread` are people who
    may have one, if their file could be read. `whose` gives those of some names who have a site, and raises
    NoSuchPerson. `build` builds some in up to so many processes, tells each, and raises WorkerLost. With `complete`,
    whoever is not among these is gone. `periods` gives the one that a viewer reads, of those who read no other.
    """

    findings: tuple[Finding, ...]
    files: int
    circles: Mapping[str, frozenset[str]]
    unread: frozenset[str]
    complete: bool
    whose: Callable[[Sequence[str]], tuple[str, ...]]
    build: Callable[[Sequence[str], Known, int, Step], tuple[Built, ...]]
    periods: Mapping[str, str] = field(default_factory=dict)


def framework_site(request: Request) -> Sites:
    """The site for everyone, whose viewer has no name."""
    from waypoints_site.build import framework

    return Sites(
        (),
        0,
        {"": frozenset()},
        frozenset(),
        False,
        tuple,
        lambda names, known, *_: tuple(framework.build_framework(request, known.get(each)) for each in names),
    )


def growth_sites(ground: Groundwork) -> Sites:
    """A site for each engineer."""
    from waypoints_site.build import everyone, growth

    shared, intake = growth.prepare(ground, frozenset()), ground.intake

    def build(names: Sequence[str], known: Known, jobs: int, step: Step) -> tuple[Built, ...]:
        few = frozenset(names) if len(names) <= everyone.FEW else None
        return everyone.build_people(growth.prepare(ground, few), names, known, jobs, step)

    return Sites(
        shared.findings,
        len(ground.known),
        {person: frozenset({person}) for person in growth.everybody(shared)},
        ground.organisation.unread,
        not (intake.incomplete or intake.broken),
        lambda names: growth.whose(shared, names),
        build,
    )


def talent_sites(ground: Groundwork, kind: "Kind") -> Sites:
    """A site for each manager, or for each session."""
    from waypoints_site.build import talent

    shared, intake = talent.prepare_talent(ground, kind), ground.intake
    return Sites(
        (*ground.findings, *(finding for finding, _ in shared.shelf.shared)),
        len(ground.known),
        {viewer: talent.circle_of(shared, viewer) for viewer in talent.everybody(shared)},
        ground.organisation.unread if kind == "manager" else frozenset(),
        not (intake.incomplete or intake.broken),
        lambda names: talent.named(shared, names),
        lambda names, known, jobs, step: talent.build_viewers(shared, names, known, jobs, step),
        {each.source.name[1]: each.source.name[0] for each in reversed(shared.sessions)}
        if kind == "session"
        else {},
    )

"""Growth sites of many people: what each would need by itself is done once, and several processes share the rest.

Absent: any difference to one site after another, in what stands there in the end and in what is said of it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from waypoints_site.build.crew import spread
from waypoints_site.build.drawn import Built
from waypoints_site.build.groundwork import shared_paths
from waypoints_site.build.growth import FOLDER, Growth, build_person
from waypoints_site.build.memory import Recollection
from waypoints_site.build.outcome import fails
from waypoints_site.build.steps import Step, silent, told
from waypoints_site.discover import history_of
from waypoints_site.publish import held

FEW = 8
"""For so many people it does not pay."""


def build_people(
    growth: Growth,
    people: Sequence[str],
    known: Mapping[str, Recollection],
    jobs: int = 1,
    step: Step = silent,
) -> tuple[Built, ...]:
    """Builds the sites of these people in up to `jobs` processes; WorkerLost where one of these was killed."""
    if len(people) <= FEW or fails(growth.findings, growth.ground.request):
        one_by_one = (build_person(growth, each, known.get(each)) for each in people)
        return tuple(told(one_by_one, len(people), step))
    ground = growth.ground
    history = ground.history or history_of(
        ground.request.root, (*shared_paths(ground), *_paths(growth, people))
    )
    with held(ground.request.output / FOLDER) as folder:
        ready = replace(growth, ground=replace(ground, history=history), folder=folder)

        def build(person: str) -> Built:
            return build_person(ready, person, known.get(person))

        return tuple(told(spread(build, people, min(jobs, len(people) // FEW)), len(people), step))


def _paths(growth: Growth, people: Sequence[str]) -> Iterator[str]:
    """The files that these people may come to read, below the site's root."""
    for person in people:
        own = (
            *(file.source for file in growth.ground.people.get(person, ())),
            *growth.shelf.sources.get(person, ()),
        )
        yield from (each.path for each in own if not each.path.startswith("../"))

"""What is wrong with who stands above whom, and with who stands in for them.

Absent: people's other fields; and unknown managers, who are references like any other.
"""

from collections.abc import Iterable, Iterator

from waypoints_site.documents import Document
from waypoints_site.findings import Finding, Span, did_you_mean
from waypoints_site.organisation import Organisation
from waypoints_site.resolve.fields import Fields
from waypoints_site.resolve.roster import Roster, unknown_name


def chain_findings(people: Iterable[Document], organisation: Organisation) -> Iterator[Finding]:
    """Each reporting loop, at everyone's manager who stands in it; and each person who belongs to no chain."""
    orphans = frozenset(organisation.orphans())
    for document in people:
        person = document.name[0]
        loop = organisation.loop(person)
        if loop:
            way = " → ".join((*loop, loop[0]))
            place = Fields(document.data, document.place)["manager"].place
            yield Finding("reporting-loop", place.value(), f"this reports to itself: {way}")
        if person in orphans:
            message = (
                "this person has a level, no manager and no reports, and so nobody who may read about them"
            )
            yield Finding("orphan", Span(document.path), message, "name a `manager`")


def access_findings(settings: Document, known: Roster) -> Iterator[Finding]:
    """References of the settings' `access` that lead nowhere: people, and teams or people they stand in for."""
    for entry in Fields(settings.data, settings.place)["access"].items():
        for person in entry["people"].texts():
            yield from unknown_name("person", person, known)
        for each in entry["over"].texts():
            name = each.text()
            if name and not known.knows("team", name) and not known.knows("person", name):
                hint = did_you_mean(name, (*known.teams, *known.people))
                yield Finding("unknown-person", each.place.value(), f"no team or person “{name}”", hint)

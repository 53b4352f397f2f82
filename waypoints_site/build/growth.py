"""Growth sites: one for each engineer, from what the company may read and their own documents.

Requests and peer feedback are not opened, nor anything that is said of anybody else; messages quote nothing.
Absent: the talent track.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from waypoints_site.build.drawn import Built, Drawn, Recall, published_as
from waypoints_site.build.groundwork import Groundwork, commit_of, company_site, shown_images
from waypoints_site.build.memory import Recollection
from waypoints_site.build.outcome import NoSuchPerson, fails
from waypoints_site.build.own import KINDS, Shelf, own_documents, shelved
from waypoints_site.build.pages import assets_for, rendered
from waypoints_site.build.quiet import unquoted
from waypoints_site.discover import discover
from waypoints_site.documents import Document
from waypoints_site.export import Entry, calendar
from waypoints_site.findings import Finding
from waypoints_site.plan.growth import Subject, occasions, plan_growth
from waypoints_site.publish import (
    Held,
    RestrictedSite,
    publish_held,
    publish_restricted,
)
from waypoints_site.records import Cycle, Person

FOLDER = "growth"


@dataclass(frozen=True, slots=True)
class Growth:
    """What all growth sites share. Where many are built at once, `folder` is ready for them."""

    ground: Groundwork
    shelf: Shelf
    folder: Held | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with what all of them are made from."""
        return (*self.ground.findings, *self.shelf.faults())


def prepare(ground: Groundwork, about: frozenset[str] | None = None) -> Growth:
    """Everything that does not depend on whose site is built; only that of the people in `about`, where it is given."""
    where = ground.request.root, ground.intake.settings.content
    found = ground.once(discover, *where, KINDS) if about is None else discover(*where, KINDS, about=about)
    return Growth(ground, shelved(found, KINDS, ground.once))


def everybody(growth: Growth) -> tuple[str, ...]:
    """Whoever has a growth site: people with a level who have not left."""
    return tuple(
        person
        for person, member in sorted(growth.ground.organisation.members.items())
        if member.levelled and not member.gone_on(growth.ground.today)
    )


def whose(growth: Growth, people: Sequence[str]) -> tuple[str, ...]:
    """The people named, each once; NoSuchPerson where one of them has no site. Nobody where nobody can be read."""
    unreadable = (
        growth.ground.intake.broken or ("folder", ("people",)) in growth.ground.intake.permitted.unread
    )
    for person in people if not unreadable else ():
        member = growth.ground.organisation.members.get(person)
        if member is None and person not in growth.ground.organisation.unread:
            raise NoSuchPerson(f"there is no “{person}” in people/")
        if member is not None and member.gone_on(growth.ground.today):
            raise NoSuchPerson(f"{person} has left, and has no site any more")
        if member is not None and not member.levelled:
            raise NoSuchPerson(f"{person} has no level, and so no growth site")
    return tuple(dict.fromkeys(people)) if not unreadable else ()


def draw_person(growth: Growth, person: str, recall: Recall | None = None) -> Drawn:
    """Draws one person's site, unless a finding fails it."""
    ground = growth.ground
    own = own_documents(person, ground.people.get(person, ()), growth.shelf, ground.kinds, ground.today)
    cycles, references = ground.company.cycles(own.documents, own.unread)
    # Of their own file they may read more than the company may: it is judged whole, among their own.
    shared = (each for each in growth.findings if each.span.path not in own.paths)
    findings = [*shared, *own.findings, *references]
    files = len(ground.known) + len(frozenset(own.paths) - ground.known)
    subject = _subject(ground, person, own.documents, cycles)
    quiet = unquoted(findings)
    if fails(findings, ground.request) or subject is None:
        return Drawn(person, person, quiet, files)
    commit = commit_of(ground, own.paths)
    subject = replace(subject, site=replace(subject.site, commit=commit))
    drawn = rendered(plan_growth(subject), ground.renderer, recall)
    if drawn.findings:
        return Drawn(person, subject.person.name, unquoted([*findings, *drawn.findings]), files)
    site = {
        **assets_for("growth", ground.layouts.assets),
        **shown_images(ground, subject.site),
        **drawn.files,
        "calendar.ics": _calendar(subject, ground.today),
    }
    return Drawn(person, subject.person.name, quiet, files, site, {}, drawn.keys, drawn.why, drawn.seconds)


def build_person(growth: Growth, person: str, known: Recollection | None = None) -> Built:
    """Draws one person's site and puts it at `growth/<person>` below the request's output."""
    drawn = draw_person(growth, person, known)
    if drawn.site is None:
        return published_as(drawn, None)
    request, site = growth.ground.request, RestrictedSite(person, drawn.site)
    if growth.folder is not None:
        return published_as(drawn, publish_held(site, growth.folder, fresh=request.fresh))
    return published_as(drawn, publish_restricted(site, request.output / FOLDER, fresh=request.fresh))


def _subject(
    ground: Groundwork, person: str, documents: tuple[Document, ...], cycles: tuple[Cycle, ...]
) -> Subject | None:
    own: Person | None = ground.company.person(person, documents)
    if own is None:
        return None
    standing = ground.company.standing(own)
    return Subject(
        company_site(ground),
        own,
        cycles,
        ground.today,
        ground.company.period,
        ground.organisation.chain(person),
        ground.names,
        ground.teams,
        standing.framework,
        standing.track,
        standing.level,
    )


def _calendar(subject: Subject, today: date) -> bytes:
    entries = (
        Entry(f"{each.name}.{subject.person.id}@waypoints", each.day, each.summary, each.description)
        for each in occasions(subject)
    )
    return calendar(f"{subject.person.name}: {subject.site.title}", entries, today)

"""Growth sites: one for each engineer, from what the company may read and their own documents.

Requests and peer feedback are not opened, nor anything that is said of anybody else; messages quote nothing.
Absent: the talent track.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from waypoints_site.build.files import Kinds, SourceFile, known_kinds
from waypoints_site.build.intake import Intake, take_in
from waypoints_site.build.layouts import SiteLayouts, take_layouts
from waypoints_site.build.organisation import organisation_of
from waypoints_site.build.outcome import Request, fails
from waypoints_site.build.own import KINDS, Own, Shelf, own_documents, shelved
from waypoints_site.build.pages import assets_for, rendered
from waypoints_site.build.quiet import unquoted
from waypoints_site.discover import History, Unreadable, discover, last_commit, read
from waypoints_site.documents import Document
from waypoints_site.export import Entry, calendar
from waypoints_site.findings import Finding, Span
from waypoints_site.organisation import Organisation
from waypoints_site.plan.growth import Subject, occasions, plan_growth
from waypoints_site.publish import (
    Held,
    Published,
    RestrictedSite,
    publish_held,
    publish_restricted,
    remove_others,
)
from waypoints_site.records import Commit, Person, ProsePage, Site
from waypoints_site.render import Renderer
from waypoints_site.resolve import Company, company_records
from waypoints_site.viewers import COMPANY

FOLDER = "growth"


@dataclass(frozen=True, slots=True)
class Growth:
    """What all growth sites share.

    `people` are the files of people by person, `known` the paths of all files that were read. Where many sites are
    built at once, `history` knows the last commits, and `folder` is ready for the sites.
    """

    request: Request
    today: date
    kinds: Kinds
    intake: Intake
    company: Company
    organisation: Organisation
    layouts: SiteLayouts
    shelf: Shelf
    images: Mapping[str, bytes]
    findings: tuple[Finding, ...]
    renderer: Renderer
    people: Mapping[str, tuple[SourceFile, ...]]
    known: frozenset[str]
    names: Mapping[str, str]
    teams: Mapping[str, str]
    history: History | None = None
    folder: Held | None = None


@dataclass(frozen=True, slots=True)
class Built:
    """What came of one person's site: findings over how many files, and what was published, if anything."""

    person: str
    name: str
    findings: tuple[Finding, ...]
    files: int
    published: Published | None


class NoSuchPerson(Exception):
    """A site is asked for somebody who has none; the message is a sentence."""


def prepare(request: Request, today: date) -> Growth:
    """Everything that does not depend on whose site is built."""
    kinds = known_kinds()
    intake = take_in(request.root, COMPANY, kinds)
    settings = intake.settings
    current = (settings.period, settings.place / "period") if settings.period else None
    company, references = company_records(intake.permitted, current)
    layouts = take_layouts(request.root)
    images, faults = _images(intake, company.resolved.images)
    shelf = shelved(discover(request.root, settings.content, KINDS))
    return Growth(
        request,
        today,
        kinds,
        intake,
        company,
        organisation_of(intake.people, intake.permitted.unread),
        layouts,
        shelf,
        images,
        (*intake.findings, *references, *layouts.findings, *shelf.shared, *faults),
        Renderer(layouts.templates, elsewhere=company.resolved.site.url),
        _by_person(intake.people),
        frozenset(intake.paths),
        {each.id: each.name for each in company.roster.people.values()},
        {each.id: each.title for each in company.roster.teams.values()},
    )


def _by_person(files: Sequence[SourceFile]) -> Mapping[str, tuple[SourceFile, ...]]:
    people: dict[str, tuple[SourceFile, ...]] = {}
    for file in files:
        people[file.source.name[0]] = (*people.get(file.source.name[0], ()), file)
    return people


def everybody(growth: Growth) -> tuple[str, ...]:
    """Whoever has a growth site: people with a level who have not left."""
    return tuple(
        person
        for person, member in sorted(growth.organisation.members.items())
        if member.levelled and not member.gone_on(growth.today)
    )


def whose(growth: Growth, people: Sequence[str]) -> tuple[str, ...]:
    """The people named, each once; NoSuchPerson where one of them has no site. Nobody where nobody can be read."""
    unreadable = growth.intake.broken or ("folder", ("people",)) in growth.intake.permitted.unread
    for person in people if not unreadable else ():
        member = growth.organisation.members.get(person)
        if member is None and person not in growth.organisation.unread:
            raise NoSuchPerson(f"there is no “{person}” in people/")
        if member is not None and member.gone_on(growth.today):
            raise NoSuchPerson(f"{person} has left, and has no site any more")
        if member is not None and not member.levelled:
            raise NoSuchPerson(f"{person} has no level, and so no growth site")
    return tuple(dict.fromkeys(people)) if not unreadable else ()


def build_person(growth: Growth, person: str) -> Built:
    """Builds one person's site into `growth/<person>` below the request's output, unless a finding fails it."""
    own = own_documents(person, growth.people.get(person, ()), growth.shelf, growth.kinds, growth.today)
    cycles, references = growth.company.cycles(own.documents, own.unread)
    # Of their own file they may read more than the company may: it is judged whole, among their own.
    shared = (each for each in growth.findings if each.span.path not in own.paths)
    findings = [*shared, *own.findings, *references]
    files = len(growth.known) + len(frozenset(own.paths) - growth.known)
    subject = _subject(growth, person, own.documents, cycles)
    quiet = unquoted(findings)
    if fails(findings, growth.request) or subject is None:
        return Built(person, person, quiet, files, None)
    commit = _commit(growth, own)
    subject = replace(subject, site=replace(subject.site, commit=commit))
    drawn, faults = rendered(plan_growth(subject), growth.renderer)
    if faults:
        return Built(person, subject.person.name, unquoted([*findings, *faults]), files, None)
    site = {
        **assets_for("growth", growth.layouts.assets),
        **_shown_images(growth, subject),
        **drawn,
        "calendar.ics": _calendar(subject, growth.today),
    }
    return Built(person, subject.person.name, quiet, files, _published(growth, RestrictedSite(person, site)))


def _commit(growth: Growth, own: Own) -> Commit | None:
    """The last one that touched a file that the person may read whole."""
    paths = [*shared_paths(growth), *(path for path in own.paths if not path.startswith("../"))]
    if growth.history is not None:
        return growth.history.last_commit(paths)
    return last_commit(growth.request.root, paths)


def _published(growth: Growth, site: RestrictedSite) -> Published:
    if growth.folder is not None:
        return publish_held(site, growth.folder, fresh=growth.request.fresh)
    return publish_restricted(site, growth.request.output / FOLDER, fresh=growth.request.fresh)


def _subject(
    growth: Growth, person: str, documents: tuple[Document, ...], cycles: Sequence[object]
) -> Subject | None:
    own: Person | None = growth.company.person(person, documents)
    if own is None:
        return None
    resolved = growth.company.resolved.site
    standing = growth.company.standing(own)
    return Subject(
        Site(
            resolved.title,
            (),
            tuple(page for page in resolved.pages if _is_companys(page)),
            resolved.organisation,
            resolved.url,
        ),
        own,
        tuple(cycles),  # type: ignore[arg-type]  # the company's cycles are cycles
        growth.today,
        growth.company.period,
        growth.organisation.chain(person),
        growth.names,
        growth.teams,
        standing.framework,
        standing.track,
        standing.level,
    )


def _is_companys(page: ProsePage) -> bool:
    return page.audience == "company" and not page.draft


def _calendar(subject: Subject, today: date) -> bytes:
    entries = (
        Entry(f"{each.name}.{subject.person.id}@waypoints", each.day, each.summary, each.description)
        for each in occasions(subject)
    )
    return calendar(f"{subject.person.name}: {subject.site.title}", entries, today)


def _shown_images(growth: Growth, subject: Subject) -> Mapping[str, bytes]:
    """The images of the company's own pages, and no others."""
    shown = {target for page in subject.site.pages for _, target in page.body.links}
    return {path: content for path, content in growth.images.items() if path in shown}


def shared_paths(growth: Growth) -> Sequence[str]:
    """The files below the site's root that everybody may read whole.

    A commit that touched one that they may read a part of may have touched the rest.
    """
    paths = (*growth.intake.whole, *growth.layouts.texts)
    return [path for path in dict.fromkeys(paths) if not path.startswith("../")]


def _images(intake: Intake, shown: frozenset[str]) -> tuple[Mapping[str, bytes], list[Finding]]:
    files: dict[str, bytes] = {}
    findings = []
    for path in sorted(shown):
        try:
            files[intake.permitted.images[path]] = read(intake.images[path])
        except Unreadable as fault:
            findings.append(Finding("unsafe-file", Span(path), str(fault)))
    return files, findings


def remove_the_gone(growth: Growth) -> tuple[str, ...]:
    """Removes the sites of people who are gone, unless a content root is missing and they may only be elsewhere."""
    if growth.intake.incomplete or growth.intake.broken:
        return ()
    there = frozenset({*everybody(growth), *growth.organisation.unread})
    return remove_others(growth.request.output / FOLDER, there)

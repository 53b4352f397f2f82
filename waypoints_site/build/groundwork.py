"""What all restricted sites share: what the whole company may read, and everything that depends on no viewer.

Absent: documents about people, which are opened for who may read them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from waypoints_site.build.files import Kinds, SourceFile, known_kinds
from waypoints_site.build.intake import Intake, take_in
from waypoints_site.build.layouts import SiteLayouts, take_layouts
from waypoints_site.build.once import Once, afresh
from waypoints_site.build.organisation import organisation_of
from waypoints_site.build.outcome import Request
from waypoints_site.discover import History, Unreadable, last_commit, read
from waypoints_site.findings import Finding, Span
from waypoints_site.organisation import Organisation
from waypoints_site.records import Commit, ProsePage, Site
from waypoints_site.render import Renderer
from waypoints_site.resolve import Company, company_records
from waypoints_site.viewers import COMPANY


@dataclass(frozen=True, slots=True)
class Groundwork:
    """Everything that does not depend on whose site is built.

    `people` are the files of people by person, `known` the paths of all files that were read; `once` is how more are.
    `history` knows the last commits of all files, where somebody asked for them already.
    """

    request: Request
    today: date
    kinds: Kinds
    intake: Intake
    company: Company
    organisation: Organisation
    layouts: SiteLayouts
    images: Mapping[str, bytes]
    findings: tuple[Finding, ...]
    renderer: Renderer
    people: Mapping[str, tuple[SourceFile, ...]]
    known: frozenset[str]
    names: Mapping[str, str]
    teams: Mapping[str, str]
    once: Once = afresh
    history: History | None = None


def lay_groundwork(request: Request, today: date, once: Once = afresh) -> Groundwork:
    """Reads what the whole company may read."""
    kinds = once(known_kinds)
    intake = take_in(request.root, COMPANY, kinds, once=once)
    settings = intake.settings
    current = (settings.period, settings.place / "period") if settings.period else None
    company, references = company_records(intake.permitted, current)
    layouts = once(take_layouts, request.root)
    images, faults = _images(intake, company.resolved.images)
    return Groundwork(
        request,
        today,
        kinds,
        intake,
        company,
        organisation_of(intake.people, intake.permitted.unread),
        layouts,
        images,
        (*intake.findings, *references, *layouts.findings, *faults),
        once(Renderer, layouts.templates, layouts.code, elsewhere=company.resolved.site.url),
        _by_person(intake.people),
        frozenset(intake.paths),
        {each.id: each.name for each in company.roster.people.values()},
        {each.id: each.title for each in company.roster.teams.values()},
        once,
    )


def _by_person(files: Iterable[SourceFile]) -> Mapping[str, tuple[SourceFile, ...]]:
    people: dict[str, tuple[SourceFile, ...]] = {}
    for file in files:
        people[file.source.name[0]] = (*people.get(file.source.name[0], ()), file)
    return people


def company_site(ground: Groundwork) -> Site:
    """What a restricted site shows of the company itself: its title, and its own pages, but no framework."""
    resolved = ground.company.resolved.site
    pages = tuple(page for page in resolved.pages if _is_companys(page))
    return Site(resolved.title, (), pages, resolved.organisation, resolved.url)


def _is_companys(page: ProsePage) -> bool:
    return page.audience == "company" and not page.draft


def shown_images(ground: Groundwork, site: Site) -> Mapping[str, bytes]:
    """The images of the company's own pages, and no others."""
    shown = {target for page in site.pages for _, target in page.body.links}
    return {path: content for path, content in ground.images.items() if path in shown}


def shared_paths(ground: Groundwork) -> Sequence[str]:
    """The files below the site's root that everybody may read whole.

    A commit that touched one that they may read a part of may have touched the rest.
    """
    paths = (*ground.intake.whole, *ground.layouts.texts)
    return [path for path in dict.fromkeys(paths) if not path.startswith("../")]


def commit_of(ground: Groundwork, paths: Iterable[str]) -> Commit | None:
    """The last one that touched one of these files, or one that everybody may read whole."""
    touched = [*shared_paths(ground), *(path for path in paths if not path.startswith("../"))]
    if ground.history is not None:
        return ground.history.last_commit(touched)
    return ground.once(last_commit, ground.request.root, touched)


def _images(intake: Intake, shown: frozenset[str]) -> tuple[Mapping[str, bytes], list[Finding]]:
    files: dict[str, bytes] = {}
    findings = []
    for path in sorted(shown):
        try:
            files[intake.permitted.images[path]] = read(intake.images[path])
        except Unreadable as fault:
            findings.append(Finding("unsafe-file", Span(path), str(fault)))
    return files, findings

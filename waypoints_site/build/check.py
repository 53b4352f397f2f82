"""`waypoints check`: form, references and process rules over everything; nothing is written.

Absent: a viewer's limits. Whoever checks reads the sources anyway.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from waypoints_site.build.checking import OF_A_PERSON, Checking, Said, check_person
from waypoints_site.build.confidants import Confidants, discussions
from waypoints_site.build.crew import spread
from waypoints_site.build.earlier import frameworks_at, readable
from waypoints_site.build.files import known_kinds
from waypoints_site.build.intake import Intake, take_in
from waypoints_site.build.organisation import organisation_of, stand_ins_of
from waypoints_site.build.outcome import Outcome, Request, outcome
from waypoints_site.build.steps import Step, silent, told
from waypoints_site.discover import Source, at_revision
from waypoints_site.findings import Finding
from waypoints_site.organisation import Organisation
from waypoints_site.records import Framework
from waypoints_site.resolve import Company, access_findings, chain_findings, company_records
from waypoints_site.rules import BENCH_RULES, FRAMEWORK_RULES, VERSION_RULES, Lead, Succession, run
from waypoints_site.viewers import KEEPER

FEW = 8
"""People for each process, at the least; for fewer it does not pay."""


def check(
    request: Request, today: date, base: str | None = None, jobs: int = 1, step: Step = silent
) -> Outcome:
    """Every finding about the sources at the request's root, compared with the revision `base` where one is named.

    Documents about people are checked in up to `jobs` processes. Raises NoSuchRevision, and WorkerLost.
    """
    kinds = known_kinds()
    intake = take_in(request.root, KEEPER, kinds, OF_A_PERSON)
    if intake.broken:
        return outcome(intake.findings, len(intake.paths), intake.texts)
    settings = intake.settings
    current = (settings.period, settings.place / "period") if settings.period else None
    company, references = company_records(intake.permitted, current)
    organisation = organisation_of(intake.people)
    sources = _by_person(intake.left)
    before = at_revision(request.root, base, _plans(intake.left)) if base else {}
    earlier = frameworks_at(request.root, base, kinds) if base else {}
    _, decisions, of_sessions = company.sessions(intake.permitted.documents)
    talks = discussions(intake.permitted.documents, organisation, company.roster.periods)
    confidants = Confidants(organisation, stand_ins_of(intake.own), talks)
    checking = Checking(
        kinds, company, organisation, settings.rules, today, sources, before, decisions, confidants
    )
    people = sorted({*company.roster.people, *sources})
    results = spread(partial(check_person, checking), people, min(jobs, len(people) // FEW))
    said = list(told(results, len(people), step))
    findings = (
        *intake.findings,
        *references,
        *of_sessions,
        *_of_the_company(intake, company, organisation),
        *_of_versions(intake, company, earlier),
        *(finding for each in said for finding in each.findings),
        *_of_the_bench(intake, company, said),
    )
    texts = {path: text for each in said for path, text in each.texts.items()}
    return outcome(findings, len(intake.paths) + len(intake.left), {**intake.texts, **texts})


def _of_the_company(intake: Intake, company: Company, organisation: Organisation) -> Iterator[Finding]:
    people = tuple(each for each in intake.permitted.documents if each.kind == "person")
    yield from company.cycles(people, intake.permitted.unread)[1]
    yield from chain_findings(people, organisation)
    if intake.own is not None:
        yield from access_findings(intake.own, company.roster)
    for framework in company.resolved.site.frameworks:
        yield from run(FRAMEWORK_RULES, framework, intake.settings.rules)


def _of_versions(intake: Intake, company: Company, earlier: Mapping[str, Framework]) -> Iterator[Finding]:
    """Frameworks against those of an earlier revision."""
    for name, now in readable(company.frameworks, intake.permitted.unread).items():
        if name in earlier:
            yield from run(VERSION_RULES, Succession(now, earlier[name]), intake.settings.rules)


def _of_the_bench(intake: Intake, company: Company, said: Sequence[Said]) -> Iterator[Finding]:
    """Leads of teams, once there are assessments of the current period and all of them can be read."""
    now = company.period
    assessed = any(
        each.kind == "assessment" and now is not None and each.name[0] == now.id for each in intake.left
    )
    covered = [each.covers for each in said]
    for team in company.roster.teams.values() if assessed and None not in covered else ():
        if team.lead:
            lead = Lead(team, any(team.id in covers for covers in covered if covers))
            yield from run(BENCH_RULES, lead, intake.settings.rules)


def _by_person(sources: tuple[Source, ...]) -> Mapping[str, tuple[Source, ...]]:
    people: dict[str, list[Source]] = {}
    for source in sources:
        people.setdefault(source.name[1], []).append(source)
    return {person: tuple(found) for person, found in people.items()}


def _plans(sources: tuple[Source, ...]) -> tuple[str, ...]:
    return tuple(source.path for source in sources if source.kind == "expectations")

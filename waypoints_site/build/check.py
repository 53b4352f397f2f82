"""`waypoints check`: form, references and process rules over everything; nothing is written.

Absent: a viewer's limits. Whoever checks reads the sources anyway.
"""

from collections.abc import Iterator
from datetime import date

from waypoints_site.build.files import known_kinds
from waypoints_site.build.intake import Intake, take_in
from waypoints_site.build.organisation import organisation_of
from waypoints_site.build.outcome import Outcome, Request, outcome
from waypoints_site.discover import at_revision
from waypoints_site.findings import Finding
from waypoints_site.organisation import Organisation
from waypoints_site.parse import parse
from waypoints_site.records import Cycle
from waypoints_site.resolve import Company, access_findings, agreement_of, chain_findings, company_records
from waypoints_site.rules import (
    FRAMEWORK_RULES,
    REPLACEMENT_RULES,
    REVIEW_RULES,
    Replacement,
    reviews,
    run,
)
from waypoints_site.viewers import KEEPER


def check(request: Request, today: date, base: str | None = None) -> Outcome:
    """Every finding about the sources at the request's root, compared with the revision `base` where one is named.

    Raises NoSuchRevision.
    """
    intake = take_in(request.root, KEEPER, known_kinds())
    if intake.broken:
        return outcome(intake.findings, len(intake.paths), intake.texts)
    settings = intake.settings
    current = (settings.period, settings.place / "period") if settings.period else None
    company, references = company_records(intake.permitted, current)
    records = tuple(each for each in intake.permitted.documents if each.kind not in ("team", "period"))
    cycles, of_growth = company.cycles(records, intake.permitted.unread)
    organisation = organisation_of(intake.people)
    findings = (
        *intake.findings,
        *references,
        *of_growth,
        *_chains(intake, company, organisation),
        *_process(intake, company, cycles, organisation, today),
        *(_replaced(request, base, intake, cycles) if base else ()),
    )
    return outcome(findings, len(intake.paths), intake.texts)


def _chains(intake: Intake, company: Company, organisation: Organisation) -> Iterator[Finding]:
    people = [each for each in intake.permitted.documents if each.kind == "person"]
    yield from chain_findings(people, organisation)
    if intake.own is not None:
        yield from access_findings(intake.own, company.roster)


def _process(
    intake: Intake, company: Company, cycles: tuple[Cycle, ...], organisation: Organisation, today: date
) -> Iterator[Finding]:
    tunings = intake.settings.rules
    for framework in company.resolved.site.frameworks:
        yield from run(FRAMEWORK_RULES, framework, tunings)
    for review in reviews(cycles, company.roster, organisation, today):
        yield from run(REVIEW_RULES, review, tunings)


def _replaced(request: Request, base: str, intake: Intake, cycles: tuple[Cycle, ...]) -> Iterator[Finding]:
    """Agreements that are not those of an earlier revision."""
    plans = {plan.place.value().path: plan for cycle in cycles for plan in cycle.plans}
    for path, content in at_revision(request.root, base, tuple(plans)).items():
        plan = plans[path]
        parsed = parse(path, "expectations", (plan.period, plan.person), content).document
        if parsed is not None:
            before, changes = agreement_of(parsed)
            yield from run(REPLACEMENT_RULES, Replacement(plan, before, changes), intake.settings.rules)

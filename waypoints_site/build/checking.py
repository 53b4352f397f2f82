"""What is wrong in the documents about one person: form, references and process.

Of them only findings are kept, so that memory does not grow with the organisation. Absent: other people's documents.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from waypoints_site.build.confidants import Confidants
from waypoints_site.build.files import Kinds, source_file
from waypoints_site.build.intake import judgement_of
from waypoints_site.discover import Source
from waypoints_site.documents import Document
from waypoints_site.findings import Finding
from waypoints_site.organisation import Organisation
from waypoints_site.parse import parse
from waypoints_site.records import Case, Cycle
from waypoints_site.resolve import Company, Decided, agreement_of, paper, unlevelled
from waypoints_site.rules import (
    REPLACEMENT_RULES,
    REVIEW_RULES,
    TALENT_RULES,
    Replacement,
    Surroundings,
    appraisals,
    reviews,
    run,
)
from waypoints_site.settings import Tuning
from waypoints_site.viewers import KEEPER

OF_A_PERSON = frozenset(
    {"expectations", "requests", "self", "peer", "synthesis", "plan", "skip-level", "assessment"}
)
"""The kinds of documents that are about one person."""

Names = frozenset[tuple[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Checking:
    """What the documents about everybody are checked against.

    `sources` are these documents by person; `before` are plans as they stood at an earlier revision, by path.
    `decisions` are what sessions decided.
    """

    kinds: Kinds
    company: Company
    organisation: Organisation
    tunings: Mapping[str, Tuning]
    today: date
    sources: Mapping[str, tuple[Source, ...]]
    before: Mapping[str, bytes]
    decisions: Decided
    confidants: Confidants


@dataclass(frozen=True, slots=True)
class Said:
    """Findings, and the texts of a person's own files that they are about.

    `covers` are teams that the person could lead besides their own; None where that could not be read.
    """

    findings: tuple[Finding, ...]
    texts: Mapping[str, str]
    covers: frozenset[str] | None


def check_person(checking: Checking, person: str) -> Said:
    """Every finding about a person's documents, and about those that are missing."""
    files = [source_file(each) for each in checking.sources.get(person, ())]
    judged = [judgement_of(file, KEEPER, checking.kinds) for file in files]
    unread = frozenset((file.source.kind, file.source.name) for file in files if file.parsed.document is None)
    documents = tuple(document for document, _ in judged if document is not None)
    cycles, references = checking.company.cycles(documents, unread)
    cases, of_talent = _cases(checking, person, documents, unread)
    findings = (
        *(finding for _, several in judged for finding in several),
        *references,
        *of_talent,
        *unlevelled(checking.company.roster.people.get(person), documents),
        *_process(checking, person, cycles, unread),
        *_talent(checking, person, cases, unread),
        *_replaced(checking, cycles),
    )
    told = {finding.span.path for finding in findings}
    texts = {file.source.path: file.parsed.text for file in files if file.source.path in told}
    return Said(findings, texts, _covers(checking, cases, unread))


def _cases(
    checking: Checking, person: str, documents: tuple[Document, ...], unread: Names
) -> tuple[tuple[Case, ...], tuple[Finding, ...]]:
    papers = {paper(each.kind, each.name) for each in checking.sources.get(person, ())}
    own = {key: each for key, each in checking.decisions.items() if key[1] == person}
    return checking.company.cases(documents, own, (person,), {person: papers}, unread)


def _talent(checking: Checking, person: str, cases: tuple[Case, ...], unread: Names) -> Iterator[Finding]:
    company, chain = checking.company, checking.organisation.chain(person)
    roster = replace(company.roster, unread=company.roster.unread | unread)
    privy = partial(checking.confidants.of, person)
    around = Surroundings(checking.today, roster, company.frameworks, chain, privy)
    for each in appraisals(cases, around):
        yield from run(TALENT_RULES, each, checking.tunings)


def _covers(checking: Checking, cases: tuple[Case, ...], unread: Names) -> frozenset[str] | None:
    """The teams that a person could lead, by the assessment of the current period; none where they have left."""
    now, teams = checking.company.period, checking.company.roster.teams
    if now and any(kind == "assessment" and name[0] == now.id for kind, name in unread):
        return None
    there = (each for each in cases if now and each.period.id == now.id and not _left(each, checking.today))
    benches = ((each.person, each.assessment.bench) for each in there if each.assessment)
    return frozenset(
        team
        for person, bench in benches
        for team in (bench.teams if bench else ())
        if team in teams and teams[team].lead != person.id
    )


def _left(case: Case, today: date) -> bool:
    return case.person.left is not None and case.person.left <= today


def _process(checking: Checking, person: str, cycles: tuple[Cycle, ...], unread: Names) -> Iterator[Finding]:
    roster = replace(checking.company.roster, unread=checking.company.roster.unread | unread)
    for review in reviews(cycles, roster, checking.organisation, checking.today, (person,)):
        yield from run(REVIEW_RULES, review, checking.tunings)


def _replaced(checking: Checking, cycles: tuple[Cycle, ...]) -> Iterator[Finding]:
    """Agreements that are not those of an earlier revision."""
    for plan in (plan for cycle in cycles for plan in cycle.plans if checking.before):
        path = plan.place.value().path
        if path in checking.before:
            parsed = parse(path, "expectations", (plan.period, plan.person), checking.before[path]).document
            if parsed is not None:
                before, changes = agreement_of(parsed)
                yield from run(REPLACEMENT_RULES, Replacement(plan, before, changes), checking.tunings)

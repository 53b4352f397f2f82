"""Management's track as data: what is found in it, and what becomes of it for whoever keeps the sources."""

from tests.organisation_sources import company_of, small
from tests.sources import Files
from waypoints_site.findings import Finding, ordered
from waypoints_site.records import Case, Revision, Session
from waypoints_site.resolve import paper
from waypoints_site.viewers import KEEPER

ASSESSMENT = "content/talent/2026-h2/ada.yaml"
BEFORE = "content/talent/2026-h1/ada.yaml"
SESSION = "content/talent/2026-h2/sessions/l2.yaml"
DRAFT = "by: tom\nstate: draft\n"
MEETING = "title: All at L2\non: 2026-12-20\nparticipants: [tom]\nscope: {teams: [payments]}\n"


def judged(files: Files) -> tuple[tuple[Case, ...], tuple[Session, ...], tuple[Finding, ...]]:
    """Everybody's cases, the sessions, and the findings about references in both."""
    company, _, documents = company_of(files, KEEPER)
    sessions, decisions, of_sessions = company.sessions(documents)
    papers: dict[str, set[str]] = {}
    for each in documents:
        if each.kind in ("expectations", "self", "peer", "synthesis", "plan"):
            papers.setdefault(each.name[1], set()).add(paper(each.kind, each.name))
    cases, of_cases = company.cases(documents, decisions, company.roster.people, papers)
    return cases, sessions, ordered((*of_sessions, *of_cases))


def case_of(assessment: str, person: str = "ada", **more: str) -> Case:
    """Ada's case of the second half of 2026, with an assessment and other files."""
    cases, _, _ = judged(small(**{ASSESSMENT: assessment, **more}))
    return next(each for each in cases if (each.person.id, each.period.id) == (person, "2026-h2"))


def decided(case: Case) -> list[tuple[str, str | None, str | None, str | None]]:
    """What sessions decided of a case."""
    return [_plain(each) for each in case.decisions]


def _plain(each: Revision) -> tuple[str, str | None, str | None, str | None]:
    return each.capability, each.before, each.after, each.session

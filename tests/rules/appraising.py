"""Findings of the rules of management's track, from sources as data: the case of one person, Ada.

Everybody else is there to be referred to; what others owe them is left out.
"""

from datetime import date
from functools import partial

from tests.organisation_sources import company_of, small
from tests.sources import Files, said, unmarked
from tests.talent_sources import ASSESSMENT, BEFORE, judged
from waypoints_site.build.confidants import Confidants, discussions
from waypoints_site.build.organisation import stand_ins_of
from waypoints_site.documents import Document
from waypoints_site.findings import Finding, ordered
from waypoints_site.organisation import Member, Organisation
from waypoints_site.parse import parse
from waypoints_site.records import Person
from waypoints_site.rules import TALENT_RULES, Appraisal, Surroundings, appraisals, run
from waypoints_site.settings import settings_of
from waypoints_site.viewers import KEEPER

TODAY = "2026-12-28"
"""Every date of the second half of 2026 has passed, and the period has not."""

ADA = "content/people/ada.yaml"
SETTINGS = "waypoints.yaml"

ORGANISATION = small(
    h2=(
        "title: Second half\nstarts: 2026-07-01\nends: 2026-12-31\nframework: {eng: 1.1.0}\n"
        "dates: {talent_by: 2026-12-20}\n"
    )
)

FINAL = """\
by: tom
state: final
rating: meets
confidence: high
cells:
  technical:
    rating: meets
    confidence: high
    evidence:
      - {on: 2026-08-03, kind: delivery, text: Closed 14 of 15 faults}
      - {on: 2026-11-10, kind: quality, text: No fault came back in 60 days}
  impact:
    rating: exceeds
    confidence: medium
    evidence:
      - {on: 2026-11-12, kind: objective, text: Checkout takes 280 ms}
strengths: [Asks early]
needs: [{text: Waits too long, kind: skill, action: Says so on the second day}]
partner:
  who: noor
  role: manager
  context: Reads her designs
  challenges: [{question: Why not more?, answer: It was seen twice}]
  sufficient: true
  aligned: true
coaching:
  support: [An hour a week]
  actions: [Leads a review]
  opportunities: [The rewrite]
"""
"""Ada's second half, assessed to the end; nothing is wrong with it."""

DRAFT = "by: tom\nstate: draft\ncells: {technical: {rating: meets, confidence: high}}\n"
"""The first lines of one; nothing is wrong with it either."""


def assessed(text: str, before: str = "", **more: str) -> dict[str, str]:
    """The organisation with an assessment of Ada's second half, and one of the first if it is given.

    `more` are paths, or `ada` and `settings`.
    """
    paths = {"ada": ADA, "settings": SETTINGS}
    files = {**ORGANISATION, **{paths.get(name, name): each for name, each in more.items()}}
    return {**files, **({ASSESSMENT: text} if text else {}), **({BEFORE: before} if before else {})}


def edited(text: str, *replaced: tuple[str, str]) -> str:
    """A text with some of its places changed; each stands there once."""
    for old, new in replaced:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        text = text.replace(old, new)
    return text


def final(*replaced: tuple[str, str], **more: str) -> dict[str, str]:
    """The organisation with the final assessment, some of its places changed."""
    return assessed(edited(FINAL, *replaced), **more)


def draft(more: str = "", **files: str) -> dict[str, str]:
    """The organisation with a draft, and some lines after it."""
    return assessed(DRAFT + more, **files)


def adas(files: Files, today: str = TODAY) -> tuple[Appraisal, ...]:
    """Ada's appraisals, oldest first."""
    company, _, documents = company_of(files, KEEPER)
    organisation = Organisation({name: _member(each) for name, each in company.roster.people.items()})
    talks = discussions(documents, organisation, company.roster.periods)
    privy = partial(Confidants(organisation, stand_ins_of(_settings(files)), talks).of, "ada")
    chain = organisation.chain("ada")
    around = Surroundings(date.fromisoformat(today), company.roster, company.frameworks, chain, privy)
    return tuple(appraisals((case for case in judged(files)[0] if case.person.id == "ada"), around))


def _member(person: Person) -> Member:
    held = tuple((each.since or date.min, f"{each.level.track}/{each.level.level}") for each in person.held)
    return Member(person.manager, bool(held), person.left, person.team, person.started, held)


def _settings(files: Files) -> Document | None:
    text = unmarked({SETTINGS: files[SETTINGS]}).texts[SETTINGS]
    return parse(SETTINGS, "settings", (), text.encode()).document


def found(files: Files, today: str = TODAY, tuning: str = "") -> tuple[Finding, ...]:
    """The findings about Ada on a day, in order; `tuning` is what the settings say under `rules`, as YAML."""
    tuned = parse(SETTINGS, "settings", (), f"title: T\nrules:\n  {tuning}\n".encode()).document
    rules = settings_of(tuned).rules if tuning else {}
    return ordered(each for one in adas(files, today) for each in run(TALENT_RULES, one, rules))


def found_at_marks(files: Files, today: str = TODAY, tuning: str = "") -> list[str]:
    """What is found, as `severity: message [rule] hint`; each finding stands exactly where a mark is."""
    findings = found(files, today, tuning)
    assert tuple(each.span for each in findings) == unmarked(files).marked, said(findings)
    return [
        f"{each.severity}: {each.message} [{each.rule}]" + (f" {each.hint}" if each.hint else "")
        for each in findings
    ]


def rules_of(files: Files, today: str = TODAY, tuning: str = "") -> list[str]:
    """The names of the rules that are not kept, in the order of the findings."""
    return [each.rule for each in found(files, today, tuning)]

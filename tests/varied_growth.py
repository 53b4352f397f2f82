"""A small organisation whose growth sites show everything that there is to show, and some with almost nothing.

Fixed, since golden pages are drawn from it: a change here changes them. The day is 15 September 2026.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from tests.organisation_sources import small, subject_of
from tests.sources import level
from waypoints_site.plan import Page
from waypoints_site.plan.growth import Subject, plan_growth
from waypoints_site.records import Commit

PERIODS = {
    "content/periods/2025-h2.yaml": """title: Second half of 2025
starts: 2025-07-01
ends: 2025-12-31
framework: {eng: 1.0.0}
""",
    "content/periods/2026-h1.yaml": """title: First half of 2026
starts: 2026-01-01
ends: 2026-06-30
framework: {eng: 1.0.0}
objectives: [{id: fewer-pages, title: Fewer pages at night, owner: company}]
""",
    "content/periods/2026-h2.yaml": """title: Second half of 2026
starts: 2026-07-01
ends: 2026-12-31
framework: {eng: 1.1.0}
dates: {agree_by: 2026-07-15, self_by: 2026-12-04, peers_by: 2026-12-11, synthesis_by: 2026-12-18, talent_by: 2026-12-20}
objectives:
  - {id: faster-checkout, title: A checkout that nobody waits for, owner: payments}
  - {id: calmer, title: Calmer & kinder, owner: company}
  - {id: single-login, title: One login, owner: identity}
""",
    "content/periods/2027-h1.yaml": "title: First half of 2027\nstarts: 2027-01-01\nends: 2027-06-30\n",
}

PEOPLE = {
    "content/people/ada.yaml": """name: Ada Moreau
email: ada@example.com
track: ic
level: L2
title: Engineer & friend
team: payments
function: engineering
manager: tom
started: 2022-02-05
level_since: 2026-01-01
earlier: [{level: manager/M1, since: 2024-03-01}, {level: ic/L1, since: 2022-02-05}]
left: 2027-03-31
""",
    "content/people/bo.yaml": """name: Bo Lie
track: ic
level: L1
team: payments
manager: tom
started: 2026-08-03
""",
    "content/people/cy.yaml": "name: Cy Ek\ntrack: ic\nlevel: L3\nmanager: noor\nstarted: 2019-05-01\n",
    "content/people/dee.yaml": "name: Dee Aro\nmanager: tom\nstarted: 2026-09-01\n",
}

NOW = """plan: period
agreed:
  on: 2026-07-10
  engineer: ada
  manager: tom
  digests:
    checkout-latency: «checkout-latency»
    lead-incident: sha256-0000000000000000000000000000000000000000000000000000000000000000
expectations:
  - id: checkout-latency
    title: Bring checkout p99 under 300 ms
    detail: |
      The slow *tail*, not the mean. See [the guide](../../guides/inside.md).
    purpose: objective
    observable: The board shows `p99 < 300 ms` for four weeks
    measure: p99 < 300 ms by 30 November
    cells: [L2/technical, L3/impact, ops/run/R1/calm]
    objective: faster-checkout
    opportunity: The checkout rewrite, weeks 30–44
    support: [An afternoon a week without meetings, A word with *identity*]
    key_steps:
      - {text: Profile the ten slowest calls, due: 2026-08-15, state: done, note: Nine were one.}
      - {text: Cache the basket, due: 2026-09-01, state: doing}
      - {text: Measure for four weeks, due: 2026-11-30, state: todo}
      - {text: Rewrite the router, due: 2026-10-01, state: dropped, note: Not needed.}
      - {text: Tell the others, state: todo}
  - id: lead-incident
    title: Lead an incident <from start to end>
    purpose: next-level
    cells: [L3/technical]
    follows: lead-it
  - id: write-more
    title: Write more
    purpose: interest
changes:
  - {on: 2026-09-10, text: The team moved to another floor.}
  - {on: 2026-09-12, expectation: lead-incident, text: "There was no incident, *fortunately*."}
"""

BEFORE = """plan: period
agreed: {on: 2026-01-12, engineer: ada, manager: tom, digests: {on-call: «on-call», mentor: «mentor»}}
expectations:
  - id: on-call
    title: Halve the pages at night
    purpose: objective
    objective: fewer-pages
    cells: [L2/results]
    key_steps: [{text: Sort them, state: done, due: 2026-02-01}]
  - {id: mentor, title: Mentor somebody, purpose: sustain, cells: [L1/technical]}
  - {id: talk, title: Give a talk}
"""

ADA = {
    "content/expectations/2026-h2/ada.yaml": NOW,
    "content/feedback/2026-h2/ada/skip-level.md": """---
by: noor
on: 2026-07-20
items:
  - {expectation: checkout-latency, text: "Yes, and say *why*.", aligned: true}
  - {expectation: lead-incident, text: Is this the year for it?, aligned: false}
  - {expectation: write-more, text: Where?}
---
A good half to come.
""",
    "content/feedback/2026-h2/ada/skip-skip-level.md": "---\nby: tom\non: 2026-08-02\n---\n",
    "content/expectations/2026-h1/ada.yaml": BEFORE,
    "content/feedback/2026-h1/ada/self.md": """---
written: 2026-06-02
outcomes:
  - {expectation: on-call, outcome: met, steps: all}
  - {expectation: mentor, outcome: partly, steps: few, why: They *left*., lesson: Ask earlier.}
  - {expectation: talk, outcome: overtaken, why: No room for it.}
---
A quiet half.
""",
    "content/feedback/2026-h1/ada/synthesis.md": """---
written: 2026-06-15
shared: 2026-06-18
themes:
  - {title: Calm in the storm, kind: strength, text: Others *rely* on it., from: [self, peers]}
  - {title: Saying no, kind: growth, text: Later than needed., from: [manager]}
  - {title: Writing, kind: growth}
reflection: I knew *half* of it.
---
More than enough for the level.
""",
    "content/feedback/2026-h1/ada/plan.md": """---
actions:
  - {id: lead-it, text: Lead an incident, by: 2026-12-01}
  - {text: Read *one* book}
resources: [The incident guide]
support: [Pairing with Noor]
---
One thing at a time.
""",
    "content/expectations/2025-h2/ada.yaml": "plan: period\nexpectations: [{id: team, title: Keep the team together}]\n",
    "content/expectations/2027-h1/ada.yaml": "plan: period\nunsettled: Which of *two* projects.\nexpectations: []\n",
}

BO = {
    "content/expectations/2026-h2/bo.yaml": """plan: onboarding
expectations:
  - id: first-change
    title: A change in production
    key_steps: [{text: Build it, state: done, due: 2026-08-10}, {text: Watch it, state: todo, due: 2026-10-20}]
""",
    "content/expectations/2026-h2/bo.remainder.yaml": """plan: remainder
agreed: {}
expectations: [{id: own-it, title: Own a small part, key_steps: [{text: Choose it, state: todo, due: 2026-11-15}]}]
""",
}

PROSE = {
    "content/guides/inside.md": (
        "---\ntitle: Inside\ndescription: Ours alone\naudience: company\norder: 1\n---\n# Inside *here*\n\nSee [how](../docs/how.md).\n\n## First\n\nOne.\n\n## Second\n\nTwo.\n"
    ),
    "content/guides/other.md": "---\ntitle: Other\naudience: company\norder: 2\n---\nMore.\n",
    "content/docs/how.md": "---\ntitle: How\naudience: company\n---\nSo. [L2](cell:ic/L2/technical)\n",
    "content/docs/open.md": "---\ntitle: Open\n---\nFor all.\n",
    "content/docs/draft.md": "---\ntitle: Draft\naudience: company\ndraft: true\n---\nNot yet.\n",
}

FILES = {
    **small(
        settings="title: Harbour Levels\norganisation: Harbour\nurl: https://levels.example.com\nframework: eng\nperiod: 2026-h2\n",
        **{
            "frameworks/eng/ic/L2.yaml": level(
                "L2", technical="{meets: [Finds a *cause*, Says so]}", impact="{meets: Measures}"
            ).replace("Level L2", "Engineer")
            + "summary: Finds what is *wrong*.\ndescription: More of it.\n",
            "frameworks/eng@1.0.0/manager/M1.yaml": level("M1"),
            "frameworks/eng/framework.yaml": (
                "title: Engineering\nversion: 1.1.0\neffective: 2026-07-01\n"
                "tracks:\n  - {id: ic, title: Individual, steady: [L2]}\n  - {id: manager, title: Manager}\n"
            ),
        },
    ),
    **PERIODS,
    **PEOPLE,
    **ADA,
    **BO,
    **PROSE,
}


@cache
def subject(person: str = "ada") -> Subject:
    """One of its people, from a fixed commit."""
    found = subject_of(FILES, person)
    return replace(found, site=replace(found.site, commit=Commit("abc1234", "2026-09-14")))


@cache
def pages(person: str = "ada") -> Mapping[str, Page]:
    """Their pages by path."""
    return MappingProxyType({page.path: page for page in plan_growth(subject(person))})

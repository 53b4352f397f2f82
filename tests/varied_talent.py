"""An organisation whose talent sites have something of every kind to show, as data; and one with nothing yet."""

from collections.abc import Mapping

from tests.rooms import assessment, room_of, sources
from waypoints_site.plan.page import Page
from waypoints_site.plan.talent import plan_talent

_ACCOUNT = """strengths: [Calm in **incidents**, Kind]
needs: [{text: Delegates late, kind: leadership, action: Names an owner}, {text: Writes little}]
partner:
  who: noor
  role: manager
  context: Knows the team
  challenges: [{cell: technical, question: "Sure?", answer: "Yes."}, {question: "Who else?"}]
  sufficient: false
data_needs:
  - {cell: impact, question: "How far?", source: trend, owner: tom, due: 2026-11-01, state: open}
  - {question: "Who?", due: 2026-11-01, state: done, result: Wei}
refinements: [{on: 2026-11-02, cell: technical, from: exceeds, to: meets, why: Read again}]
level_change: {to: L3, status: deferred, blocked_by: A rota, why: Two designs}
coaching: {actions: [Pairs weekly], support: [Time], opportunities: [A talk]}
bench: {covers: [payments-lead], readiness: next-period}
"""
_BO = "{name: Bo Falk, email: bo@example.com, function: engineering, team: payments, manager: tom, track: ic, level: L2}\n"
_MORE = {
    "content/people/bo.yaml": _BO,
    "content/people/cy.yaml": _BO.replace("Bo Falk", "Cy Okoye").replace("bo@", "cy@").replace("L2}", "L1, started: 2026-10-01}"),
    "content/talent/2026-h2/bo.yaml": assessment("technical: misses, impact: meets", "needs: [{text: Asks late}]\n", "misses"),
    "content/talent/2026-h2/sessions/all.yaml": (
        "title: All of payments\non: 2026-12-15\nfacilitator: noor\nparticipants: [noor]\n"
        "scope: {teams: [payments], levels: [ic/L1, ic/L2]}\n"
        "decisions: [{person: bo, cell: impact, from: meets, to: misses, why: Seen again}]\n"
        "notes: Begin with **L2**.\n"
    ),
    "content/guides/inside.md": "---\ntitle: Inside\naudience: company\n---\n# Inside\n\nFor everybody here.\n",
    "expectations": (
        "plan: period\nexpectations:\n"
        "  - {id: one, title: One rota, purpose: next-level, cells: [L3/technical], observable: The rota stands,"
        " key_steps: [{text: Ask, state: done, due: 2026-08-01}, {text: Write, state: doing, due: 2026-12-01}]}\n"
        "  - {id: two, title: Two talks, purpose: interest}\n"
    ),
    "synthesis": "---\nwritten: 2026-11-15\nthemes: [{title: Calm, kind: strength, text: In each incident, sources: [peers]}]\n---\nMine.\n",
    "peer": "---\non: 2026-11-01\nitems: [{expectation: one, observation: She asked, example: On 3 August}]\nrole_fit: Fits\n---\nMore.\n",
    "requests": "requests: [{to: wei, asked: 2026-10-20}, {to: noor, asked: 2026-10-20}]\n",
}  # fmt: skip


def talent_pages(session: str = "") -> Mapping[str, Page]:
    """The pages by path, of the manager above everybody or of the session."""
    now = assessment("technical: meets, impact: exceeds", _ACCOUNT)
    before = assessment("technical: misses, results: meets", "coaching: {actions: [Reads]}\n", "misses")
    files = sources(now, before, **_MORE)
    return {page.path: page.planned() for page in plan_talent(room_of(files, session))}


def empty_pages() -> Mapping[str, Page]:
    """The pages of the same manager, about whose people nothing is written yet."""
    return {page.path: page.planned() for page in plan_talent(room_of(sources()))}

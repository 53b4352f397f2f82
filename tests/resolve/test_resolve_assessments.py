"""An assessment becomes a record, and what it refers to is there."""

from datetime import date

import pytest

from tests.organisation_sources import small
from tests.sources import at_marks, said
from tests.talent_sources import ASSESSMENT, DRAFT, case_of, judged

CASES = [
    ("the author", "by: ⟦tim⟧\nstate: draft\n", "no person “tim” [unknown-person] did you mean “tom”?"),
    ("a cell", DRAFT + "cells:\n  ⟦tecnical⟧: {rating: meets}\n", "no cell “L2/tecnical” in eng 1.1.0 [unknown-cell] did you mean “technical”?"),
    ("a cell of another track", DRAFT + "cells: {⟦people⟧: {rating: meets}}\n", "no cell “L2/people” in eng 1.1.0 [unknown-cell]"),
    ("a source", DRAFT + "cells: {technical: {rating: meets, evidence: [{on: 2026-08-01, kind: feedback, ref: ⟦feedback/2026-h2/ada/peers/wie⟧}]}}\n", "no document “feedback/2026-h2/ada/peers/wie” about this person [unknown-reference] did you mean “feedback/2026-h2/ada/peers/wei”?"),
    ("a source about somebody else", DRAFT + "cells: {technical: {rating: meets, evidence: [{on: 2026-08-01, kind: feedback, ref: ⟦expectations/2026-h2/tom⟧}]}}\n", "no document “expectations/2026-h2/tom” about this person [unknown-reference]"),
    ("the partner", DRAFT + "partner: {who: ⟦nor⟧}\n", "no person “nor” [unknown-person] did you mean “noor”?"),
    ("a challenge", DRAFT + "partner: {challenges: [{cell: ⟦impct⟧, question: Q}]}\n", "no cell “L2/impct” in eng 1.1.0 [unknown-cell] did you mean “impact”?"),
    ("a data need", DRAFT + "data_needs: [{cell: ⟦x⟧, question: Q}]\n", "no cell “L2/x” in eng 1.1.0 [unknown-cell]"),
    ("its owner", DRAFT + "data_needs: [{question: Q, owner: ⟦ton⟧}]\n", "no person “ton” [unknown-person] did you mean “tom”?"),
    ("a refinement", DRAFT + "refinements: [{on: 2026-08-01, cell: ⟦x⟧, from: meets, to: exceeds}]\n", "no cell “L2/x” in eng 1.1.0 [unknown-cell]"),
    ("a cell of another level", DRAFT + "refinements: [{on: 2026-08-01, cell: ⟦L1/technical⟧, from: meets, to: exceeds}]\n", "“L1/technical” is no cell of L2, the level that counts here [unknown-cell]"),
    ("a level and no cell", DRAFT + "data_needs: [{cell: ⟦L2/⟧, question: Q}]\n", "“L2/” is no cell of L2, the level that counts here [unknown-cell]"),
    ("a role", DRAFT + "bench: {covers: [⟦payment-lead⟧]}\n", "no role “payment-lead”: a role is a team's id and -lead [unknown-team] did you mean “payments-lead”?"),
    ("a role without its ending", DRAFT + "bench: {covers: [⟦payments⟧]}\n", "no role “payments”: a role is a team's id and -lead [unknown-team] did you mean “payments-lead”?"),
    ("a link", DRAFT + "strengths:\n  - \"See ⟦[it](cell:L9/technical)⟧\"\n", "“cell:L9/technical” leads nowhere [broken-link]"),
]  # fmt: skip
PAPERS = {
    "peer": "---\ngiven: 2026-08-01\n---\n",
    "expectations": "plan: period\nexpectations: []\n",
    "content/expectations/2026-h2/tom.yaml": "plan: period\nexpectations: []\n",
}


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case, id=name) for name, *case in CASES])
def test_a_reference_that_leads_nowhere(text: str, wanted: str) -> None:
    files = small(**PAPERS, **{ASSESSMENT: text})
    _, _, found = judged(files)
    assert [each.partition(": error: ")[2].partition(" did you")[0] for each in said(found)] == [
        wanted.partition(" did you")[0]
    ]
    assert wanted.endswith(found[0].hint or "") or "did you" not in wanted
    assert at_marks(found, files)


@pytest.mark.parametrize("cell", ["technical", "L2/technical", "ic/L2/technical", "eng/ic/L2/technical"])
def test_a_capability_may_be_written_as_the_address_of_its_cell(cell: str) -> None:
    text = DRAFT + (
        f"partner: {{challenges: [{{cell: {cell}, question: Q}}]}}\ndata_needs: [{{cell: {cell}, question: Q}}]\n"
        f"refinements: [{{on: 2026-08-01, cell: {cell}, from: meets, to: exceeds}}]\n"
    )
    assert judged(small(**{ASSESSMENT: text}))[2] == ()
    written = case_of(text).assessment
    assert written is not None
    assert written.partner is not None
    (asked,), (need,), (refined,) = written.partner.challenges, written.data_needs, written.revisions
    assert (asked.capability, need.capability, refined.capability) == ("technical",) * 3


def test_cells_are_those_of_the_version_of_the_period() -> None:
    text = DRAFT + "cells: {technical: {rating: meets}, results: {rating: meets}}\n"
    cases, _, found = judged(small(**{"content/talent/2026-h1/ada.yaml": text}))
    assert found == ()
    case = next(each for each in cases if each.assessment)
    assert case.framework is not None
    assert (case.framework.version, [each.title for each in case.capabilities]) == (
        "1.0.0",
        ["Skill", "Results"],
    )
    assert case.assessment is not None
    cell = case.assessment.cells[0].cell
    assert cell is not None
    assert cell.meets[0].text.source == "Knew 2"


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("content/talent/2026-h2/adda.yaml", "no “adda” [unknown-person]"),
        ("content/talent/2027-h1/ada.yaml", "no “2027-h1” [unknown-period]"),
    ],
)
def test_a_place_that_is_nobody_s(path: str, wanted: str) -> None:
    cases, _, found = judged(small(**{path: DRAFT}))
    assert [each.span.line for each in found] == [1]
    assert wanted in said(found)[0]
    assert not [each for each in cases if each.assessment]


WHOLE = """\
by: tom
state: refined
rating: exceeds
confidence: medium
cells:
  technical:
    rating: exceeds
    confidence: high
    evidence:
      - {on: 2026-09-14, kind: delivery, text: Shipped it, link: https://example.com/a}
      - {on: 2026-09-15, kind: feedback, ref: feedback/2026-h2/ada/peers/wei}
strengths: [Strong]
needs: [{text: Need, kind: skill, action: Act}]
partner:
  who: noor
  role: manager
  context: Knows her
  challenges: [{cell: technical, question: Sure?, answer: Yes}, {question: All?}]
  sufficient: true
  aligned: false
data_needs: [{cell: impact, question: What?, source: trend, owner: tom, due: 2026-12-01, state: done, result: That}]
refinements: [{on: 2026-10-01, cell: technical, from: meets, to: exceeds, why: Saw it}]
level_change: {to: L3, status: deferred, blocked_by: Scope, why: Soon}
coaching: {support: [S], actions: [A], opportunities: [O]}
bench: {covers: [payments-lead], readiness: later}
"""


def test_every_field_has_its_place() -> None:
    case = case_of(WHOLE, peer="---\ngiven: 2026-08-01\n---\n")
    found = case.assessment
    assert found is not None
    assert (found.by, found.state, found.rating, found.confidence) == ("tom", "refined", "exceeds", "medium")
    [cell] = found.cells
    assert (cell.capability, cell.rating, cell.confidence) == ("technical", "exceeds", "high")
    assert [(each.on, each.kind, each.text.source, each.link, each.source) for each in cell.evidence] == [
        (date(2026, 9, 14), "delivery", "Shipped it", "https://example.com/a", None),
        (date(2026, 9, 15), "feedback", "", "", "feedback/2026-h2/ada/peers/wei"),
    ]
    assert [each.source for each in found.strengths] == ["Strong"]
    assert [(each.text.source, each.kind, each.action.source) for each in found.needs] == [
        ("Need", "skill", "Act")
    ]
    partner = found.partner
    assert partner is not None
    assert (partner.who, partner.role, partner.context.source) == ("noor", "manager", "Knows her")
    assert (partner.sufficient, partner.aligned) == (True, False)
    assert [(each.capability, each.question.source, each.answer.source) for each in partner.challenges] == [
        ("technical", "Sure?", "Yes"),
        (None, "All?", ""),
    ]
    [need] = found.data_needs
    assert (need.capability, need.question.source, need.source, need.owner) == (
        "impact",
        "What?",
        "trend",
        "tom",
    )
    assert (need.due, need.done, need.result.source) == (date(2026, 12, 1), True, "That")
    [change] = found.revisions
    assert (change.capability, change.before, change.after, change.why.source, change.on, change.session) == (
        *("technical", "meets", "exceeds", "Saw it", date(2026, 10, 1)),
        None,
    )
    level = found.level_change
    assert level is not None
    assert level.level is not None
    assert (level.to, level.level.id, level.status, level.blocked_by.source) == (
        "L3",
        "L3",
        "deferred",
        "Scope",
    )
    coaching = found.coaching
    assert coaching is not None
    assert [
        [text.source for text in each]
        for each in (coaching.support, coaching.actions, coaching.opportunities)
    ] == [
        ["S"],
        ["A"],
        ["O"],
    ]
    assert found.bench is not None
    assert (found.bench.teams, found.bench.readiness) == (("payments",), "later")


@pytest.mark.parametrize(
    ("to", "level"), [("L3", "L3"), ("ic/L1", "L1"), ("manager/M1", "M1"), ("L9", None), ("x/L1", None)]
)
def test_a_level_to_change_to_is_of_the_own_track_unless_one_is_named(to: str, level: str | None) -> None:
    found = case_of(DRAFT + f"level_change: {{to: {to}, status: recommended}}\n").assessment
    assert found is not None
    assert found.level_change is not None
    assert (found.level_change.level and found.level_change.level.id) == level


@pytest.mark.parametrize(
    "text", ["[]\n", "by: 3\nstate: 4\ncells: x\npartner: []\nbench: 3\ncoaching: x\n", "by:\n"]
)
def test_what_is_out_of_form_is_as_if_it_were_not_there(text: str) -> None:
    found = case_of(text).assessment
    assert found is not None
    assert (found.by, found.cells, found.strengths, found.bench and found.bench.teams) in (
        (None, (), (), None),
        (None, (), (), ()),
    )

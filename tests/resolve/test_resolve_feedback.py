"""The documents of the feedback cycle become records, and what they refer to is there."""

from datetime import date

import pytest

from tests.organisation_sources import cycle, own_references, references, small
from tests.sources import at_marks, said

PLAN = "plan: period\nexpectations:\n  - {id: one, title: One}\n  - {id: two, title: Two}\n"
NAMELESS = "plan: period\nexpectations:\n  - {title: One}\n"


def front(text: str, body: str = "") -> str:
    return f"---\n{text}---\n{body}"


CASES = [
    ("outcome", {"self": front("written: 2026-12-02\noutcomes:\n  - {expectation: ⟦onne⟧, outcome: met}\n")}, "no expectation “onne” in this period [unknown-expectation] did you mean “one”?"),
    ("item of a peer", {"peer": front("given: 2026-12-02\nitems:\n  - {expectation: ⟦tow⟧, text: T}\n")}, "no expectation “tow” in this period [unknown-expectation] did you mean “two”?"),
    ("item of a skip-level", {"skip_level": front("by: noor\non: 2026-07-20\nitems:\n  - {expectation: ⟦three⟧, text: T}\n")}, "no expectation “three” in this period [unknown-expectation]"),
    ("skip-level", {"skip_level": front("by: ⟦nor⟧\non: 2026-07-20\n")}, "no person “nor” [unknown-person] did you mean “noor”?"),
    ("request", {"requests": "asked:\n  - {who: wei}\n  - {who: ⟦weii⟧}\n"}, "no person “weii” [unknown-person] did you mean “wei”?"),
    ("giver", {"content/feedback/2026-h2/ada/peers/wie.md": front("given: 2026-12-02\n")}, "this file's name is no person's: there is no “wie” [unknown-person] did you mean “wei”?"),
    ("an action twice", {"plan": front("actions:\n  - {id: a, text: A}\n  - {id: ⟦a⟧, text: B}\n")}, "the id “a” stands here twice [bad-id]"),
]  # fmt: skip


@pytest.mark.parametrize(("changed", "wanted"), [pytest.param(*case, id=name) for name, *case in CASES])
def test_a_reference_that_leads_nowhere(changed: dict[str, str], wanted: str) -> None:
    files = small(expectations=PLAN, **changed)
    found = references(files)
    assert [each.partition(": error: ")[2] for each in said(found)] == [wanted]
    if "this file's name" in wanted:
        assert said(found)[0].startswith("content/feedback/2026-h2/ada/peers/wie.md:1:1: ")
    else:
        assert at_marks(found, files)


EVERYTHING = {
    "self": front("written: 2026-12-02\noutcomes: [{expectation: x, outcome: met}]\n"),
    "peer": front("given: 2026-12-02\nitems: [{expectation: x, text: T}]\n"),
    "skip_level": front("by: noor\non: 2026-07-20\nitems: [{expectation: x, text: T}]\n"),
}


@pytest.mark.parametrize(
    "text", ["plan: [\n", NAMELESS, "plan: period\n"], ids=["no YAML", "no id", "no list"]
)
def test_no_expectation_is_judged_where_they_could_not_be_read(text: str) -> None:
    assert said(references(small(expectations=text, **EVERYTHING))) == []


def test_nor_where_only_one_of_two_files_could_be_read() -> None:
    files = small(
        expectations=PLAN, **{"content/expectations/2026-h2/ada.remainder.yaml": "plan: [\n"}, **EVERYTHING
    )
    assert references(files) == ()


def test_without_a_file_of_expectations_there_are_none() -> None:
    assert [each.rule for each in references(small(**EVERYTHING))] == ["unknown-expectation"] * 3


def test_expectations_of_onboarding_and_remainder_are_those_of_the_period() -> None:
    remainder = "plan: remainder\nexpectations: [{id: x, title: X}]\n"
    files = small(
        expectations=PLAN.replace("period", "onboarding"),
        **{"content/expectations/2026-h2/ada.remainder.yaml": remainder},
        **EVERYTHING,
    )
    assert references(files) == ()


def test_whoever_could_not_be_read_may_well_be_there() -> None:
    files = small(
        wei="name: [\n",
        noor="name: [\n",
        requests="asked: [{who: wei}]\n",
        peer=front("given: 2026-12-02\n"),
        skip_level=front("by: noor\non: 2026-07-20\n"),
    )
    assert references(files) == ()


def test_a_subject_is_told_nothing_of_requests_and_peers() -> None:
    files = small(
        expectations=PLAN,
        requests="asked: [{who: nobody}]\n",
        **{
            "content/feedback/2026-h2/ada/peers/no.md": front(
                "given: 2026-12-02\nitems: [{expectation: x, text: T}]\n"
            )
        },
    )
    assert len(references(files)) == 3
    assert own_references(files) == ()


FULL = {
    "expectations": PLAN,
    "self": front(
        "written: 2026-12-02\noutcomes:\n"
        "  - {expectation: one, outcome: partly, steps: most, why: W, lesson: L}\n  - {outcome: met}\n",
        "Looking *back*.\n",
    ),
    "synthesis": front(
        "written: 2026-12-15\nshared: 2026-12-18\nreflection: R\nthemes:\n"
        "  - {title: T, kind: strength, text: X, from: [self, peers]}\n",
        "Insight.\n",
    ),
    "plan": front("actions: [{id: a, text: A, by: 2027-02-01}, {by: 2027-03-01}]\nresources: [R]\nsupport: [S]\n", "B\n"),
    "skip_level": front("by: noor\non: 2026-07-20\nitems: [{expectation: two, text: N, aligned: false}]\n", "All.\n"),
    "content/feedback/2026-h2/ada/skip-skip-level.md": front("by: tom\non: 2026-08-01\n"),
    "requests": "asked: [{who: wei, on: 2026-12-01}, {on: 2026-12-02}]\n",
    "peer": front(
        "given: 2026-12-09\nmethod: form\nworks_with: peer\nitems: [{expectation: one, text: P, example: E}, {text: Q}]\n"
        "role_fit: {text: F}\n",
        "More.\n",
    ),
}  # fmt: skip


def test_every_field_has_its_place() -> None:
    found = cycle(small(**FULL))
    own, synthesis, plan = found.self_assessment, found.synthesis, found.plan
    assert own is not None
    assert synthesis is not None
    assert plan is not None
    assert (own.written, own.reflection.source.strip()) == (date(2026, 12, 2), "Looking *back*.")
    outcome = own.outcome("one")
    assert outcome is not None
    assert (outcome.outcome, outcome.steps, outcome.why.source, outcome.lesson.source) == (
        "partly",
        "most",
        "W",
        "L",
    )
    assert len(own.outcomes) == 1
    assert own.outcome("two") is None
    assert (synthesis.written, synthesis.shared) == (date(2026, 12, 15), date(2026, 12, 18))
    assert (synthesis.reflection.source, synthesis.insight.source.strip()) == ("R", "Insight.")
    (theme,) = synthesis.themes
    assert (theme.title, theme.kind, theme.text.source, theme.sources) == (
        "T",
        "strength",
        "X",
        ("self", "peers"),
    )
    assert [(each.id, each.text.source, each.by) for each in plan.actions] == [("a", "A", date(2027, 2, 1))]
    assert [each.source.strip() for each in (*plan.resources, *plan.support, plan.body)] == ["R", "S", "B"]
    first, second = found.skip_reviews
    assert (first.by, first.on, first.body.source.strip()) == ("noor", date(2026, 7, 20), "All.")
    assert [(each.expectation, each.text.source, each.aligned) for each in first.items] == [
        ("two", "N", False)
    ]
    assert (second.by, second.items, bool(second.body)) == ("tom", (), False)
    assert [(each.who, each.on) for each in found.requests] == [("wei", date(2026, 12, 1))]
    (peer,) = found.peers
    assert (peer.giver, peer.given, peer.method, peer.works_with) == (
        "wei",
        date(2026, 12, 9),
        "form",
        "peer",
    )
    assert [(each.expectation, each.text.source, each.example.source) for each in peer.items] == [
        ("one", "P", "E"),
        (None, "Q", ""),
    ]
    assert peer.role_fit is not None
    assert (peer.role_fit.text.source, peer.role_fit.expectation, peer.growth) == ("F", None, None)


def test_what_is_not_there_is_none() -> None:
    found = cycle(small(expectations=PLAN))
    assert (found.self_assessment, found.synthesis, found.plan) == (None, None, None)
    assert (found.skip_reviews, found.requests, found.peers) == ((), (), ())

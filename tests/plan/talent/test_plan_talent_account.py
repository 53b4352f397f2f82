"""What is written beside the ratings, in words."""

from tests.rooms import ada, assessment, room_of, sources
from waypoints_site.plan.talent.account import Account, account_of

FULL = """strengths: [Calm, Kind]
needs: [{text: Delegates late, kind: leadership, action: Names an owner}, {text: Writes little}]
partner:
  who: noor
  role: hr
  context: Knows the team
  challenges: [{cell: technical, question: Sure?, answer: Yes}, {question: Who else?}]
  sufficient: false
data_needs:
  - {cell: impact, question: How far?, source: trend, owner: tom, due: 2026-11-01, state: open}
  - {question: Who?, due: 2026-11-01, state: done, result: Wei}
level_change: {to: L3, status: deferred, blocked_by: A rota, why: Two designs}
coaching: {support: [Time], opportunities: [A talk]}
bench: {covers: [payments-lead], readiness: next-period}
"""


def account(more: str = FULL) -> Account:
    room = room_of(sources(assessment(more=more)))
    return account_of(ada(room), room)


def test_nothing_written_is_an_empty_account() -> None:
    room = room_of(sources())
    assert account_of(ada(room), room) == Account()
    assert account("") == Account()


def test_strengths_and_needs() -> None:
    told = account()
    assert [each.source for each in told.strengths] == ["Calm", "Kind"]
    assert [(each.text.source, each.kind, each.action.source) for each in told.needs] == [
        ("Delegates late", "Leadership", "Names an owner"),
        ("Writes little", "", ""),
    ]


def test_the_thought_partner() -> None:
    partner = account().partner
    assert partner is not None
    assert (partner.name, partner.role, partner.context.source) == (
        "Noor Haddad",
        "HR partner",
        "Knows the team",
    )
    assert partner.sufficient == "There is too little data for the ratings"
    assert partner.aligned == "Not answered yet whether it is in line with the team's goals and the standard"
    assert partner.doubts
    assert [(each.question.source, each.answer.source, each.about, each.target) for each in partner.challenges] == [
        ("Sure?", "Yes", "Technical", "#technical"),
        ("Who else?", "", "", ""),
    ]  # fmt: skip


def test_data_needs_are_late_only_while_they_are_open() -> None:
    found = [
        (each.about, each.source, each.owner, each.due, each.done, each.late, each.result.source)
        for each in account().data_needs
    ]
    assert found == [
        ("Impact", "Trend", "Tom Lind", "1 November 2026", False, True, ""),
        ("", "", "", "1 November 2026", True, False, "Wei"),
    ]


def test_a_level_change_names_the_level_where_there_is_one() -> None:
    change = account().change
    assert change is not None
    assert (change.current, change.to, change.to_title, change.status) == ("L2", "L3", "Level L3", "Deferred")
    assert (change.blocked_by.source, change.why.source) == ("A rota", "Two designs")
    unknown = account("level_change: {to: L9, status: executed}\n").change
    assert unknown is not None
    assert (unknown.to, unknown.to_title) == ("L9", "")


def test_coaching_without_its_empty_parts_and_the_bench() -> None:
    told = account()
    assert [(heading, [each.source for each in texts]) for heading, texts in told.coaching] == [
        ("Support", ["Time"]),
        ("Opportunities", ["A talk"]),
    ]
    assert (told.covers, told.readiness) == (("Payments",), "Next period")

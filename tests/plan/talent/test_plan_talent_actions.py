"""What is to be done, by manager and owner; what is done already is not told."""

from tests.rooms import assessment, room_of, sources
from tests.sources import Files
from waypoints_site.plan.talent.actions import ActionsView, actions_page
from waypoints_site.plan.talent.frame import Frames

NEEDS = """data_needs:
  - {question: Later, cell: impact, source: trend, owner: tom, due: 2026-12-01, state: open}
  - {question: Late, owner: tom, due: 2026-11-19}
  - {question: Whenever, owner: tom}
  - {question: Whose, due: 2026-11-20}
  - {question: Old, owner: tom, state: done}
"""
PLAN = """needs:
  - {text: A need, kind: skill, action: Do this}
  - {text: Bare}
coaching: {support: [An hour], actions: [Asks first], opportunities: [A talk]}
"""


def view(files: Files) -> ActionsView:
    room = room_of(files)
    found = actions_page(room, Frames(room)).view
    assert isinstance(found, ActionsView)
    return found


def test_open_questions_by_owner_the_earliest_day_first() -> None:
    found = view(sources(assessment(more=NEEDS)))
    assert [
        (owner.name, [(each.text.source, each.due, each.late) for each in owner.questions])
        for owner in found.owners
    ] == [
        (
            "Tom Lind",
            [
                ("Late", "19 November 2026", True),
                ("Later", "1 December 2026", False),
                ("Whenever", "", False),
            ],
        ),
        ("", [("Whose", "20 November 2026", False)]),
    ]


def test_a_question_leads_to_the_cell_that_it_is_about() -> None:
    later = view(sources(assessment(more=NEEDS))).owners[0].questions[1]
    assert (later.person.target, later.about, later.source) == ("people/ada.html#impact", "Impact", "Trend")


def test_what_is_planned_by_manager_and_person() -> None:
    [noor, tom] = view(sources(assessment(more=PLAN))).desks
    assert (noor.name, [each.label for each in noor.bare], noor.cares) == ("Noor Haddad", ["Tom Lind"], ())
    assert (tom.name, tom.bare, [each.person.label for each in tom.cares]) == ("Tom Lind", (), ["Ada Moreau"])
    assert [
        (
            heading,
            [(each.text.source, each.beside.source if each.beside else "", each.kind) for each in todos],
        )
        for heading, todos in tom.cares[0].parts
    ] == [
        ("Needs", [("Do this", "A need", "Skill"), ("Bare", "", "")]),
        ("Support", [("An hour", "", "")]),
        ("Actions", [("Asks first", "", "")]),
        ("Opportunities", [("A talk", "", "")]),
    ]


def test_who_wrote_the_assessment_answers_for_it() -> None:
    found = view(sources(assessment(more=PLAN).replace("by: tom", "by: noor")))
    assert [each.name for each in found.desks] == ["Noor Haddad"]
    assert found.choices.managers == ()


def test_the_lede_counts_what_stands_below() -> None:
    assert view(sources()).lede == "Nothing has to be found out; something is planned for 0 of 2 people."
    assert (
        view(sources(assessment(more="data_needs: [{question: How?}]\n" + PLAN))).lede
        == "1 question has to be answered; something is planned for 1 of 2 people."
    )

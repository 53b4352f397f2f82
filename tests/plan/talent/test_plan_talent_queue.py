"""The queue: whoever has a reason with all of them, everyone else to consent to."""

from tests.rooms import assessment, room_of, sources
from waypoints_site.plan.talent.frame import Frames
from waypoints_site.plan.talent.queue import QueueView, queue_page

BO = "name: Bo\ntrack: ic\nlevel: L2\nmanager: tom\nstarted: 2024-02-05\n"
FULL = (
    "partner: {who: noor, challenges: [{question: Sure?, answer: Yes}, {cell: impact, question: How?}]}\n"
    "data_needs: [{question: Which?, state: done}, {cell: technical, question: Who?, owner: tom}]\n"
    "level_change: {to: L3, status: recommended}\n"
)


def queue(now: str, **more: str) -> QueueView:
    room = room_of(sources(now, **more))
    view = queue_page(room, Frames(room)).view
    assert isinstance(view, QueueView)
    return view


def test_who_has_no_reason_is_to_be_consented_to() -> None:
    view = queue(assessment())
    assert [(each.facts.name, each.target) for each in view.settled] == [("Ada Moreau", "people/ada.html")]
    assert [each.facts.name for each in view.waiting] == ["Tom Lind"]
    assert view.waiting[0].reasons[0][:2] == ("unwritten", "Assessment or rating missing")
    assert view.waiting[0].rated == ()


def test_what_the_room_has_to_know_of_a_case() -> None:
    case = queue(assessment("technical: misses, impact: meets", FULL)).waiting[0]
    assert [flag for flag, _, _ in case.reasons] == ["below", "level-change", "data-need"]
    assert [(mark.word, titles) for mark, titles in case.rated] == [
        ("Misses", ("Technical",)),
        ("Meets", ("Impact",)),
    ]
    assert case.change is not None
    assert case.change.to == "L3"
    assert [each.question.source for each in case.unanswered] == ["How?"]
    assert [each.question.source for each in case.data_needs] == ["Who?"]
    assert case.partner == "Noor Haddad"


def test_who_is_too_new_is_neither_waiting_nor_settled() -> None:
    person = "name: Ada Moreau\ntrack: ic\nlevel: L2\nteam: payments\nmanager: tom\nstarted: 2026-11-01\n"
    view = queue("", ada=person)
    assert [each.facts.name for each in view.new] == ["Ada Moreau"]
    assert [each.facts.name for each in view.waiting] == ["Tom Lind"]
    assert view.settled == ()


def test_the_order_is_that_of_the_cases() -> None:
    files = {"content/people/bo.yaml": BO, "content/talent/2026-h2/bo.yaml": assessment(rating="exceeds")}
    view = queue(assessment(rating="misses"), **files)
    assert [each.facts.name for each in view.waiting] == ["Ada Moreau", "Bo", "Tom Lind"]


def test_tokens_of_a_case_are_those_that_filters_choose() -> None:
    view = queue(assessment(rating="misses"))
    case = view.waiting[0]
    assert {"r-misses", "f-below"} <= set(case.tokens.split())
    assert "f-below" in {each.token for each in view.choices.flags}


def test_a_room_with_nobody_says_so() -> None:
    settings = "title: Levels\nframework: eng\nperiod: 2019-h1\n"
    period = "title: Long ago\nstarts: 2018-01-01\nends: 2018-06-30\n"
    view = queue("", settings=settings, **{"content/periods/2019-h1.yaml": period})
    assert view.empty == "There is nobody to talk about: this period has no people with a level here."

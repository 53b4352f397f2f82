"""Readiness: each person in one column by how far they are, and again where something is missing."""

from dataclasses import replace
from datetime import date

import pytest

from tests.goldens_of_pages import shipped
from tests.rooms import assessment, room_of, sources
from waypoints_site.plan.talent.frame import Frames
from waypoints_site.plan.talent.readiness import Named, ReadinessView, readiness_page
from waypoints_site.plan.talent.room import Room
from waypoints_site.render import Renderer

COACHING = "coaching: {actions: [Leads the review]}\n"
TOM = "content/talent/2026-h2/tom.yaml"
OF_TOM = "by: noor\nstate: final\nrating: meets\nconfidence: high\n" + COACHING


def readiness(now: str = "", **more: str) -> ReadinessView:
    room = room_of(sources(now, **more))
    view = readiness_page(room, Frames(room)).view
    assert isinstance(view, ReadinessView)
    return view


def names(columns: tuple[tuple[Named, ...], ...]) -> list[list[str]]:
    return [[each.name for each in column] for column in columns]


def test_each_person_stands_once_by_how_far_they_are() -> None:
    view = readiness(assessment(more=COACHING), **{TOM: OF_TOM})
    assert [(row.name, row.people, names(row.stages)) for row in view.rows] == [
        ("Noor Haddad", 1, [[], [], [], ["Tom Lind"]]),
        ("Tom Lind", 1, [[], [], ["Ada Moreau"], []]),
    ]
    assert all(not any(row.gaps) for row in view.rows)


@pytest.mark.parametrize(
    ("ada", "tom", "answer"),
    [
        ("", "", "Not yet: nobody has an assessment."),
        ("", OF_TOM, "Not yet: 1 person has no assessment."),
        (assessment(), OF_TOM, "Yes: everyone has an assessment that a thought partner has gone through."),
        (
            assessment().replace("refined", "draft"),
            OF_TOM,
            "Not yet: 1 person has a draft that is yet to be partnered.",
        ),
        (
            assessment().replace("refined", "draft"),
            "",
            "Not yet: 1 person has no assessment and 1 person has a draft that is yet to be partnered.",
        ),
    ],
)
def test_whether_the_meeting_can_start(ada: str, tom: str, answer: str) -> None:
    assert readiness(ada, **({TOM: tom} if tom else {})).answer == answer


@pytest.mark.parametrize(
    ("ada", "tom", "answer"),
    [
        ("", OF_TOM, "Yes: everyone who is not too new has an assessment that a thought partner has gone through."),
        ("", "", "Not yet: nobody has an assessment."),
        (assessment().replace("refined", "draft"), OF_TOM, "Not yet: 1 person has a draft that is yet to be partnered."),
    ],
)  # fmt: skip
def test_who_is_too_new_is_not_waited_for(ada: str, tom: str, answer: str) -> None:
    new = "name: Ada Moreau\ntrack: ic\nlevel: L2\nmanager: tom\nstarted: 2026-10-05\n"
    more = {TOM: tom} if tom else {}
    assert readiness(ada, ada=new, **more).answer == answer


def test_where_all_are_too_new_nothing_is_asked() -> None:
    late = ("ada", "L2", "tom"), ("tom", "M1", "noor")
    people = {
        each: f"name: {each}\ntrack: {'ic' if level == 'L2' else 'manager'}\nlevel: {level}\nmanager: {manager}\nstarted: 2026-10-05\n"
        for each, level, manager in late
    }
    assert readiness(**people).answer == "Everyone here is too new to be assessed."


def test_who_comes_at_the_end_of_time_is_too_new() -> None:
    room = room_of(sources(assessment(), **{TOM: OF_TOM}))
    last = replace(room.cases[0], person=replace(room.cases[0].person, started=date.max))
    assert room.too_new(last)


def test_how_many_have_come_as_far_as_each_stage() -> None:
    facts = dict(readiness(assessment(), **{TOM: OF_TOM}).facts)
    assert facts == {
        "Period": "1 July 2026 to 31 December 2026",
        "People": "2",
        "Drafted": "2",
        "Partnered": "2",
        "Final": "1",
    }


NEEDS = (
    "data_needs:\n  - {question: How?, due: 2026-11-01}\n  - {question: Who?, due: 2026-12-01}\n"
    "  - {question: Why?, due: 2026-11-01, state: done}\n"
)


@pytest.mark.parametrize(
    ("now", "column", "wanted"),
    [
        (assessment(), 2, Named("Ada Moreau", "people/ada.html")),
        (assessment(more="coaching: {}\n"), 2, Named("Ada Moreau", "people/ada.html")),
        (
            assessment(more=COACHING + NEEDS),
            1,
            Named("Ada Moreau", "people/ada.html", "2 needs", "1 past the date"),
        ),
        (
            assessment(more=COACHING + "data_needs: [{question: How?}]\n"),
            1,
            Named("Ada Moreau", "people/ada.html"),
        ),
        (
            assessment(more=COACHING).replace("confidence: high", "confidence: low", 2),
            0,
            Named("Ada Moreau", "people/ada.html", "overall, Technical"),
        ),
    ],
    ids=["no coaching", "empty coaching", "needs, one late", "one need", "low confidence"],
)
def test_what_is_missing_stands_in_its_column_alone(now: str, column: int, wanted: Named) -> None:
    gaps = readiness(now).rows[-1].gaps
    assert [list(each) for each in gaps] == [[wanted] if at == column else [] for at in range(3)]


def test_without_an_assessment_nothing_else_is_missing() -> None:
    row = readiness().rows[-1]
    assert (names(row.stages)[0], any(row.gaps)) == (["Ada Moreau"], False)


def test_only_dates_to_come_are_told() -> None:
    period = (
        "title: Second half\nstarts: 2026-07-01\nends: 2026-12-31\n"
        "dates: {agree_by: 2026-07-15, self_by: 2026-11-20, talent_by: 2026-11-21}\n"
    )
    assert [(each.what, each.on, each.left) for each in readiness(h2=period).dates] == [
        ("Self-assessments are due", "20 November 2026", "today"),
        ("Assessments are due", "21 November 2026", "tomorrow"),
        ("The period ends", "31 December 2026", "in 41 days"),
    ]


def test_a_session_says_when_who_and_about_whom() -> None:
    meeting = "title: All at L2\non: 2026-12-20\nfacilitator: wei\nparticipants: [noor]\nscope: {teams: [payments]}\n"
    room = room_of(sources(**{"content/talent/2026-h2/sessions/l2.yaml": meeting}), session="l2")
    page = readiness_page(room, Frames(room))
    assert isinstance(page.view, ReadinessView)
    assert page.view.session == "All at L2"
    assert page.view.meeting == (
        ("Day", "20 December 2026"),
        ("Facilitator", "Wei Zhang"),
        ("Participants", "Noor Haddad"),
        ("Teams", "Payments"),
        ("Levels", "All"),
    )
    assert page.view.facts[0] == ("Period", "Second half, 1 July 2026 to 31 December 2026")
    assert ("This session", "20 December 2026") in [(each.what, each.on) for each in page.view.dates]


def test_without_a_period_or_people_the_page_says_why_it_is_empty() -> None:
    full = room_of(sources())
    bare = Room(full.site, "noor", full.today)
    nobody = Room(full.site, "noor", full.today, full.period)
    pages = [Renderer(shipped()).page(readiness_page(each, Frames(each))).decode() for each in (bare, nobody)]
    assert "There is no current period" in pages[0]
    assert "Nobody is to be read against a level" in pages[1]
    assert all("<table" not in each for each in pages)

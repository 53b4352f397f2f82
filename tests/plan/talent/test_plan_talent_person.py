"""The page of a person, and those of their earlier periods."""

from collections.abc import Mapping

import pytest

from tests.rooms import assessment, room_of, sources
from waypoints_site.plan import Page
from waypoints_site.plan.talent.frame import Frames
from waypoints_site.plan.talent.person import PersonView, person_pages

SESSION = "title: All\non: 2026-12-15\nparticipants: [noor]\nscope: {teams: [payments], levels: [ic/L2]}\n"
NEW = "name: Ada Moreau\ntrack: ic\nlevel: L2\nteam: payments\nmanager: tom\nstarted: 2026-11-01\n"


def pages(now: str = "", before: str = "", session: str = "", **more: str) -> Mapping[str, Page]:
    room = room_of(sources(now, before, **more), session)
    return {each.path: each.planned() for each in person_pages(room, Frames(room))}


def view_of(made: Mapping[str, Page], path: str = "people/ada.html") -> PersonView:
    view = made[path].view
    assert isinstance(view, PersonView)
    return view


def test_each_person_has_a_page_and_each_earlier_period_one_of_its_own() -> None:
    made = pages(assessment(), assessment("technical: exceeds, results: meets"))
    assert list(made) == ["people/ada.html", "people/ada/2026-h1.html", "people/tom.html"]
    now, then = view_of(made), view_of(made, "people/ada/2026-h1.html")
    assert (now.now, now.period, then.period) == (None, "Second half", "First half")
    assert then.now is not None
    assert then.now.target == "people/ada.html"
    assert then.past is None
    assert then.reasons == ()
    assert [each.text for each in now.reasons] == ["Technical: Exceeds before, Meets now"]
    assert made["people/ada/2026-h1.html"].frame.title == "Ada Moreau, First half"


def test_each_cell_of_the_level_has_its_row() -> None:
    view = view_of(pages(assessment("impact: exceeds")))
    assert [(cell.key, cell.rating.word) for area in view.areas for cell in area.cells] == [
        ("technical", "No rating yet"),
        ("impact", "Exceeds"),
    ]
    assert view.words == ("Misses", "Meets", "Exceeds")


def test_people_lead_to_each_other_in_the_order_of_the_cases() -> None:
    made = pages(assessment())
    ada, tom = view_of(made), view_of(made, "people/tom.html")
    assert (ada.before, ada.following and ada.following.target) == (None, "people/tom.html")
    assert (tom.before and tom.before.target, tom.following) == ("people/ada.html", None)


@pytest.mark.parametrize(
    ("files", "wanted"),
    [
        ({}, "No assessment yet. It is Tom Lind’s to write."),
        (
            {"ada": NEW},
            "Too new to be assessed: there will be an assessment when the period has something to say.",
        ),
        ({"now": assessment()}, ""),
    ],
)
def test_what_is_said_without_an_assessment(files: dict[str, str], wanted: str) -> None:
    assert view_of(pages(**files)).empty == wanted


def test_a_session_has_no_earlier_periods() -> None:
    expectations = "plan: period\nexpectations: [{id: fast, title: Fast}]\n"
    files = {"content/talent/2026-h2/sessions/all.yaml": SESSION, "expectations": expectations}
    before = assessment("technical: meets")
    assert view_of(pages(assessment(), before, **files)).packet == "packets/ada.html"
    of_session = pages(assessment(), before, "all", **files)
    assert "people/ada/2026-h1.html" not in of_session
    assert view_of(of_session).packet == "packets/ada.html"
    assert view_of(pages(assessment())).packet == ""

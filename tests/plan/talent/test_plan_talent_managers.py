"""Managers side by side: counts that can be listed, by level and by capability."""

from tests.goldens_of_pages import shipped
from tests.rooms import assessment, room_of, sources
from waypoints_site.plan.talent.frame import Frames
from waypoints_site.plan.talent.managers import ManagersView, Tally, managers_page
from waypoints_site.plan.talent.room import Room
from waypoints_site.plan.talent.tokens import manager_token
from waypoints_site.render import Renderer

BO = "name: Bo Lie\ntrack: ic\nlevel: L2\nteam: payments\nmanager: noor\nstarted: 2022-01-01\n"
OF_BO = (
    "by: noor\nstate: draft\nrating: misses\ncells: {technical: {rating: misses}, impact: {rating: meets}}\n"
)
WITH_BO = {"content/people/bo.yaml": BO, "content/talent/2026-h2/bo.yaml": OF_BO}


def managers(room: Room) -> ManagersView:
    view = managers_page(room, Frames(room)).view
    assert isinstance(view, ManagersView)
    return view


def test_each_level_has_a_row_for_each_manager_with_the_names_by_rating() -> None:
    track = managers(room_of(sources(assessment(rating="exceeds"), **WITH_BO))).tracks[0]
    assert [
        (group.level, row.name, [[link.label for link in people] for people in row.people])
        for group in track.levels
        for row in group.rows
    ] == [
        ("L2", "Noor Haddad", [["Bo Lie"], [], [], []]),
        ("L2", "Tom Lind", [[], [], ["Ada Moreau"], []]),
    ]


def test_a_managers_name_leads_to_their_people_on_the_map() -> None:
    track = managers(room_of(sources(assessment()))).tracks[0]
    token = manager_token("tom")
    assert track.levels[0].rows[0].target == f"map.html#show={token},l-l2"
    assert track.rows[0].target == f"map.html#show={token}"


def test_capabilities_are_tallied_by_manager_and_what_nobody_has_is_left_out() -> None:
    now = assessment("technical: exceeds")
    rows = managers(room_of(sources(now, **WITH_BO))).tracks[0].rows
    assert [(row.name, row.tallies) for row in rows] == [
        ("Noor Haddad", ((Tally("b", 1, "Misses"),), (Tally("m", 1, "Meets"),))),
        ("Tom Lind", ((Tally("x", 1, "Exceeds"),), (Tally("n", 1, "No rating yet"),))),
    ]


def test_who_is_too_new_is_counted_nowhere_and_named() -> None:
    new = {**WITH_BO, "content/people/bo.yaml": BO.replace("2022-01-01", "2026-10-05")}
    view = managers(room_of(sources(assessment(), **new)))
    assert [link.label for link in view.new] == ["Bo Lie"]
    assert [row.name for row in view.tracks[0].rows] == ["Tom Lind"]


def test_who_is_not_rated_against_a_capability_is_not_counted_there() -> None:
    level = "level: L1\ntitle: First\nexpectations:\n  technical: {meets: Knows}\n"
    cy = BO.replace("Bo Lie", "Cy Oh").replace("L2", "L1")
    more = {**WITH_BO, "content/people/cy.yaml": cy, "frameworks/eng/ic/L1.yaml": level}
    rows = managers(room_of(sources(assessment(), **more))).tracks[0].rows
    assert [row.name for row in rows] == ["Noor Haddad", "Tom Lind"]
    assert rows[0].tallies == (
        (Tally("b", 1, "Misses"), Tally("n", 1, "No rating yet")),
        (Tally("m", 1, "Meets"),),
    )


def test_the_page_says_that_no_number_is_wanted_and_what_is_missing() -> None:
    room = room_of(sources(assessment(rating="exceeds"), **WITH_BO))
    html = Renderer(shipped()).page(managers_page(room, Frames(room))).decode()
    assert "%" not in html.split("<main")[1]
    assert '<b>1</b><ul>\n<li><a href="people/ada.html">Ada Moreau</a></li>' in html
    bare = Room(room.site, "noor", room.today)
    assert "Nobody is to be read" in Renderer(shipped()).page(managers_page(bare, Frames(bare))).decode()

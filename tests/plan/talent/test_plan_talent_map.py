"""The map: cells in short and in words, who stands where, and its weight with many people."""

import pytest

from benchmarks.talent_map import drawn
from benchmarks.talent_map import room_of as room_of_many
from tests.goldens_of_pages import shipped
from tests.rooms import assessment, room_of, sources
from waypoints_site.plan.talent.frame import Frames
from waypoints_site.plan.talent.map import MapCell, MapView, map_page
from waypoints_site.plan.talent.room import Room
from waypoints_site.render import Renderer

ADA = "name: Ada Moreau\ntrack: ic\nlevel: L2\nteam: payments\nmanager: tom\nstarted: 2024-02-05\n"
BO = "name: Bo Lie\ntrack: ic\nlevel: L1\nteam: payments\nmanager: tom\nstarted: 2022-01-01\n"


def map_of(room: Room) -> MapView:
    view = map_page(room, Frames(room)).view
    assert isinstance(view, MapView)
    return view


def cells_of(now: str, **more: str) -> tuple[MapCell, ...]:
    return map_of(room_of(sources(now, **more))).families[0].rows[0].cells


def test_people_stand_by_track_against_its_capabilities() -> None:
    view = map_of(room_of(sources(assessment(), **{"content/people/bo.yaml": BO})))
    assert [
        (each.title, [column.title for column in each.columns], [(row.name, row.level) for row in each.rows])
        for each in view.families
    ] == [
        ("Individual", ["Technical", "Impact"], [("Ada Moreau", "L2"), ("Bo Lie", "L1")]),
        ("Manager", ["People"], [("Tom Lind", "M1")]),
    ]
    assert view.lede == "3 people, read against the expectations of their own level. 1 has a rating overall."


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("", "", MapCell("m3 gap", "Meets, high, ", "2", "technical")),
        ("rating: meets\n    confidence: high", "rating: exceeds\n    confidence: low", MapCell("x1 gap", "Exceeds, low, ", "2", "technical")),
        ("rating: meets\n    confidence: high", "rating: misses", MapCell("b0 gap", "Misses, ", "2", "technical")),
        ("    rating: meets\n    confidence: high\n", "", MapCell("n0 gap", "No rating yet, ", "2", "technical")),
    ],
)  # fmt: skip
def test_a_cell_says_in_words_what_it_draws(old: str, new: str, wanted: MapCell) -> None:
    now = assessment()
    assert old in now
    assert cells_of(now.replace(old, new, 1))[0] == wanted


def test_what_is_not_rated_says_so() -> None:
    assert cells_of(assessment("impact: meets"))[0] == MapCell("n0 gap", "No rating yet", "", "technical")


def test_what_the_level_does_not_ask_for_is_empty() -> None:
    level = "level: L1\ntitle: First\nexpectations:\n  technical: {meets: Knows}\n"
    more = {"content/people/bo.yaml": BO, "frameworks/eng/ic/L1.yaml": level}
    row = map_of(room_of(sources(assessment(), **more))).families[0].rows[1]
    assert [each.mark for each in row.cells] == ["n0 gap", "off"]


def test_the_rating_that_a_session_decided_stands() -> None:
    decision = (
        "title: L2\non: 2026-12-20\nparticipants: [tom]\nscope: {teams: [payments], levels: [ic/L2]}\n"
        "decisions: [{person: ada, cell: technical, from: meets, to: exceeds}]\n"
    )
    cells = cells_of(assessment(), **{"content/talent/2026-h2/sessions/l2.yaml": decision})
    assert [each.mark for each in cells] == ["x3 gap", "m3"]


def test_who_is_too_new_stands_apart_and_in_no_row_of_the_grid() -> None:
    more = {"content/people/bo.yaml": BO.replace("2022-01-01", "2026-10-05")}
    view = map_of(room_of(sources(assessment(), **more)))
    family = view.families[0]
    assert [(row.name, row.note) for row in family.new] == [("Bo Lie", "Payments, started on 5 October 2026")]
    assert [row.name for row in family.rows] == ["Ada Moreau"]
    assert [row.level for row in family.grid] == ["L2"]
    assert view.lede.endswith("1 has a rating overall; 1 is too new for it to say much.")


def test_the_grid_names_the_people_of_each_level_by_rating_overall() -> None:
    more = {"content/people/bo.yaml": BO}
    grid = map_of(room_of(sources(assessment(rating="exceeds"), **more))).families[0].grid
    assert [(row.level, [[link.label for link in people] for people in row.people]) for row in grid] == [
        ("L2", [[], [], ["Ada Moreau"], []]),
        ("L1", [[], [], [], ["Bo Lie"]]),
    ]


def test_who_has_no_known_level_is_told_apart() -> None:
    room = room_of({**sources(), "content/people/ada.yaml": ADA.replace("L2", "L9")})
    view = map_of(room)
    assert [link.label for link, _, _ in view.unplaced] == ["Ada Moreau"]
    assert [each.title for each in view.families] == ["Manager"]


def test_a_period_without_people_says_so() -> None:
    room = Room(room_of(sources()).site, "noor", room_of(sources()).today)
    assert map_of(room).empty == "Nobody is to be read against a level in this period."
    assert "Nobody is to be read" in Renderer(shipped()).page(map_page(room, Frames(room))).decode()


def test_the_page_shows_each_cell_in_words_and_leads_to_it() -> None:
    room = room_of(sources(assessment()))
    html = Renderer(shipped()).page(map_page(room, Frames(room))).decode()
    link = '<a href="people/ada.html#technical"><i>Meets, high, </i>2</a>'
    assert f'<td class="m3 gap">{link}</td>' in html
    assert '<td class="m3 o gap">Meets<i>, high</i></td>' in html


def test_the_map_of_five_hundred_people_is_light() -> None:
    html = drawn(room_of_many(500))
    assert html.count(b"<tr data-is=") == 500
    assert len(html) < 500_000
    assert b"#ownership" not in html

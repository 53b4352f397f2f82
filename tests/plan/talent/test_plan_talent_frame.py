"""What stands around a talent page: for whom it is, the meeting's order, and the mark under each sheet."""

from dataclasses import replace

import pytest

from tests.goldens_of_pages import shipped
from tests.rooms import room_of, sources
from waypoints_site.plan.page import Page
from waypoints_site.plan.talent.frame import LONGEST_MARK, Frames
from waypoints_site.plan.talent.map import map_page
from waypoints_site.plan.talent.room import Room
from waypoints_site.records import Commit
from waypoints_site.render import Renderer

MEETING = "title: All at L2\non: 2026-12-20\nfacilitator: wei\nparticipants: [noor, wei]\nscope: {teams: [payments]}\n"


def session_room(title: str = "All at L2") -> Room:
    meeting = MEETING.replace("All at L2", title)
    return room_of(sources(**{"content/talent/2026-h2/sessions/l2.yaml": meeting}), session="l2")


def test_a_managers_site_is_for_them_alone() -> None:
    room = room_of(sources())
    dated = replace(room, site=replace(room.site, commit=Commit("83ef723e78", "2026-11-19")))
    assert Frames(room).banner == ("Restricted: for Noor Haddad alone", "Built on 20 November 2026")
    assert Frames(dated).banner[1] == "Built on 20 November 2026 from commit 83ef723e78 of 19 November 2026"


def test_a_sessions_site_names_its_title_day_and_each_participant_once() -> None:
    assert Frames(session_room()).banner[0] == (
        "Restricted: for the session “All at L2” of 20 December 2026: Wei Zhang, Noor Haddad"
    )


@pytest.mark.parametrize(
    ("title", "short"),
    [("All at L2", "All at L2"), ("x" * LONGEST_MARK, "x" * LONGEST_MARK), ("y" * 40, "y" * 23 + "…")],
)
def test_the_mark_under_a_sheet_says_the_reader_and_the_day(title: str, short: str) -> None:
    assert Frames(session_room(title)).watermark == (
        f"Restricted · {short}",
        "Restricted · 20 November 2026",
    )


def test_the_page_draws_the_mark_where_nobody_has_to_listen_to_it() -> None:
    room = room_of(sources())
    html = Renderer(shipped()).page(map_page(room, Frames(room))).decode()
    assert '<svg class="wm" aria-hidden="true" focusable="false">' in html
    assert '<text y="60">Restricted · Noor Haddad</text>' in html


def page_of(room: Room) -> Page:
    return Page("x.html", Frames(room).frame("people/ada.html", "Ada", nav="queue.html"), None)


def test_the_navigation_is_in_the_order_of_the_meeting() -> None:
    frame = page_of(room_of(sources())).frame
    assert [each.label for each in frame.nav][:4] == ["Readiness", "Map", "Managers", "Queue"]
    assert [each.label for each in frame.nav if each.here] == ["Queue"]
    assert frame.noindex
    assert (frame.source.framework, frame.source.version) == ("Engineering", "1.1.0")

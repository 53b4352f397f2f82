"""The manager edition of a packet: the feedback track alone, whatever the assessment says."""

from collections.abc import Mapping
from dataclasses import asdict

import pytest

from tests.rooms import assessment, room_of, sources
from tests.sources import Files
from waypoints_site.plan.page import Page
from waypoints_site.plan.talent.frame import Frames
from waypoints_site.plan.talent.packet import ManagerPacketView, packet_pages

EXPECTATIONS = "plan: period\nexpectations: [{id: one, title: One, cells: [L2/technical]}]\n"
SESSION = "title: All\non: 2026-12-15\nparticipants: [noor]\nscope: {teams: [payments]}\n"
RATED = assessment("technical: exceeds", "strengths: [Unheard]\n", "exceeds")


def pages(files: Files, session: str = "") -> Mapping[str, Page]:
    room = room_of(files, session)
    return {each.path: each.planned() for each in packet_pages(room, Frames(room))}


def packet(files: Files, session: str = "") -> ManagerPacketView:
    view = pages(files, session)["packets/ada.html"].view
    assert isinstance(view, ManagerPacketView)
    return view


def test_there_is_one_for_whom_anything_is_written() -> None:
    assert list(pages(sources(expectations=EXPECTATIONS))) == ["packets/ada.html"]
    assert pages(sources(RATED)) == {}


def test_no_rating_is_in_it() -> None:
    files = sources(RATED, expectations=EXPECTATIONS)
    assert packet(files) == packet(sources(expectations=EXPECTATIONS))
    assert "Unheard" not in str(asdict(packet(files)))


def test_its_head_names_those_around_the_person() -> None:
    head = packet(sources(expectations=EXPECTATIONS)).head
    assert (head.name, head.level, head.team, head.manager, head.skip_level) == (
        "Ada Moreau",
        "L2",
        "Payments",
        "Tom Lind",
        "Noor Haddad",
    )
    assert packet(sources(expectations=EXPECTATIONS)).period.framework == "Engineering 1.1.0"


@pytest.mark.parametrize(
    ("shared", "shown"), [("", False), ("shared: 2026-12-18\n", False), ("shared: 2026-11-20\n", True)]
)
def test_a_synthesis_is_there_before_it_is_shared_and_marked(shared: str, *, shown: bool) -> None:
    synthesis = f"---\nwritten: 2026-11-15\n{shared}themes: [{{title: Calm, kind: strength}}]\n---\nMine.\n"
    found = packet(sources(expectations=EXPECTATIONS, synthesis=synthesis))
    assert found.synthesis is not None
    assert ([each.title for each in found.synthesis.themes], found.shown) == (["Calm"], shown)


def test_without_expectations_it_says_so_and_shows_the_rest() -> None:
    found = packet(sources(self="---\nwritten: 2026-12-02\n---\nA reflection.\n"))
    assert found.empty == "No expectations are written for this period."
    assert found.self_assessment is not None


def test_a_session_has_the_expectations_alone() -> None:
    files = sources(
        expectations=EXPECTATIONS,
        peer="---\ngiven: 2026-11-11\n---\nSaid.\n",
        self="---\nwritten: 2026-12-02\n---\n",
        skip_level="---\nby: noor\non: 2026-07-20\n---\nWell.\n",
        **{"content/talent/2026-h2/sessions/all.yaml": SESSION},
    )
    found = packet(files, "all")
    assert [each.title for plan in found.plans for each in plan.expectations] == ["One"]
    assert (found.raw, found.self_assessment, found.synthesis, found.development) == (None,) * 4
    assert [plan.notes for plan in found.plans] == [()]
    assert packet(files).raw is not None


def test_it_belongs_to_the_expectations() -> None:
    frame = pages(sources(expectations=EXPECTATIONS))["packets/ada.html"].frame
    assert [each.label for each in frame.crumbs] == ["Readiness", "Expectations", "Ada Moreau"]
    assert [each.label for each in frame.nav if each.here] == ["Expectations"]

"""A change of level: since when it is on the table, and what the new level asks beside what was seen."""

import pytest

from tests.rooms import ada, assessment, room_of, sources
from tests.sources import Files
from waypoints_site.plan.talent.onward import Onward, off_since, onward

ASKED = "level_change: {{to: {}, status: {}, why: Ready, blocked_by: A team}}\n"


def change(to: str = "L3", status: str = "recommended") -> str:
    return ASKED.format(to, status)


def told(files: Files, *, session: str = "", in_full: bool = True) -> Onward:
    room = room_of(files, session)
    case = ada(room)
    assert case.assessment is not None
    assert case.assessment.level_change is not None
    return onward(case, case.assessment.level_change, room, in_full=in_full)


def test_it_is_on_the_table_since_the_first_period_that_wrote_it_down() -> None:
    before = assessment("technical: meets", change(status="deferred"))
    found = told(sources(assessment(more=change()), before))
    assert (found.since, found.earlier) == ("First half", ("First half: to L3, deferred",))
    assert (found.change.to_title, found.change.why.source, found.change.blocked_by.source) == (
        "Level L3",
        "Ready",
        "A team",
    )


@pytest.mark.parametrize("before", ["", assessment("technical: meets"), assessment("technical: meets", change("L2", "executed"))])  # fmt: skip
def test_a_period_without_an_open_change_ends_the_row(before: str) -> None:
    assert told(sources(assessment(more=change()), before)).earlier == ()


def test_another_level_held_then_ends_the_row() -> None:
    person = (
        "name: Ada Moreau\ntrack: ic\nlevel: L2\nteam: payments\nmanager: tom\nstarted: 2024-02-05\n"
        "level_since: 2026-07-01\nearlier: [{level: ic/L1, since: 2024-02-05}]\n"
    )
    before = assessment("technical: meets", change("L2"))
    assert told(sources(assessment(more=change()), before, ada=person)).since == ""


def test_what_the_new_level_asks_stands_beside_what_was_seen() -> None:
    found = told(sources(assessment("technical: exceeds", change())))
    [beside] = found.beside
    assert [each.source for each in beside.asked] == ["Knows 3"]
    assert (beside.reference, beside.mark.target) == ("L3·TEC", "people/ada.html#technical")
    assert (beside.mark.rating.kind, beside.mark.pieces) == ("exceeds", 2)
    assert len(beside.evidence) == 2
    assert found.unseen == ("Impact",)
    met = told(sources(assessment("technical: meets", change())))
    assert met.beside == ()
    assert [(each.label, each.target) for each in met.short] == [("Technical", "people/ada.html#technical")]


def test_nothing_stands_beside_what_is_done_or_of_another_track_or_left_out() -> None:
    for files, in_full, elsewhere in (
        (sources(assessment(more=change(status="executed"))), True, ""),
        (sources(assessment(more=change("manager/M1"))), True, "Manager"),
        (sources(assessment(more=change())), False, ""),
    ):
        found = told(files, in_full=in_full)
        assert (found.beside, found.short, found.unseen, found.elsewhere) == ((), (), (), elsewhere)


def test_since_when_a_rating_has_been_off_the_level() -> None:
    above = assessment("technical: exceeds", rating="exceeds")
    room = room_of(sources(above, above))
    assert off_since(ada(room), room) == "First half"
    room = room_of(sources(above, assessment("technical: meets")))
    assert off_since(ada(room), room) == ""

"""Teams by level, roles to be filled, and who could stand in for leads: counted over people who can be listed."""

from datetime import date

import pytest

from tests.rooms import assessment, room_of, sources
from tests.sources import Files
from waypoints_site.plan.page import Link
from waypoints_site.plan.talent.bench import BenchView, bench_page
from waypoints_site.plan.talent.frame import Frames

BENCH = "bench: {{covers: [{}], readiness: {}}}\n"
OPENING = "title: Payments\nlead: tom\nopenings: [{title: An engineer, level: ic/L3}, {title: Somebody}]\n"
ADA = "name: Ada Moreau\ntrack: ic\nlevel: L2\nteam: payments\nmanager: tom\nstarted: 2024-02-05\n"


def view(files: Files, today: date = date(2026, 11, 20)) -> BenchView:
    room = room_of(files, today=today)
    found = bench_page(room, Frames(room)).view
    assert isinstance(found, BenchView)
    return found


def labels(people: tuple[Link, ...]) -> list[str]:
    return [each.label for each in people]


def test_everybody_is_counted_once_by_team_and_level() -> None:
    found = view(sources())
    assert [(each.level, each.title) for each in found.ranks] == [("L2", "Level L2"), ("M1", "Level M1")]
    assert [(each.title, [labels(at) for at in each.at], each.size) for each in found.crews] == [
        ("Payments", [["Ada Moreau"], []], 1),
        ("In no team", [[], ["Tom Lind"]], 1),
    ]


def test_who_has_no_known_level_is_counted_too_and_who_has_left_is_not() -> None:
    lost = view(sources(ada=ADA.replace("L2", "L9")))
    assert [labels(each.others) for each in lost.crews] == [["Ada Moreau"], []]
    left = sources(assessment(more=BENCH.format("payments-lead", "now")), ada=ADA + "left: 2026-11-20\n")
    assert [each.size for each in view(left).crews] == [0, 1]
    assert view(left).alone == (("Payments", "Tom Lind"),)
    assert view(left, date(2026, 11, 19)).alone == ()


@pytest.mark.parametrize(
    ("readiness", "field"), [("now", "now"), ("next-period", "next"), ("later", "later")]
)
def test_who_could_stand_in_and_when(readiness: str, field: str) -> None:
    [cover] = view(sources(assessment(more=BENCH.format("payments-lead", readiness)))).covers
    assert (cover.team, cover.lead) == ("Payments", Link("Tom Lind", "people/tom.html"))
    assert labels(getattr(cover, field)) == ["Ada Moreau"]
    assert not cover.alone


def test_a_word_on_when_may_be_missing() -> None:
    [cover] = view(sources(assessment(more="bench: {covers: [payments-lead]}\n"))).covers
    assert labels(cover.unsaid) == ["Ada Moreau"]


def test_nobody_covers_themselves() -> None:
    tom = assessment("people: meets", BENCH.format("payments-lead", "now"))
    found = view(sources(**{"content/talent/2026-h2/tom.yaml": tom}))
    assert found.alone == (("Payments", "Tom Lind"),)
    assert found.lede == "2 people. 1 team has a lead, and nobody could stand in for 1 of them."


def test_a_lead_whom_the_viewer_cannot_list_is_named_alone() -> None:
    found = view(sources(payments="title: Payments\nlead: noor\n"))
    assert found.covers[0].lead == Link("Noor Haddad", "")


def test_a_team_that_concerns_nobody_here_is_left_out() -> None:
    files = sources(identity="title: Identity\nlead: wei\nopenings: [{title: Somebody}]\n")
    assert [each.team for each in view(files).covers] == ["Payments"]
    covered = sources(
        assessment(more=BENCH.format("identity-lead", "later")), identity="title: Identity\nlead: wei\n"
    )
    assert [(each.team, labels(each.later)) for each in view(covered).covers] == [
        ("Identity", ["Ada Moreau"]),
        ("Payments", []),
    ]


def test_roles_to_be_filled_with_who_is_there_and_who_is_coming() -> None:
    found = view(
        sources(assessment(more="level_change: {to: L3, status: deferred}\n"), payments=OPENING)
    ).vacancies
    assert [
        (each.title, each.level, each.level_title, labels(each.same), labels(each.coming)) for each in found
    ] == [
        ("An engineer", "L3", "Level L3", [], ["Ada Moreau"]),
        ("Somebody", "", "", [], []),
    ]
    same = view(sources(payments=OPENING.replace("L3", "L2"))).vacancies[0]
    assert (labels(same.same), same.coming) == (["Ada Moreau"], ())

"""Who moves, who waits and who stays: everybody once, by what becomes of their level."""

from tests.rooms import assessment, room_of, sources
from tests.sources import Files
from waypoints_site.plan.talent.frame import Frames
from waypoints_site.plan.talent.levels import LevelsView, Someone, levels_page

TOM = "content/talent/2026-h2/tom.yaml"
STEADY = {"frameworks/eng/framework.yaml": (
    "title: Engineering\nversion: 1.1.0\ntracks:\n"
    "  - {id: ic, title: Individual, steady: [L2]}\n  - {id: manager, title: Manager}\n"
)}  # fmt: skip


def view(files: Files, session: str = "") -> LevelsView:
    room = room_of(files, session)
    found = levels_page(room, Frames(room)).view
    assert isinstance(found, LevelsView)
    return found


def names(people: tuple[Someone, ...]) -> list[str]:
    return [each.link.label for each in people]


def everybody(found: LevelsView) -> list[str]:
    moving = [each.person for stage in found.stages for each in stage.movers]
    staying = [each for stay in found.staying for each in stay.people]
    return sorted(names((*moving, *found.above, *found.below, *staying, *found.unread)))


def change(status: str) -> str:
    return assessment(rating="exceeds", more=f"level_change: {{to: L3, status: {status}}}\n")


def test_the_stages_come_in_their_order_and_the_empty_ones_stand_there_too() -> None:
    found = view(sources(change("deferred")))
    assert [(each.title, names(tuple(mover.person for mover in each.movers))) for each in found.stages] == [
        ("Recommended", []),
        ("Deferred", ["Ada Moreau"]),
        ("Executed", []),
    ]
    assert found.lede == "1 change of level: 1 deferred."
    assert found.above == ()


def test_a_change_without_a_status_is_not_lost() -> None:
    found = view(sources(assessment(more="level_change: {to: L3}\n")))
    assert [(each.title, len(each.movers)) for each in found.stages][-1] == ("Not said", 1)


def test_who_is_off_the_level_without_a_change_and_since_when() -> None:
    above, below = assessment(rating="exceeds"), assessment(rating="misses")
    found = view(sources(above, above))
    assert [(each.link.label, each.since, each.overall.kind) for each in found.above] == [
        ("Ada Moreau", "First half", "exceeds")
    ]
    assert names(view(sources(below)).below) == ["Ada Moreau"]
    assert found.lede == "No change of level is written down for this period."
    assert found.stages == ()


def test_who_meets_the_level_is_well_placed_and_a_steady_level_is_named() -> None:
    found = view(sources(assessment(), **STEADY))
    assert [(each.level, each.steady, names(each.people)) for each in found.staying] == [
        ("L2", True, ["Ada Moreau"])
    ]
    assert [each.steady for each in view(sources(assessment())).staying] == [False]


def test_everybody_is_there_exactly_once() -> None:
    lost = "name: Ada Moreau\ntrack: ic\nlevel: L9\nteam: payments\nmanager: tom\nstarted: 2024-02-05\n"
    for files in (
        sources(),
        sources(assessment()),
        sources(change("executed")),
        sources(assessment(rating="misses"), **{TOM: assessment("people: meets", rating="exceeds")}),
        sources(assessment(), ada=lost),
        sources(assessment(rating="exceeds"), ada=lost),
    ):
        assert everybody(view(files)) == ["Ada Moreau", "Tom Lind"]


def test_a_session_says_that_it_reads_one_period() -> None:
    session = "title: All\non: 2026-12-15\nparticipants: [noor]\nscope: {teams: [payments]}\n"
    files = sources(
        change("deferred"), change("recommended"), **{"content/talent/2026-h2/sessions/all.yaml": session}
    )
    found = view(files, "all")
    assert found.one_period
    assert [mover.onward.since for stage in found.stages for mover in stage.movers] == [""]
    assert not view(files).one_period

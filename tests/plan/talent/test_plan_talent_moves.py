"""What moved between two periods: renamed capabilities are the same, another level is not compared."""

from tests.rooms import ada, assessment, room_of, sources
from waypoints_site.plan.talent.moves import level_moved, overall_moved, ratings_moved, same_level
from waypoints_site.records import Case

PROMOTED = (
    "name: Ada Moreau\ntrack: ic\nlevel: L2\nteam: payments\nmanager: tom\nstarted: 2024-02-05\n"
    "level_since: 2026-07-01\nearlier: [{level: ic/L1, since: 2024-02-05}]\n"
)


def pair(now: str, before: str, **more: str) -> tuple[Case, Case]:
    room = room_of(sources(now, before, **more))
    earlier = room.before(ada(room))
    assert earlier is not None
    return earlier, ada(room)


def test_ratings_that_differ_in_the_order_of_the_framework() -> None:
    before, now = pair(
        assessment("impact: meets, technical: exceeds"), assessment("technical: meets, results: misses")
    )
    assert [(each.capability, each.title, each.before.word, each.after.word) for each in ratings_moved(before, now)] == [
        ("technical", "Technical", "Meets", "Exceeds"),
        ("impact", "Impact", "Misses", "Meets"),
    ]  # fmt: skip


def test_a_rating_that_came_or_went_did_not_move() -> None:
    before, now = pair(assessment("impact: meets"), assessment("technical: meets"))
    assert ratings_moved(before, now) == ()


def test_the_rating_overall() -> None:
    before, now = pair(assessment(rating="exceeds"), assessment("technical: meets", rating="meets"))
    moved = overall_moved(before, now)
    assert moved is not None
    assert (moved.capability, moved.before.word, moved.after.word) == ("", "Meets", "Exceeds")
    assert overall_moved(now, now) is None


def test_no_rating_overall_is_none_to_compare_with() -> None:
    before, now = pair(
        assessment().replace("rating: meets\nconfidence", "confidence", 1), assessment("technical: meets")
    )
    assert overall_moved(before, now) is None


def test_against_another_level_only_the_level_moved() -> None:
    before, now = pair(
        assessment(rating="meets"), assessment("technical: exceeds", rating="exceeds"), ada=PROMOTED
    )
    assert not same_level(before, now)
    assert level_moved(before, now)
    assert not level_moved(now, now)
    assert (ratings_moved(before, now), overall_moved(before, now)) == ((), None)


def test_an_unknown_level_is_neither_the_same_nor_another_one() -> None:
    _, now = pair(assessment(), assessment("technical: meets"))
    unknown = Case(now.person, now.period)
    assert not same_level(unknown, now)
    assert not level_moved(unknown, now)

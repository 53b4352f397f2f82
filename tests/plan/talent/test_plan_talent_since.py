"""What moved since the last period: movers only, and a sentence where nothing can be compared."""

from datetime import date

from tests.rooms import assessment, room_of, sources
from waypoints_site.plan.talent.frame import Frames
from waypoints_site.plan.talent.since import SinceView, since_page

PROMOTED = (
    "name: Ada Moreau\ntrack: ic\nlevel: L2\nteam: payments\nmanager: tom\nstarted: 2024-02-05\n"
    "level_since: 2026-07-01\nearlier: [{level: ic/L1, since: 2024-02-05}]\n"
)
PERSON = "name: Ada Moreau\ntrack: ic\nlevel: L2\nteam: payments\nmanager: tom\nstarted: {0}\n{1}"
MEETING = "title: All\non: 2026-12-15\nparticipants: [noor]\nscope: {teams: [payments], levels: [ic/L2]}\n"
BEFORE = assessment("technical: meets, results: meets")


def since(
    now: str, before: str = BEFORE, session: str = "", today: str = "2026-11-20", **more: str
) -> SinceView:
    room = room_of(sources(now, before, **more), session, date.fromisoformat(today))
    view = since_page(room, Frames(room)).view
    assert isinstance(view, SinceView)
    return view


def test_who_stayed_as_they_were_is_not_there() -> None:
    view = since(assessment())
    assert (view.last, view.period, view.empty) == ("First half", "Second half", "")
    assert (view.levels, view.ratings, view.new, view.left) == ((), (), (), ())


def test_ratings_that_moved() -> None:
    view = since(assessment("technical: exceeds, impact: meets", rating="exceeds"))
    mover = view.ratings[0]
    assert (mover.person.target, mover.level, mover.before, mover.since) == ("people/ada.html", "L2", "", "")
    assert mover.overall is not None
    assert [(each.capability, each.before.word, each.after.word) for each in mover.moves] == [
        ("technical", "Meets", "Exceeds")
    ]


def test_another_level_is_told_apart() -> None:
    view = since(assessment(rating="misses"), ada=PROMOTED)
    assert [(each.before, each.level, each.overall, each.moves) for each in view.levels] == [
        ("L1", "L2", None, ())
    ]
    assert view.ratings == ()


def test_who_is_compared_with_an_older_period_says_with_which() -> None:
    older = "title: Long ago\nstarts: 2025-07-01\nends: 2025-12-31\n"
    files = {
        "content/periods/2025-h2.yaml": older,
        "content/talent/2025-h2/ada.yaml": assessment("technical: misses"),
        "content/talent/2026-h1/tom.yaml": assessment("people: meets"),
    }
    view = since(assessment(), "", **files)
    assert (view.last, [each.since for each in view.ratings]) == ("First half", ["Long ago"])


def test_who_is_assessed_for_the_first_time() -> None:
    files = {"content/talent/2026-h2/tom.yaml": assessment("people: meets")}
    assert [each.person.label for each in since(assessment(), **files).first] == ["Tom Lind"]


def test_who_is_new_and_who_left() -> None:
    new = since(assessment(), "", ada=PERSON.format("2026-08-01", ""))
    assert [(each.person.label, each.when) for each in new.new] == [("Ada Moreau", "since 1 August 2026")]
    leaving = PERSON.format("2024-02-05", "left: 2026-11-30\n")
    assert [each.when for each in since(assessment(), ada=leaving).left] == ["leaves on 30 November 2026"]
    later = since(assessment(), ada=leaving, today="2026-12-01")
    assert [each.when for each in later.left] == ["left on 30 November 2026"]


def test_who_was_there_in_the_last_period_and_is_no_more() -> None:
    gone = PERSON.format("2024-02-05", "left: 2026-06-30\n")
    view = since("", BEFORE, ada=gone)
    assert [(each.person.target, each.when) for each in view.left] == [
        ("people/ada.html", "left on 30 June 2026")
    ]


def test_who_is_gone_and_has_no_page_has_no_link() -> None:
    files = {"content/talent/2026-h1/tom.yaml": assessment("people: meets")}
    view = since("", "", ada=PERSON.format("2024-02-05", "left: 2026-06-30\n"), **files)
    assert [(each.person.label, each.person.target) for each in view.left] == [("Ada Moreau", "")]


def test_the_first_period_and_a_session_say_why_nothing_is_compared() -> None:
    assert since(assessment(), "").empty.startswith("This is the first period in which anything is written.")
    of_session = since(assessment(), session="all", **{"content/talent/2026-h2/sessions/all.yaml": MEETING})
    assert of_session.empty.startswith("A session reads its own period only")
    assert of_session.ratings == ()

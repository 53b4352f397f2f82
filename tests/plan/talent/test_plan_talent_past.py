"""One person over the periods: entries, the table of ratings, and since when the level has not fitted."""

from tests.rooms import ada, assessment, room_of, sources
from waypoints_site.plan.talent.past import Past, past_of, place_of, stories

PROMOTED = (
    "name: Ada Moreau\ntrack: ic\nlevel: L2\nteam: payments\nmanager: tom\nstarted: 2024-02-05\n"
    "level_since: 2026-07-01\nearlier: [{level: ic/L1, since: 2024-02-05}]\n"
)
ASKED = "level_change: {to: L3, status: recommended}\n"
ABOVE = {"rating": "exceeds", "more": ASKED}


def past(now: str, before: str = "", session: str = "", **more: str) -> Past:
    room = room_of(sources(now, before, **more), session)
    return past_of(stories(room)["ada"], room)


def test_periods_come_newest_first_with_what_moved() -> None:
    coached = assessment("technical: exceeds, results: meets", "coaching: {support: [Time]}\n")
    told = past(assessment(rating="exceeds"), coached)
    assert [(each.title, each.target, each.short, each.overall.word, each.by) for each in told.entries] == [
        ("Second half", "people/ada.html", "L2", "Exceeds", "Tom Lind"),
        ("First half", "people/ada/2026-h1.html", "L2", "Meets", "Tom Lind"),
    ]
    assert [[move.title for move in each.moves] for each in told.entries] == [["Overall", "Technical"], []]
    assert [[heading for heading, _ in each.coaching] for each in told.entries] == [[], ["Support"]]


def test_the_table_reads_renamed_capabilities_as_one() -> None:
    told = past(assessment("impact: meets"), assessment("results: exceeds"))
    assert told.columns == (
        ("First half", "L2", "people/ada/2026-h1.html"),
        ("Second half", "L2", "people/ada.html"),
    )
    assert [(row.title, row.target, [mark and mark.word for mark in row.marks]) for row in told.rows] == [
        ("Impact", "#impact", ["Exceeds", "Meets"])
    ]


def test_what_was_rated_the_same_throughout_has_no_row() -> None:
    told = past(
        assessment("technical: exceeds, impact: meets"), assessment("technical: exceeds, results: misses")
    )
    assert [row.title for row in told.rows] == ["Impact"]
    assert [(mark.word, titles) for mark, titles in told.steady] == [("Exceeds", ("Technical",))]


def test_the_first_period_has_no_table() -> None:
    told = past(assessment())
    assert (told.columns, told.rows, told.steady) == ((), (), ())
    assert told.empty == "This is the first period in which anything is written."


def test_a_session_says_that_it_reads_one_period() -> None:
    meeting = (
        "title: All\non: 2026-12-15\nparticipants: [noor]\nscope: {teams: [payments], levels: [ic/L2]}\n"
    )
    files = {"content/talent/2026-h2/sessions/all.yaml": meeting}
    told = past(assessment(), assessment("technical: meets"), "all", **files)
    assert len(told.entries) == 1
    assert told.empty.startswith("A session reads its own period only.")


def test_since_when_the_level_has_not_fitted() -> None:
    told = past(assessment(**ABOVE), assessment("technical: meets", **ABOVE))
    assert told.standing == (
        "“Exceeds” overall against L2 since First half, two periods running.",
        "A change to L3 has been on the table since First half, two periods running.",
    )
    assert past(assessment(**ABOVE), assessment("technical: meets")).standing == (
        "“Exceeds” overall against L2 since Second half.",
        "A change to L3 has been on the table since Second half.",
    )
    assert past(assessment(), assessment("technical: meets", **ABOVE)).standing == ()


def test_another_level_begins_anew() -> None:
    told = past(assessment(**ABOVE), assessment("technical: meets", **ABOVE), ada=PROMOTED)
    assert told.standing[0] == "“Exceeds” overall against L2 since Second half."
    assert [each.promoted for each in told.entries] == ["L1", ""]
    assert told.held == ("L2 since 1 July 2026", "L1 since 5 February 2024")


def test_who_has_earlier_cases_only_has_a_story_too() -> None:
    gone = "name: Ada Moreau\ntrack: ic\nlevel: L2\nmanager: tom\nstarted: 2024-02-05\nleft: 2026-05-01\n"
    room = room_of(sources(before=assessment("technical: meets"), ada=gone))
    assert "ada" not in {each.person.id for each in room.cases}
    cases = stories(room)["ada"]
    assert [place_of(each, cases) for each in cases] == ["people/ada.html"]
    nothing = room_of(sources(ada=gone))
    assert "ada" not in stories(nothing)


def test_a_period_without_anything_written_is_no_entry() -> None:
    room = room_of(sources(assessment()))
    assert stories(room)["ada"] == (ada(room),)


def test_where_the_level_is_not_known_a_rating_stands_for_its_own_period() -> None:
    told = past(
        assessment(rating="misses"),
        assessment(rating="misses"),
        ada=PROMOTED.replace("level: L2", "level: L9"),
    )
    assert told.standing == ("“Misses” overall since Second half.",)

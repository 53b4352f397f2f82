"""Every rating that was changed, by whom and why; and what the form for further decisions may choose from."""

from tests.rooms import assessment, room_of, sources
from tests.sources import Files
from waypoints_site.plan.talent.decisions import DecisionsView, decisions_page
from waypoints_site.plan.talent.frame import Frames

SESSION = "content/talent/2026-h2/sessions/all.yaml"
MEETING = "title: All\non: 2026-12-15\nparticipants: [noor]\nscope: {teams: [payments], levels: [ic/L2]}\n"
REFINED = assessment(more="refinements: [{on: 2026-11-02, cell: technical, from: exceeds, to: meets, why: Read again}]\n")  # fmt: skip
DECIDED = MEETING + "decisions: [{person: ada, cell: impact, from: meets, to: misses, why: Seen again}]\n"


def view(files: Files, session: str = "") -> DecisionsView:
    room = room_of(files, session)
    found = decisions_page(room, Frames(room)).view
    assert isinstance(found, DecisionsView)
    return found


def changes(found: DecisionsView) -> list[tuple[str, str, str, str, str, str, str]]:
    return [
        (person.link.label, each.title, each.before.kind, each.after.kind, each.how, each.on, each.why.source)
        for person in found.changed
        for each in person.changes
    ]


def test_refinements_come_first_with_who_refined_then_what_sessions_decided() -> None:
    files = sources(REFINED, **{SESSION: DECIDED})
    refined = ("Ada Moreau", "Technical", "exceeds", "meets", "Refined by Tom Lind", "2 November 2026")
    assert changes(view(files)) == [
        (*refined, "Read again"),
        ("Ada Moreau", "Impact", "meets", "misses", "Decided in a calibration session", "", "Seen again"),
    ]
    assert changes(view(files, "all"))[1][4:6] == ("Decided in “All”", "15 December 2026")


def test_each_change_leads_to_the_cell_on_the_person_s_page() -> None:
    [person] = view(sources(REFINED)).changed
    assert [each.target for each in person.changes] == ["people/ada.html#technical"]
    assert (person.link.target, person.level, person.team) == ("people/ada.html", "L2", "Payments")


def test_earlier_periods_are_not_told() -> None:
    found = view(sources(assessment(), REFINED))
    assert (found.changed, found.lede) == ((), "")
    assert found.empty == "No rating has been changed since it was written."


def test_the_form_knows_the_ratings_that_stand() -> None:
    found = view(sources(REFINED, **{SESSION: DECIDED}))
    assert [(each.id, each.slug, each.standing) for each in found.candidates] == [
        ("ada", "l2", "21"),
        ("tom", "m1", "0"),
    ]
    assert [(each.slug, each.title, each.capabilities) for each in found.ladders] == [
        ("l2", "L2 Level L2", (("technical", "Technical"), ("impact", "Impact"))),
        ("m1", "M1 Level M1", (("people", "People"),)),
    ]


def test_who_has_no_known_level_cannot_be_chosen() -> None:
    person = "name: Ada Moreau\ntrack: ic\nlevel: L9\nteam: payments\nmanager: tom\nstarted: 2024-02-05\n"
    assert [each.id for each in view(sources(assessment(), ada=person)).candidates] == ["tom"]


def test_the_file_to_write_into_is_that_of_the_session() -> None:
    files = sources(assessment(), **{SESSION: MEETING})
    assert view(files).file == "talent/2026-h2/sessions/<session>.yaml"
    assert view(files, "all").file == "talent/2026-h2/sessions/all.yaml"
    assert view(files).example == ("ada", "technical")

"""People of one level side by side: the level's text, a row for each capability, everybody in the order of the cases."""

from collections.abc import Mapping

from tests.rooms import assessment, room_of, sources
from waypoints_site.plan.talent.compare import CompareView, compare_pages
from waypoints_site.plan.talent.frame import Frames

BO = "name: Bo\ntrack: ic\nlevel: L2\nmanager: tom\nstarted: 2024-02-05\n"


def compared(now: str, other: str, **more: str) -> Mapping[str, CompareView]:
    files = {"content/people/bo.yaml": BO, "content/talent/2026-h2/bo.yaml": other, **more}
    room = room_of(sources(now, **files))
    found = {}
    for page in (each.planned() for each in compare_pages(room, Frames(room))):
        assert isinstance(page.view, CompareView)
        found[page.path] = page.view
    return found


def test_a_page_for_each_level_that_somebody_is_read_against() -> None:
    found = compared(assessment(), assessment())
    assert list(found) == ["compare/l2.html", "compare/m1.html"]
    assert [(each.label, each.target, each.here) for each in found["compare/l2.html"].levels] == [
        ("L2", "compare/l2.html", True),
        ("M1", "compare/m1.html", False),
    ]


def test_a_row_holds_the_text_and_everybody() -> None:
    view = compared(assessment(), assessment("technical: exceeds, impact: meets"))["compare/l2.html"]
    assert [(each.pick.id, each.facts.name) for each in view.columns] == [("p1", "Ada Moreau"), ("p2", "Bo")]
    row = view.rows[0]
    assert (row.asked.title, [each.source for each in row.asked.meets]) == ("Technical", ["Knows 2"])
    assert [(each.rating.word, len(each.evidence)) for each in row.cells] == [("Meets", 2), ("Exceeds", 2)]


def test_rows_that_run_from_below_to_above() -> None:
    view = compared(
        assessment("technical: misses, impact: misses"), assessment("technical: exceeds, impact: meets")
    )["compare/l2.html"]
    assert [(row.asked.key, row.split) for row in view.rows] == [("technical", True), ("impact", False)]


def test_what_thought_partners_asked_stands_by_person() -> None:
    partner = "partner: {who: noor, challenges: [{question: Sure?}]}\n"
    view = compared(assessment(more=partner), assessment())["compare/l2.html"]
    assert [each.partner.name if each.partner else None for each in view.columns] == ["Noor Haddad", None]


def test_levels_of_two_tracks_that_are_called_the_same_name_their_track() -> None:
    files = {
        "frameworks/eng/manager/L2.yaml": "level: L2\ntitle: Two\nexpectations:\n  people: {meets: Listens}\n",
        "content/people/cy.yaml": "name: Cy\ntrack: manager\nlevel: L2\nmanager: tom\nstarted: 2024-02-05\n",
    }
    found = compared(assessment(), assessment(), **files)
    assert list(found) == ["compare/ic-l2.html", "compare/m1.html", "compare/manager-l2.html"]
    assert [each.label for each in found["compare/m1.html"].levels] == ["Individual L2", "M1", "Manager L2"]

"""Everyone's expectations by level: what is agreed, what points another way, and no word of any assessment."""

from dataclasses import asdict

from tests.rooms import assessment, room_of, sources
from tests.sources import Files
from waypoints_site.plan.talent.expectations import ExpectationsView, Holder, expectations_page
from waypoints_site.plan.talent.frame import Frames

PLAN = (
    "plan: period\nexpectations:\n"
    "  - {id: one, title: One, purpose: objective, objective: faster, cells: [L2/technical], measure: Five}\n"
    "  - {id: two, title: Two, purpose: next-level, cells: [L3/impact], observable: A page}\n"
)
SEAL = "agreed: {on: 2026-07-10, engineer: ada, manager: tom, digests: {one: «one», two: «two»}}\n"
SKIP = (
    "---\nby: noor\non: 2026-07-20\nitems:\n"
    "  - {expectation: one, text: Well, aligned: true}\n  - {expectation: two, text: Elsewhere, aligned: false}\n---\n"
)
SESSION = "title: All\non: 2026-12-15\nparticipants: [noor]\nscope: {teams: [payments]}\n"


def view(files: Files, session: str = "") -> ExpectationsView:
    room = room_of(files, session)
    found = expectations_page(room, Frames(room)).view
    assert isinstance(found, ExpectationsView)
    return found


def ada(found: ExpectationsView) -> Holder:
    return next(each for rung in found.rungs for each in rung.holders if each.name == "Ada Moreau")


def test_by_level_each_with_its_people() -> None:
    found = view(sources(expectations=PLAN))
    assert [(each.level, each.title, each.lede) for each in found.rungs] == [
        ("L2", "Level L2", "1 person, with 2 expectations."),
        ("M1", "Level M1", "1 person, and no expectation is written yet."),
    ]
    assert [each.target for rung in found.rungs for each in rung.holders] == ["packets/ada.html", ""]


def test_an_expectation_in_short() -> None:
    one, two = ada(view(sources(expectations=PLAN, skip_level=SKIP))).plans[0].expectations
    assert (one.number, one.purpose, one.cells, one.objective) == (
        1,
        "For an objective",
        (("L2·TEC", False),),
        "Faster",
    )
    assert (one.measure.source, two.observable.source, two.cells) == ("Five", "A page", (("L3·IMP", True),))
    assert [(each.in_line, each.astray) for each in (one, two)] == [(True, False), (False, True)]


def test_whether_it_is_agreed() -> None:
    states = [
        ada(view(sources(expectations=text))).plans[0]
        for text in (PLAN, PLAN + SEAL, PLAN + SEAL.replace("«two»", "sha256-0"))
    ]
    assert [(each.state, each.agreed) for each in states] == [
        ("A draft, not agreed yet", False),
        ("Agreed on 10 July 2026", True),
        ("Agreed on 10 July 2026, and reworded since: Two", True),
    ]


def test_what_points_another_way_and_whether_a_later_change_answers_it() -> None:
    change = "changes: [{{on: {}, expectation: {}, text: Moved}}]\n"
    for more, answered in (
        ("", ""),
        (change.format("2026-08-12", "two"), "12 August 2026"),
        (change.format("2026-07-12", "two"), ""),
        (change.format("2026-08-12", "one"), ""),
    ):
        [found] = view(sources(expectations=PLAN + more, skip_level=SKIP)).astray
        assert (found.person.label, found.title, found.by, found.on) == (
            "Ada Moreau",
            "Two",
            "Noor Haddad",
            "20 July 2026",
        )
        assert (found.text.source, found.answered) == ("Elsewhere", answered)


def test_what_is_not_settled() -> None:
    found = view(sources(expectations=PLAN + "unsettled: Whether it is L2 yet\n"))
    assert [(each.person.label, each.text.source) for each in found.unsettled] == [
        ("Ada Moreau", "Whether it is L2 yet")
    ]


def test_no_assessment_changes_anything_here() -> None:
    plain = view(sources(expectations=PLAN))
    rated = view(
        sources(
            assessment("technical: misses", "level_change: {to: L3}\n", "misses").replace(
                "by: tom", "by: noor"
            ),
            expectations=PLAN,
        )
    )
    assert rated == plain
    assert "r-misses" not in str(asdict(rated))


def test_a_session_reads_no_reviews() -> None:
    files = sources(
        expectations=PLAN, skip_level=SKIP, **{"content/talent/2026-h2/sessions/all.yaml": SESSION}
    )
    found = view(files, "all")
    assert (found.astray, found.reviewed) == ((), False)
    assert [(each.in_line, each.astray) for each in ada(found).plans[0].expectations] == [(False, False)] * 2
    assert view(files).reviewed


def test_filters_know_managers_and_levels() -> None:
    found = view(sources(assessment(), expectations=PLAN))
    assert [each.label for each in found.choices.managers] == ["Noor Haddad", "Tom Lind"]
    assert [each.label for each in found.choices.levels] == ["L2 Level L2", "M1 Level M1"]
    assert (found.choices.ratings, found.choices.flags) == ((), ())
    assert ada(found).tokens.split()[1] == found.choices.levels[0].token


def test_who_has_no_known_level_stands_apart() -> None:
    person = "name: Ada Moreau\ntrack: ic\nlevel: L9\nteam: payments\nmanager: tom\nstarted: 2024-02-05\n"
    assert view(sources(expectations=PLAN, ada=person)).rungs[-1].title == "Without a known level"

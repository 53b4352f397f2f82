"""Raw peer feedback for the manager: who, from where, word by word, and what is missing."""

from tests.rooms import room_of, sources
from tests.sources import Files
from waypoints_site.plan.talent.raw import Raw, Said, raw_of

EXPECTATIONS = "plan: period\nexpectations: [{id: one, title: One}, {id: two, title: Two}]\n"
WEI = (
    "---\ngiven: 2026-11-11\nmethod: form\nworks_with: cross-functional\n"
    "items: [{expectation: one, text: Seen, example: Monday}, {expectation: gone, text: Odd}]\n"
    "role_fit: {text: Fits}\ngrowth: {text: Could, example: Tuesday}\n---\nMore *words*.\n"
)
TOM = "---\ngiven: 2026-11-12\nitems: [{expectation: two, text: Read}]\n---\n"
SKIP = "---\nby: noor\non: 2026-07-20\nitems: [{expectation: one, text: Well, aligned: true}, {expectation: two, text: No, aligned: false}]\n---\n"  # fmt: skip


def raw(files: Files) -> Raw:
    room = room_of(files)
    levels = {case.person.id: case.level.id for case in room.cases if case.level}
    return raw_of(room.cycles["ada"], room, levels)


def full(**more: str) -> Raw:
    given = {"requests": "asked: [{who: noor, on: 2026-11-01}, {who: wei, on: 2026-11-02}]\n", **more}
    return raw(
        sources(
            expectations=EXPECTATIONS,
            peer=WEI,
            skip_level=SKIP,
            self="---\nwritten: 2026-12-02\noutcomes: [{expectation: two, outcome: met}]\n---\n",
            **{"content/feedback/2026-h2/ada/peers/tom.md": TOM},
            **given,
        )
    )


def test_who_was_asked_and_who_has_not_answered() -> None:
    asked = [(each.giver.name, each.on, each.answered, each.waiting) for each in full().asked]
    assert asked == [
        ("Noor Haddad", "1 November 2026", "", True),
        ("Wei Zhang", "2 November 2026", "11 November 2026", False),
        ("Tom Lind", "", "12 November 2026", False),
    ]


def test_a_piece_stands_as_it_was_written() -> None:
    piece = next(each for each in full().pieces if each.giver.name == "Wei Zhang")
    assert (piece.given, piece.method, piece.tie) == ("11 November 2026", "By form", "Cross-functional")
    assert [(each.about, each.text.source, each.example.source) for each in piece.said] == [
        ("One", "Seen", "Monday"),
        ("gone", "Odd", ""),
        ("Role fit", "Fits", ""),
        ("Growth", "Could", "Tuesday"),
    ]
    assert piece.body.source.strip() == "More *words*."
    assert isinstance(piece.said[0], Said)


def test_givers_by_function_and_level_and_a_level_that_is_not_for_the_viewer_is_open() -> None:
    found = full().spread
    assert found.levels == ("M1", "")
    assert found.rows == (
        ("design", ((), ("Wei Zhang",))),
        ("engineering", (("Tom Lind",), ())),
    )
    noor = full().asked[0].giver
    assert (noor.function, noor.level) == ("engineering", "")


def test_what_each_source_says_of_each_expectation_and_the_gaps() -> None:
    found = full()
    assert [(each.number, each.title, each.own, each.peers, each.skips) for each in found.covered] == [
        (1, "One", "", ("Wei Zhang",), ("Noor Haddad: in line",)),
        (2, "Two", "Met", ("Tom Lind",), ("Noor Haddad: not in line",)),
    ]
    assert (found.role_fit, found.growth) == (("Wei Zhang",), ("Wei Zhang",))


def test_what_has_no_example() -> None:
    assert sorted(full().lacking) == [("Tom Lind", "Two"), ("Wei Zhang", "Role fit"), ("Wei Zhang", "gone")]


def test_who_is_not_in_the_organisation_has_no_function() -> None:
    found = full(requests="asked: [{who: nobody}]\n").asked[0].giver
    assert (found.name, found.function, found.level) == ("nobody", "", "")


def test_without_any_feedback_there_are_gaps_alone() -> None:
    found = raw(sources(expectations=EXPECTATIONS))
    assert (found.asked, found.pieces, found.spread.rows, found.lacking) == ((), (), (), ())
    assert [(each.own, each.peers, each.skips) for each in found.covered] == [("", (), ())] * 2

"""One case as views: facts, cells with the framework's text, how ratings were changed, and what no framework knows."""

from tests.rooms import ada, assessment, room_of, sources
from waypoints_site.plan.talent.dossier import CellView, Dossier

PERSON = (
    "name: Ada Moreau\nemail: ada@example.com\ntitle: Payments engineer\ntrack: ic\nlevel: L2\nteam: payments\n"
    "manager: tom\nstarted: 2024-02-05\nlevel_since: 2025-07-01\n"
)
LEVEL = (
    "level: L2\ntitle: Level L2\nexpectations:\n"
    "  technical: {meets: [Knows 2, Learns], misses: Guesses, exceeds: Teaches}\n  impact: {meets: Moves 2}\n"
)
REFINED = "refinements: [{on: 2026-11-01, cell: technical, from: misses, to: meets, why: Seen twice}]\n"
SESSION = (
    "title: All\non: 2026-12-15\nparticipants: [noor]\nscope: {teams: [payments], levels: [ic/L2]}\n"
    "decisions: [{person: ada, cell: technical, from: meets, to: exceeds, why: Three teams}]\n"
)


def dossier(more: str = "", before: str = "", session: str = "", **files: str) -> Dossier:
    room = room_of(
        sources(
            assessment(more=more),
            before,
            ada=PERSON,
            settings="title: Levels\nurl: https://levels.example.com\nframework: eng\nperiod: 2026-h2\n",
            **{"frameworks/eng/ic/L2.yaml": LEVEL, **files},
        ),
        session,
    )
    return Dossier(room, ada(room), room.before(ada(room)))


def cell(made: Dossier, key: str = "technical") -> CellView:
    return next(each for area in made.areas() for each in area.cells if each.key == key)


def test_facts() -> None:
    facts = dossier().facts()
    assert (facts.name, facts.level, facts.level_title, facts.track) == (
        "Ada Moreau",
        "L2",
        "Level L2",
        "Individual",
    )
    assert (facts.title, facts.team, facts.manager, facts.assessor) == (
        "Payments engineer", "Payments", "Tom Lind", "Tom Lind",
    )  # fmt: skip
    assert (facts.since, facts.tenure, facts.state) == ("1 July 2025", "1 year 4 months", "Refined")
    assert (facts.overall.word, facts.confidence, facts.bars) == ("Meets", "high confidence", 3)
    assert (facts.email, facts.started, facts.left) == ("ada@example.com", "5 February 2024", "")
    assert facts.framework == "Engineering 1.1.0"


def test_a_cell_quotes_all_three_ratings_and_leads_to_the_framework() -> None:
    view = cell(dossier())
    assert (view.title, view.reference, view.rating.word, view.confidence) == (
        "Technical", "L2·TEC", "Meets", "high confidence",
    )  # fmt: skip
    assert [[each.source for each in texts] for texts in (view.meets, view.misses, view.exceeds)] == [
        ["Knows 2", "Learns"],
        ["Guesses"],
        ["Teaches"],
    ]
    assert view.href == "https://levels.example.com/eng/ic/l2.html#technical"
    assert len(view.evidence) == 2


def test_what_stood_before_is_told_for_the_same_level() -> None:
    person = PERSON.replace("level_since: 2025-07-01\n", "")
    before = assessment("technical: exceeds, results: misses")
    made = dossier(before=before, **{"content/people/ada.yaml": person})
    told = cell(made), cell(made, "impact")
    assert [each.before.word if each.before else None for each in told] == ["Exceeds", "Misses"]
    assert cell(dossier()).before is None


def test_how_a_rating_was_changed_refinements_first() -> None:
    made = dossier(REFINED, **{"content/talent/2026-h2/sessions/all.yaml": SESSION})
    assert [(each.how, each.on, each.before.word, each.after.word, each.why.source) for each in made.revisions()] == [
        ("Refined", "1 November 2026", "Misses", "Meets", "Seen twice"),
        ("Decided in a calibration session", "", "Meets", "Exceeds", "Three teams"),
    ]  # fmt: skip
    assert cell(made).rating.word == "Exceeds"
    assert (len(cell(made).revisions), cell(made, "impact").revisions) == (2, ())


def test_a_session_calls_its_own_decisions_by_its_name() -> None:
    made = dossier(session="all", **{"content/talent/2026-h2/sessions/all.yaml": SESSION})
    assert [(each.how, each.on) for each in made.revisions()] == [("Decided in “All”", "15 December 2026")]


def test_what_is_rated_and_not_in_the_framework_is_kept_apart() -> None:
    more = "refinements: [{on: 2026-11-01, cell: swimming, from: meets, to: misses}]\n"
    room = room_of(sources(assessment("technical: meets, juggling: exceeds", more)))
    strangers = Dossier(room, ada(room)).strangers()
    assert [(each.key, each.rating.word, each.known, len(each.evidence)) for each in strangers] == [
        ("juggling", "Exceeds", False, 2),
        ("swimming", "No rating yet", False, 0),
    ]
    assert dossier().strangers() == ()

"""References of people, teams and periods, at the exact place."""

import pytest

from tests.organisation_sources import own_references, references, small
from tests.sources import FRAMEWORK, TRACKS, at_marks, said

ADA = "name: Ada\nstarted: 2024-02-05\nmanager: tom\n"
H2 = "title: Second half\nstarts: 2026-07-01\nends: 2026-12-31\n"

CASES = [
    ("manager", {"ada": "name: Ada\nmanager: ⟦tim⟧\n"}, "no person “tim” [unknown-person] did you mean “tom”?"),
    ("team", {"ada": ADA + "team: ⟦payment⟧\n"}, "no team “payment” [unknown-team] did you mean “payments”?"),
    ("no hint", {"ada": ADA + "team: ⟦xyz⟧\n"}, "no team “xyz” [unknown-team]"),
    ("framework", {"ada": ADA + "framework: ⟦en⟧\ntrack: x\nlevel: X\nearlier: [{level: y/Z}]\n"}, "no framework “en” [unknown-framework] did you mean “eng”?"),
    ("kept framework", {"ada": ADA + "framework: ⟦eng@1.0.0⟧\n"}, "no framework “eng@1.0.0” [unknown-framework] did you mean “eng”?"),
    ("track", {"ada": ADA + "track: ⟦ci⟧\nlevel: L2\n"}, "no track “ci” in eng [unknown-track]"),
    ("level", {"ada": ADA + "track: ic\nlevel: ⟦L4⟧\n"}, "no level “L4” in eng/ic [unknown-level]"),
    ("level of another track", {"ada": ADA + "track: ic\nlevel: ⟦M1⟧\n"}, "no level “M1” in eng/ic [unknown-level] it is a level of manager"),
    ("track of another framework", {"ada": ADA + "framework: ops\ntrack: ⟦ic⟧\nlevel: L2\n"}, "no track “ic” in ops [unknown-track]"),
    ("earlier level", {"ada": ADA + "track: ic\nlevel: L2\nearlier:\n  - {level: ⟦ic/L9⟧}\n"}, "no level “ic/L9” in eng [unknown-level] did you mean “ic/L3”?"),
    ("earlier track", {"ada": ADA + "track: ic\nlevel: L2\nearlier: [{level: ⟦ix/L2⟧}]\n"}, "no track “ix” in eng [unknown-track]"),
    ("earlier level without its track", {"ada": ADA + "track: ic\nlevel: L2\nearlier: [{level: ⟦L1⟧}]\n"}, "no level “L1” in eng [unknown-level] did you mean “ic/L1”?"),
    ("lead", {"payments": "title: Payments\nlead: ⟦tomm⟧\n"}, "no person “tomm” [unknown-person] did you mean “tom”?"),
    ("parent", {"identity": "title: Identity\nparent: ⟦payment⟧\n"}, "no team “payment” [unknown-team] did you mean “payments”?"),
    ("opening", {"identity": "title: Identity\nopenings:\n  - {title: One, level: ⟦ic/l3⟧}\n"}, "no level “ic/l3” in eng [unknown-level] did you mean “ic/L3”?"),
    ("framework of a period", {"h2": H2 + "framework: {⟦en⟧: 1.0.0}\n"}, "no framework “en” [unknown-framework] did you mean “eng”?"),
    ("a version as a framework", {"h2": H2 + "framework: {⟦eng@1.0.0⟧: 1.0.0}\n"}, "no framework “eng@1.0.0” [unknown-framework] did you mean “eng”?"),
    ("version", {"h2": H2 + "framework: {eng: ⟦1.0.1⟧}\n"}, "version 1.0.1 of eng is neither the current one nor kept [unknown-version] keep it in frameworks/eng@1.0.1/"),
    ("owner of an objective", {"h2": H2 + "objectives: [{id: a, title: A, owner: ⟦paiments⟧}]\n"}, "no team “paiments” [unknown-team] did you mean “payments”?"),
    ("an objective twice", {"h2": H2 + "objectives: [{id: a, title: A}, {id: ⟦a⟧, title: B}]\n"}, "the id “a” stands here twice [bad-id]"),
    ("ends before it starts", {"h2": "title: H2\nstarts: 2026-07-01\nends: ⟦2026-06-30⟧\n"}, "the period ends before it starts [wrong-value]"),
    ("current period", {"settings": "title: Levels\nframework: eng\nperiod: ⟦2026-h3⟧\n"}, "no period “2026-h3” [unknown-period] did you mean “2026-h2”?"),
]  # fmt: skip


@pytest.mark.parametrize(("changed", "wanted"), [pytest.param(*case, id=name) for name, *case in CASES])
def test_a_reference_that_leads_nowhere(changed: dict[str, str], wanted: str) -> None:
    files = small(**changed)
    found = references(files)
    assert [each.partition(": error: ")[2] for each in said(found)] == [wanted]
    assert at_marks(found, files)


def test_the_whole_of_a_finding() -> None:
    assert said(references(small(ada="name: Ada\nmanager: tim\nstarted: 2024-02-05\n"))) == [
        "content/people/ada.yaml:2:10: error: no person “tim” [unknown-person] did you mean “tom”?"
    ]


SILENT = {
    "nothing is wrong": {},
    "an earlier level that only a kept version has": {
        "ada": ADA + "track: ic\nlevel: L2\nearlier: [{level: ic/L0}]\n",
        "frameworks/eng@1.0.0/ic/L0.yaml": "level: L0\ntitle: Zero\nexpectations: {}\n",
    },
    "the company owns an objective": {"h2": H2 + "objectives: [{id: a, title: A, owner: company}]\n"},
    "nobody owns an objective": {"h2": H2 + "objectives: [{id: a, title: A}]\n"},
    "no version is named": {"h2": H2},
    "the current version": {"h2": H2 + "framework: {eng: 1.1.0, ops: 2.0.0}\n"},
    "a person who could not be read": {"tom": "name: [\n"},
    "a team that could not be read": {"payments": "title: [\n"},
    "a level that could not be read": {"frameworks/eng/ic/L2.yaml": "level: [\n"},
    "a framework that could not be read": {
        "frameworks/eng/framework.yaml": "title: [\n",
        "ada": ADA + "track: never\nlevel: L7\nearlier: [{level: never/L1}]\n",
        "identity": "title: Identity\nopenings: [{title: One, level: never/L3}]\n",
    },
    "a kept version that could not be read": {"frameworks/eng@1.0.0/framework.yaml": "title: [\n"},
    "a period out of form": {"h2": "title: H2\nstarts: soon\nends: 2026-12-31\n"},
}


@pytest.mark.parametrize("changed", SILENT.values(), ids=list(SILENT))
def test_what_is_there_or_could_not_be_read_is_not_reported(changed: dict[str, str]) -> None:
    assert said(references(small(**changed))) == []


def test_without_a_framework_no_track_is_there() -> None:
    files = {path: text for path, text in small().items() if not path.startswith("frameworks/")}
    files = {
        **files,
        "waypoints.yaml": "title: Levels\n",
        "content/periods/2026-h1.yaml": H2,
        "content/periods/2026-h2.yaml": H2,
    }
    assert "content/people/ada.yaml:2:8: error: no track “ic”: there is no framework [unknown-track]" in said(
        references(files)
    )


def test_other_peoples_files_are_not_judged_for_one_person() -> None:
    files = small(wei="name: Wei\nmanager: tim\nstarted: 2024-02-05\ntrack: no\nlevel: X\n")
    assert len(references(files)) == 2
    assert own_references(files) == ()


def test_ones_own_file_is_judged_for_oneself() -> None:
    files = small(ada=ADA + "track: ic\nlevel: ⟦L7⟧\n", framework=FRAMEWORK + TRACKS)
    assert at_marks(
        own_references({each: text for each, text in files.items() if each != "framework"}), files
    )

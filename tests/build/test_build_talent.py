"""Whom a talent site is about: everyone below a manager, whom a stand-in covers, whom a session discusses; nobody else."""

from datetime import date
from pathlib import Path

import pytest

from tests.organisation_sources import small
from tests.talent_sources import ASSESSMENT, BEFORE, DRAFT, MEETING, SESSION
from waypoints_site.build import crew
from waypoints_site.build.groundwork import lay_groundwork
from waypoints_site.build.outcome import NoSuchPerson, Request
from waypoints_site.build.talent import Before, Kind, before, draw_viewer, everybody, named, prepare_talent

TODAY = date(2026, 11, 20)
RATED = DRAFT + "rating: meets\ncells: {technical: {rating: meets}, impact: {rating: misses}}\n"
FULL = {
    ASSESSMENT: RATED,
    BEFORE: DRAFT + "rating: exceeds\n",
    "content/talent/2026-h2/tom.yaml": "by: noor\nstate: draft\nrating: meets\n",
    "content/talent/2026-h2/noor.yaml": "by: tom\nstate: draft\n",
    SESSION: MEETING
    + "decisions:\n  - {person: ada, cell: impact, from: misses, to: meets, why: Seen}\n"
    + "  - {person: tom, cell: people, from: meets, to: misses, why: Not seen}\n",
    "expectations": "plan: period\nexpectations: [{id: one, title: One}]\n",
    "before": "plan: period\nexpectations: [{id: old, title: Old}]\n",
    "requests": "asked: [{who: wei}]\n",
    "peer": "---\ngiven: 2026-11-01\n---\nSaid.\n",
}


def seen(root: Path, kind: Kind, name: str, files: dict[str, str], today: date = TODAY) -> Before:
    """What a viewer has before them of some files."""
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return before(prepare_talent(lay_groundwork(Request(root), today), kind), name)


def people(found: Before) -> list[str]:
    """Those of whom there is a case in the period."""
    return sorted(case.person.id for case in found.room.cases)


def sites(root: Path, kind: Kind, files: dict[str, str], today: date = TODAY) -> tuple[str, ...]:
    """For whom there is a site."""
    seen(root, kind, "nobody", files, today)
    return everybody(prepare_talent(lay_groundwork(Request(root), today), kind))


def test_a_manager_has_everyone_below_and_never_themselves(tmp_path: Path) -> None:
    files = small(**FULL)
    assert people(seen(tmp_path, "manager", "tom", files)) == ["ada"]
    assert people(seen(tmp_path, "manager", "noor", files)) == ["ada", "tom"]
    assert sites(tmp_path, "manager", files) == ("noor", "tom")


def test_a_manager_reads_all_of_the_period_and_assessments_of_any(tmp_path: Path) -> None:
    found = seen(tmp_path, "manager", "tom", small(**FULL))
    assert found.findings == ()
    [case] = found.room.cases
    assert case.assessment is not None
    assert (case.assessment.rating, case.standing("impact")) == ("meets", "meets")
    assert [[each.session, each.after] for each in case.decisions] == [["l2", "meets"]]
    assert [each.period.id for each in found.room.earlier["ada"] if each.assessment] == ["2026-h1"]
    cycle = found.room.cycles["ada"]
    assert [each.id for each in cycle.expectations] == ["one"]
    assert [len(cycle.peers), len(cycle.requests)] == [1, 1]
    assert found.room.session is None


ACCESS = (
    "title: Levels\nframework: eng\nperiod: 2026-h2\naccess:\n  - {{people: [wei], over: {}, as: chain}}\n"
)


@pytest.mark.parametrize(
    ("over", "covered"),
    [("all", ["ada", "noor", "tom"]), ("[payments]", ["ada"]), ("[tom, nobody]", ["tom"]), ("[wei]", [])],
)
def test_who_stands_in_for_a_chain_has_those_whom_the_settings_name(
    tmp_path: Path, over: str, covered: list[str]
) -> None:
    files = small(**FULL, settings=ACCESS.format(over))
    assert people(seen(tmp_path, "manager", "wei", files)) == covered
    assert ("wei" in sites(tmp_path, "manager", files)) == bool(covered)


def test_a_stand_in_who_is_in_the_chain_s_way_reads_nothing_of_themselves(tmp_path: Path) -> None:
    files = small(**FULL, settings=ACCESS.format("all").replace("[wei]", "[ada]"))
    found = seen(tmp_path, "manager", "ada", files)
    assert people(found) == ["noor", "tom"]
    assert not any("ada" in each for each in found.whole)


def test_a_transfer_gives_the_new_manager_everything_and_the_old_one_nothing(tmp_path: Path) -> None:
    bo = "name: Bo\ntrack: manager\nlevel: M1\nmanager: noor\nstarted: 2020-01-01\n"
    one = "name: One\ntrack: ic\nlevel: L1\nmanager: {}\nstarted: 2020-01-01\n"
    files = small(
        **FULL,
        **{
            "content/people/bo.yaml": bo,
            "content/people/one.yaml": one.format("bo"),
            "content/people/two.yaml": one.format("tom"),
        },
    )
    assert [people(seen(tmp_path, "manager", each, files)) for each in ("tom", "bo")] == [
        ["ada", "two"],
        ["one"],
    ]
    moved = {
        **files,
        "content/people/ada.yaml": files["content/people/ada.yaml"].replace("manager: tom", "manager: bo"),
    }
    old, new = seen(tmp_path, "manager", "tom", moved), seen(tmp_path, "manager", "bo", moved)
    assert (people(old), people(new)) == (["two"], ["ada", "one"])
    assert not any("ada" in each for each in old.whole)
    case = next(each for each in new.room.cases if each.person.id == "ada")
    assert case.assessment is not None
    assert case.assessment.by == "tom", "what the old manager wrote, the new one reads"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ada", "name: Ada\ntrack: ic\nlevel: L2\nmanager: nobody\nstarted: 2020-01-01\n"),
        ("ada", "name: Ada\ntrack: ic\nlevel: L2\nmanager: ada\nstarted: 2020-01-01\n"),
        ("ada", "name: Ada\ntrack: ic\nlevel: L2\nstarted: 2020-01-01\n"),
        ("tom", "name: Tom\ntrack: manager\nlevel: M1\nmanager: ada\nstarted: 2020-01-01\n"),
        ("tom", "name: [\n"),
    ],
    ids=["an unknown manager", "a loop of one", "an orphan", "a loop of two", "a manager who cannot be read"],
)
def test_a_chain_that_is_broken_gives_nobody_anything(tmp_path: Path, name: str, text: str) -> None:
    files = small(**FULL, settings=ACCESS.format("all"), **{name: text})
    for viewer in ("tom", "noor", "wei"):
        found = seen(tmp_path, "manager", viewer, files)
        assert "ada" not in people(found)
        assert not any("ada" in each for each in found.whole)


def test_who_has_left_has_no_site_and_those_above_keep_all_below(tmp_path: Path) -> None:
    files = small(
        **FULL,
        tom="name: Tom\ntrack: manager\nlevel: M1\nmanager: noor\nstarted: 2020-01-01\nleft: 2026-11-20\n",
    )
    assert sites(tmp_path, "manager", files) == ("noor",)
    assert people(seen(tmp_path, "manager", "noor", files)) == ["ada", "tom"]
    assert sites(tmp_path, "manager", files, date(2026, 11, 19)) == ("noor", "tom")


def test_a_session_has_whom_it_discusses_and_reads_neither_feedback_nor_another_period(
    tmp_path: Path,
) -> None:
    found = seen(tmp_path, "session", "l2", small(**FULL))
    assert found.findings == ()
    assert people(found) == ["ada"]
    [case] = found.room.cases
    assert [each.after for each in case.decisions] == ["meets"]
    cycle = found.room.cycles["ada"]
    assert [each.id for each in cycle.expectations] == ["one"]
    assert (cycle.peers, cycle.requests, cycle.self_assessment, cycle.synthesis) == ((), (), None, None)
    assert found.room.earlier == {}
    assert found.room.session is not None
    assert found.room.session.title == "All at L2"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[tom]", "[tom, ada]"),
        ("[tom]", "[tom]\nfacilitator: ada"),
        ("[payments]", "[identity]"),
        ("[payments]", "[]"),
    ],
    ids=["takes part", "facilitates", "another team", "no team"],
)
def test_a_session_has_nobody_who_takes_part_or_is_out_of_its_scope(
    tmp_path: Path, old: str, new: str
) -> None:
    files = small(**{**FULL, SESSION: FULL[SESSION].replace(old, new)})
    found = seen(tmp_path, "session", "l2", files)
    assert people(found) == []
    assert not any("ada" in each for each in found.whole)


def test_a_session_without_a_file_that_can_be_read_has_nobody_and_says_so(tmp_path: Path) -> None:
    found = seen(tmp_path, "session", "l2", small(**{**FULL, SESSION: "title: [\n"}))
    assert people(found) == []
    assert [(each.rule, each.span.path, each.span.line) for each in found.findings] == [
        ("syntax", SESSION, 1)
    ]


def test_another_session_that_cannot_be_read_is_as_if_it_were_not_there(tmp_path: Path) -> None:
    files = small(**FULL)
    clean = seen(tmp_path, "manager", "tom", {**files, SESSION: MEETING})
    broken = seen(tmp_path, "manager", "tom", {**files, SESSION: "title: [\n"})
    assert (broken.room, broken.findings, broken.files) == (clean.room, clean.findings, clean.files)


@pytest.mark.parametrize(
    ("kind", "name", "said"),
    [
        ("manager", "zoe", "there is no “zoe” in people/"),
        ("manager", "ada", "ada stands above nobody who has a level, and so has no talent site"),
        ("session", "l9", "there is no session “l9” in talent/"),
    ],
)
def test_a_site_that_nobody_has_is_a_plain_sentence(tmp_path: Path, kind: Kind, name: str, said: str) -> None:
    sites(tmp_path, kind, small(**FULL))
    with pytest.raises(NoSuchPerson, match=f"^{said}$"):
        named(prepare_talent(lay_groundwork(Request(tmp_path), TODAY), kind), [name])


@pytest.mark.parametrize("folder", ["talent/2026-h1", "expectations/2019-h1"])
def test_a_folder_of_a_period_that_a_session_does_not_read_is_the_managers_business(
    tmp_path: Path, folder: str
) -> None:
    files = {path: text for path, text in small(**FULL).items() if not path.startswith(f"content/{folder}/")}
    seen(tmp_path, "manager", "tom", files)
    (tmp_path / "content" / folder).symlink_to("elsewhere")
    assert seen(tmp_path, "session", "l2", files).findings == ()
    assert [each.rule for each in seen(tmp_path, "manager", "tom", files).findings] == ["unsafe-file"]


@pytest.mark.parametrize(("kind", "name"), [("manager", "noor"), ("session", "l2")])
def test_papers_and_pages_are_the_same_by_however_many_processes(
    tmp_path: Path, kind: Kind, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew, "MANY", 1)
    files = {**small(**FULL), ASSESSMENT: RATED.replace("by: ", "gone: x\nby: ")}
    seen(tmp_path, kind, name, files)
    ready = prepare_talent(lay_groundwork(Request(tmp_path), TODAY), kind)
    alone, together = (before(ready, name, jobs) for jobs in (1, 2))
    assert (together.findings, together.files, together.whole) == (alone.findings, alone.files, alone.whole)
    assert bool(together.findings) == (
        kind == "manager"
    )  # a session reads a part, and what is wrong may be hidden
    seen(tmp_path, kind, name, small(**FULL))
    ready = prepare_talent(lay_groundwork(Request(tmp_path), TODAY), kind)
    drawn, shared = (draw_viewer(ready, name, None, jobs) for jobs in (1, 2))
    assert drawn.site is not None
    assert shared == drawn

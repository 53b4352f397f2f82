"""Documents about people, checked one person at a time: one process or several say the same."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from benchmarks.organisation import TODAY, write_organisation
from waypoints_site.build.check import FEW, check
from waypoints_site.build.checking import OF_A_PERSON
from waypoints_site.build.intake import RECORDS
from waypoints_site.build.outcome import Outcome, Request
from waypoints_site.findings import ordered

SIZE = 2 * FEW  # and a founder and a partner: enough for two processes
SECOND, FOURTH = "aiko-eriksen-1", "anton-rossi-3"
PLAN = f"content/expectations/2026-h2/{SECOND}.yaml"
BEFORE = f"content/expectations/2026-h1/{SECOND}.yaml"
SELF = f"content/feedback/2026-h1/{FOURTH}/self.md"
SYNTHESIS = f"content/feedback/2026-h1/{FOURTH}/synthesis.md"
NOBODY = "content/expectations/2026-h2/nobody.yaml"
FRAMEWORK = "frameworks/engineering/framework.yaml"
PERSON = f"content/people/{FOURTH}.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_organisation(tmp_path, SIZE)
    return tmp_path


def edit(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def said(root: Path, jobs: int, base: str | None = None) -> Outcome:
    return check(Request(root), date.fromisoformat(TODAY), base, jobs)


def places(outcome: Outcome) -> set[str]:
    return {f"{each.span.path}:{each.span.line} {each.rule}" for each in outcome.findings}


def test_a_person_s_documents_are_what_only_a_keeper_opens_for_everybody() -> None:
    assert RECORDS["keeper"] - RECORDS["company"] == {*OF_A_PERSON, "session"}


def test_an_organisation_in_order_has_nothing_to_say(root: Path) -> None:
    outcome = said(root, 2)
    assert outcome.findings == ()
    assert outcome.files == sum(each.is_file() for each in root.rglob("*"))


def test_two_processes_say_what_one_says(root: Path) -> None:
    edit(root, PLAN, "plan: period", "plan: [period")
    edit(root, BEFORE, "objective: ", "objective: no-")
    edit(root, SELF, "outcome: met", "outcome: mett")
    edit(root, PERSON, "manager: ", "manager: no-")
    (root / SYNTHESIS).unlink()
    (root / NOBODY).write_text("plan: period\nexpectations: []\n", encoding="utf-8")
    one, two = said(root, 1), said(root, 2)
    assert one == two
    assert one.findings == ordered(one.findings)
    found = {place.rsplit(":", 1)[0] for place in places(one)}
    assert {PLAN, BEFORE, SELF, PERSON, NOBODY} <= found
    assert [each.rule for each in one.findings if each.span.path == PLAN] == ["syntax"]
    assert any(each.rule == "synthesis-missing" and FOURTH in each.span.path for each in one.findings)


def test_every_file_that_a_finding_points_at_can_be_shown(root: Path) -> None:
    edit(root, PLAN, "objective: ", "objective: no-")
    edit(root, PERSON, "level: ", "level: no-")
    outcome = said(root, 2)
    assert {PLAN, PERSON} <= {each.span.path for each in outcome.findings}
    for path in {each.span.path for each in outcome.findings}:
        assert outcome.texts[path] == (root / path).read_text(encoding="utf-8")
    assert BEFORE not in outcome.texts


def committed(root: Path) -> None:
    for command in (
        ["init", "-q"],
        ["add", "-A"],
        ["-c", "user.name=x", "-c", "user.email=x", "commit", "-qm", "x"],
    ):
        subprocess.run(["/usr/bin/env", "git", "-C", str(root), *command], check=True)


def test_agreements_are_compared_with_a_revision(root: Path) -> None:
    committed(root)
    edit(root, PLAN, "on: 2026-07-08", "on: 2026-07-09")
    assert places(said(root, 2, "HEAD")) == {f"{PLAN}:3 agreement-replaced"}
    assert places(said(root, 1)) == set()


def test_frameworks_are_compared_with_a_revision(root: Path) -> None:
    committed(root)
    (root / "frameworks/engineering/ic/L1.yaml").unlink()
    found = [each for each in said(root, 2, "HEAD").findings if each.rule == "version-bump"]
    assert [(each.span.path, each.span.line, each.span.column) for each in found] == [(FRAMEWORK, 2, 10)]
    assert "ic/L1 is gone" in found[0].message
    assert "version-bump" not in {each.rule for each in said(root, 1).findings}
    (root / "frameworks/engineering/ic/L2.yaml").write_text("level: [", encoding="utf-8")
    assert "version-bump" not in {each.rule for each in said(root, 1, "HEAD").findings}


ASSESSMENT = "by: aiko-eriksen-1\nstate: draft\n"


def leads(root: Path) -> dict[str, str]:
    """Teams by id, each with its lead."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in (root / "content/teams").iterdir()}
    return {team: text.partition("lead: ")[2].split("\n")[0].strip('"') for team, text in texts.items()}


def assess(root: Path, person: str, lines: str = "", period: str = "2026-h2") -> None:
    file = root / f"content/talent/{period}/{person}.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(ASSESSMENT + lines, encoding="utf-8")


def uncovered(root: Path, jobs: int = 1) -> set[str]:
    return {Path(each.span.path).stem for each in said(root, jobs).findings if each.rule == "bench-empty"}


def test_leads_whom_nobody_covers_once_there_are_assessments(root: Path) -> None:
    shutil.rmtree(root / "content/talent")  # the organisation's own assessments name somebody for each lead
    teams = leads(root)
    assert teams, "the organisation has teams"
    team, lead = next(iter(teams.items()))
    assess(root, FOURTH, f"bench: {{covers: [{team}-lead]}}\n", period="2026-h1")
    assert uncovered(root) == set()
    assess(root, FOURTH)
    assert uncovered(root) == uncovered(root, 2) == set(teams)
    assess(root, FOURTH, f"bench: {{covers: [{team}-lead]}}\n")
    assert uncovered(root) == uncovered(root, 2) == set(teams) - {team}
    edit(root, PERSON, "started: ", "left: 2026-11-01\nstarted: ")
    assert uncovered(root) == set(teams)
    assess(root, lead, f"bench: {{covers: [{team}-lead]}}\n")
    assert uncovered(root) == set(teams)


def test_who_covers_them_is_not_known_while_an_assessment_cannot_be_read(root: Path) -> None:
    assess(root, FOURTH)
    assess(root, SECOND, "bench: [\n")
    assert uncovered(root) == set()


def test_the_talent_rules_look_at_everybody(root: Path) -> None:
    assess(root, FOURTH, "needs: [{text: Waits}]\n")
    found = [each for each in said(root, 2).findings if each.rule == "need-action"]
    assert [(each.span.path, each.span.line, each.span.column) for each in found] == [
        (f"content/talent/2026-h2/{FOURTH}.yaml", 3, 9)
    ]

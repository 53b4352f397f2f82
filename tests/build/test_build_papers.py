"""Of documents about people a viewer opens what they may read; a fault of the rest is none of theirs."""

from datetime import date
from pathlib import Path

import pytest

from tests.build.test_build_talent import FULL, seen
from tests.harness import SiteFolder
from tests.organisation_sources import small
from tests.talent_sources import ASSESSMENT, SESSION

EVIDENCE = "by: tom\nstate: draft\ncells: {technical: {rating: meets, evidence: [{on: 2026-08-01, kind: feedback%s}]}}\n"
PEER = "content/feedback/2026-h2/ada/peers/wei.md"


def test_the_source_of_evidence_is_for_the_chain_alone(tmp_path: Path) -> None:
    files = small(**{**FULL, ASSESSMENT: EVIDENCE % ", ref: feedback/2026-h2/ada/peers/wei"})
    manager, session = seen(tmp_path, "manager", "tom", files), seen(tmp_path, "session", "l2", files)
    sources = []
    for found in (manager, session):
        [case] = found.room.cases
        assert case.assessment is not None
        [evidence] = case.assessment.cells[0].evidence
        sources.append((evidence.on, evidence.source))
    assert sources == [(date(2026, 8, 1), "feedback/2026-h2/ada/peers/wei"), (date(2026, 8, 1), None)]
    assert manager.findings == session.findings == ()


def test_an_assessment_of_an_earlier_period_may_be_a_source(tmp_path: Path, site: SiteFolder) -> None:
    files = small(**{**FULL, ASSESSMENT: EVIDENCE % ", ref: talent/2026-h1/ada"})
    assert seen(tmp_path, "manager", "tom", files).findings == ()
    assert "unknown-reference" not in site.write(files).check("--today", "2026-11-20").out
    itself = {**files, ASSESSMENT: EVIDENCE % ", ref: talent/2026-h2/ada"}
    assert [each.rule for each in seen(tmp_path / "itself", "manager", "tom", itself).findings] == [
        "unknown-reference"
    ]
    assert "unknown-reference" in site.write(itself).check("--today", "2026-11-20").out


@pytest.mark.parametrize(
    "ref", [", ref: 5", ", ref: nowhere", ""], ids=["out of form", "leads nowhere", "missing"]
)
def test_a_fault_of_it_is_told_the_chain_alone(tmp_path: Path, ref: str) -> None:
    files = small(**{**FULL, ASSESSMENT: EVIDENCE % ref})
    assert len(seen(tmp_path, "manager", "tom", files).findings) == 1
    assert seen(tmp_path, "session", "l2", files).findings == ()


def test_a_fault_that_a_session_may_know_of_points_at_the_file(tmp_path: Path) -> None:
    files = small(**{**FULL, ASSESSMENT: "by: tom\nstate: drafted\n"})
    manager, session = seen(tmp_path, "manager", "tom", files), seen(tmp_path, "session", "l2", files)
    assert [(each.rule, each.span.line) for each in manager.findings] == [("wrong-value", 2)]
    assert [(each.rule, each.span.line) for each in session.findings] == [("wrong-value", 1)]


def test_feedback_that_is_broken_is_the_chain_s_alone(tmp_path: Path) -> None:
    files = small(**{**FULL, "peer": "---\ngiven: [\n"})
    assert [each.span.path for each in seen(tmp_path, "manager", "tom", files).findings] == [PEER]
    assert seen(tmp_path, "session", "l2", files).findings == ()


def test_documents_of_another_period_are_not_opened_but_assessments_are(tmp_path: Path) -> None:
    files = small(**{**FULL, "before": "plan: [\n"})
    found = seen(tmp_path, "manager", "tom", files)
    assert found.findings == ()
    assert "content/talent/2026-h1/ada.yaml" in found.whole


def test_a_decision_about_somebody_else_is_not_there_whatever_is_wrong_with_it(tmp_path: Path) -> None:
    odd = FULL[SESSION].replace(
        "{person: tom, cell: people, from: meets", "{person: tom, cell: 5, unknown: x, from: x"
    )
    clean, faulty = (
        seen(tmp_path, "manager", "tom", small(**{**FULL, SESSION: text})) for text in (FULL[SESSION], odd)
    )
    assert (faulty.room, faulty.findings) == (clean.room, clean.findings)
    assert seen(tmp_path, "manager", "noor", small(**{**FULL, SESSION: odd})).findings


def test_a_session_s_own_faults_are_told_its_own_site(tmp_path: Path) -> None:
    files = small(**{**FULL, SESSION: FULL[SESSION].replace("on: 2026-12-20", "on: soon")})
    assert [(each.rule, each.span.line) for each in seen(tmp_path, "session", "l2", files).findings] == [
        ("wrong-value", 1)
    ]
    assert seen(tmp_path, "manager", "tom", files).findings == ()


ODD_DECISION = FULL[SESSION].replace("{person: ada, cell: impact", "{person: ada, cell: no-such-cell")


@pytest.mark.parametrize("period", ["2026-h1", "2019-h1"])
def test_a_session_reads_no_decision_of_another_period(tmp_path: Path, period: str) -> None:
    other = f"content/talent/{period}/sessions/other.yaml"
    clean = seen(tmp_path, "session", "l2", small(**FULL))
    faulty = seen(tmp_path, "session", "l2", small(**{**FULL, other: ODD_DECISION}))
    assert (faulty.room, faulty.findings, faulty.files) == (clean.room, clean.findings, clean.files)
    assert seen(tmp_path, "manager", "tom", small(**{**FULL, other: ODD_DECISION})).findings


def test_a_key_that_stands_twice_in_a_decision_about_somebody_else_is_hidden(tmp_path: Path) -> None:
    twice = FULL[SESSION].replace("{person: tom, cell: people", "{person: tom, cell: x, cell: people")
    clean = seen(tmp_path, "session", "l2", small(**FULL))
    faulty = seen(tmp_path, "session", "l2", small(**{**FULL, SESSION: twice}))
    assert (faulty.room, faulty.findings) == (clean.room, clean.findings)


@pytest.mark.parametrize("text", ["words\n", "decisions: words\n", "decisions: {person: ada}\n"])
def test_another_session_out_of_any_form_is_as_if_it_were_not_there(tmp_path: Path, text: str) -> None:
    files = small(**{**FULL, "content/talent/2026-h2/sessions/other.yaml": text})
    assert seen(tmp_path, "manager", "tom", files).findings == ()
    assert seen(tmp_path, "session", "l2", files).findings == ()

"""Assessments as a table that no spreadsheet runs, and as JSON that its published schema describes."""

import csv
import io
import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.rooms import assessment, room_of, sources
from tests.sources import Files
from waypoints_site import schemas
from waypoints_site.export.assessments import COLUMNS, assessments_csv, assessments_json
from waypoints_site.plan.talent import Room

VALIDATOR = Draft202012Validator(json.loads(schemas.export_schema("assessments")))
SESSION = "content/talent/2026-h2/sessions/all.yaml"
DECIDED = (
    "title: All\non: 2026-12-15\nparticipants: [noor]\nscope: {teams: [payments], levels: [ic/L2]}\n"
    "decisions: [{person: ada, cell: impact, from: meets, to: misses, why: Seen again}]\n"
)
MORE = (
    "level_change: {to: L3, status: deferred, blocked_by: A team}\n"
    "partner: {who: noor, aligned: false}\ndata_needs: [{question: How?}, {question: Who?, state: done}]\n"
    "bench: {covers: [payments-lead, identity-lead], readiness: later}\n"
)
ROOMS = {
    "full": room_of(sources(assessment(more=MORE), **{SESSION: DECIDED})),
    "bare": room_of(sources()),
    "odd": room_of(sources(assessment("technical: meets, gone: exceeds"))),
    "session": room_of(sources(assessment(), **{SESSION: DECIDED}), "all"),
    "no level": room_of(
        sources(ada="name: Ada\ntrack: ic\nlevel: L9\nteam: payments\nmanager: tom\nstarted: 2024-02-05\n")
    ),
}


def data(room: Room) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(assessments_json(room))
    return found


def of_ada(room: Room) -> list[dict[str, Any]]:
    return [each for each in data(room)["assessments"] if each["person"] == "ada"]


def table(files: Files) -> list[list[str]]:
    return list(csv.reader(io.StringIO(assessments_csv(room_of(files)).decode(), newline="")))


@pytest.mark.parametrize("room", ROOMS.values(), ids=ROOMS)
def test_the_schema_describes_it(room: Room) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(data(room))] == []
    assert all(tuple(each) == COLUMNS for each in data(room)["assessments"])


def test_the_schema_minds_what_is_missing_and_what_is_too_much() -> None:
    broken = data(ROOMS["full"])
    del broken["assessments"][0]["rating"]
    broken["more"] = 1
    assert len(list(VALIDATOR.iter_errors(broken))) == 2


def test_a_row_for_each_capability_with_the_rating_that_stands() -> None:
    rows = of_ada(ROOMS["full"])
    told = ("capability", "reference", "rating", "confidence", "pieces", "assessed_rating", "decisions")
    assert [[row[name] for name in told] for row in rows] == [
        ["technical", "L2·TEC", "meets", "high", 2, "meets", 0],
        ["impact", "L2·IMP", "misses", "high", 2, "meets", 1],
    ]
    person = (
        "period",
        "name",
        "team_title",
        "manager",
        "version",
        "level",
        "overall",
        "state",
        "assessed_by",
    )
    assert [rows[0][name] for name in person] == [
        "2026-h2", "Ada Moreau", "Payments", "tom", "1.1.0", "L2", "meets", "refined", "tom",
    ]  # fmt: skip
    further = ("level_change", "level_change_status", "sufficient", "aligned", "open_data_needs", "covers")
    assert [rows[0][name] for name in further] == ["L3", "deferred", None, False, 1, "payments identity"]


def test_nobody_is_left_out() -> None:
    assert [(row["capability"], row["rating"], row["pieces"]) for row in of_ada(ROOMS["bare"])] == [
        ("technical", None, 0),
        ("impact", None, 0),
    ]
    assert [row["capability"] for row in of_ada(ROOMS["odd"])] == ["technical", "impact", "gone"]
    [row] = of_ada(ROOMS["no level"])
    assert (row["level"], row["capability"], row["pieces"]) == (None, None, None)


def test_a_session_names_itself_and_has_only_whom_it_discusses() -> None:
    found = data(ROOMS["session"])
    assert (found["session"], found["period"], found["today"]) == ("all", "2026-h2", "2026-11-20")
    assert {each["person"] for each in found["assessments"]} >= {"ada"}
    assert data(ROOMS["full"])["session"] is None


def test_the_table_holds_the_same_and_no_formula() -> None:
    ada = "name: '=1+1'\ntrack: ic\nlevel: L2\nteam: payments\nmanager: tom\nstarted: 2024-02-05\n"
    head, *body = table(sources(assessment(more=MORE), ada=ada))
    assert tuple(head) == COLUMNS
    row = dict(zip(head, body[0], strict=True))
    assert (row["name"], row["aligned"], row["sufficient"]) == ("'=1+1", "no", "")
    assert (row["pieces"], row["rating"]) == ("2", "meets")
    assert len(body) == 3

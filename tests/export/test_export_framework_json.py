"""A framework as JSON that its published schema describes."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.sources import framework_of, small
from tests.varied import varied
from waypoints_site import schemas
from waypoints_site.export.framework_json import framework_json
from waypoints_site.records import Framework

VALIDATOR = Draft202012Validator(json.loads(schemas.export_schema("framework")))
FRAMEWORKS = {
    "varied": varied().frameworks[0],
    "bare": varied().frameworks[1],
    "small": framework_of(small()),
    "nothing": framework_of({"frameworks/eng/framework.yaml": ""}),
}


def data(framework: Framework) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(framework_json(framework))
    return found


@pytest.mark.parametrize("framework", FRAMEWORKS.values(), ids=FRAMEWORKS)
def test_the_schema_describes_it(framework: Framework) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(data(framework))] == []


def test_the_schema_minds_what_is_missing_and_what_is_too_much() -> None:
    broken = data(FRAMEWORKS["varied"])
    del broken["tracks"][0]["levels"][0]["cells"][0]["address"]
    broken["more"] = 1
    assert len(list(VALIDATOR.iter_errors(broken))) == 2


def test_the_whole_of_a_framework() -> None:
    found = data(varied().frameworks[0])
    assert (found["$schema"], found["id"], found["version"], found["effective"]) == (
        "framework.schema.json",
        "eng",
        "1.2.0",
        "2026-07-01",
    )
    assert found["ratings"] == {"misses": "Falls short", "meets": "Meets it", "exceeds": "Goes beyond"}
    assert found["benchmarks"] == [
        {"title": "Radford", "levels": {"ic/L1": "P1", "ic/L2": "P2", "manager/M2": "M2"}}
    ]
    ic, manager, *_ = found["tracks"]
    assert manager["crossings"] == [{"from": "ic/L2", "to": "manager/M2"}]
    assert ic["steady"] == ["L3"]
    assert ic["capabilities"][2] == {
        "key": "impact", "title": "Impact", "code": "IM", "area": None, "description": "", "formerly": [],
    }  # fmt: skip


def test_a_level_with_its_cells() -> None:
    level = data(varied().frameworks[0])["tracks"][0]["levels"][1]
    assert level["facts"] == {"Holds": "One system", "Plans in": "Months"}
    assert level["misreadings"] == [{"title": "Nearly senior", "text": "It is a complete job."}]
    assert level["management"]["tips"] == ["Ask first."]
    technical, traits, impact, shared = level["cells"]
    assert technical["address"] == "eng/ic/L2/technical"
    assert (technical["reference"], technical["page"]) == ("L2·TEC", "eng/ic/l2.html#technical")
    assert technical["meets"][1] == {
        "id": "design",
        "text": "Designs a service.",
        "examples": ["The queue.", "The *other* queue."],
    }
    assert [each["inherited_from"] for each in (technical, traits, impact, shared)] == [
        None,
        "L1",
        "L1",
        "data/L2",
    ]


def test_it_is_written_for_people_too() -> None:
    text = framework_json(framework_of(small(L1="level: L1\ntitle: Ingénieure\n"))).decode()
    assert "Ingénieure" in text
    assert text.endswith("}\n")

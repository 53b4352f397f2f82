"""What stands in a talent site beside its pages."""

import json
from pathlib import Path

from tests.harness import SiteFolder
from tests.rooms import assessment, room_of, sources
from waypoints_site.build.exports import talent_exports


def test_the_schema_stands_where_the_data_say() -> None:
    files = {each.path: each.make() for each in talent_exports(room_of(sources(assessment())))}
    assert sorted(files) == [
        "data/assessments.csv",
        "data/assessments.json",
        "data/assessments.schema.json",
    ]
    assert f"data/{json.loads(files['data/assessments.json'])['$schema']}" in files


def test_they_are_in_the_sites_of_managers_and_hold_their_people_alone(site: SiteFolder) -> None:
    site.write({**sources(assessment(), **{"content/talent/2026-h2/tom.yaml": assessment("people: meets")})})
    assert site.build("talent", "tom", "noor", "--today", "2026-11-20").status == 0
    for viewer, people in (("tom", {"ada"}), ("noor", {"ada", "tom"})):
        written = Path(site.root, "output/talent", viewer, "data/assessments.json").read_text("utf-8")
        assert {each["person"] for each in json.loads(written)["assessments"]} == people

"""Who stands above whom, read from people's files as they are."""

from datetime import date
from pathlib import Path

from waypoints_site.build.files import SourceFile
from waypoints_site.build.organisation import organisation_of
from waypoints_site.discover import Source
from waypoints_site.organisation import Member
from waypoints_site.parse import parse


def person(name: str, text: str) -> SourceFile:
    path = f"content/people/{name}.yaml"
    parsed = parse(path, "person", (name,), text.encode())
    return SourceFile(Source(path, "person", (name,), Path()), parsed, company=False)


def test_what_decides_who_may_read_what() -> None:
    found = organisation_of(
        [
            person("ada", "name: Ada\nmanager: tom\nlevel: L1\nteam: a\nleft: 2026-01-01\n"),
            person("tom", "name: Tom\n"),
        ]
    )
    assert found.members == {"ada": Member("tom", True, date(2026, 1, 1), "a"), "tom": Member()}
    assert found.chain("ada") == ("tom",)


def test_whoever_cannot_be_read_stands_above_nobody_and_is_there_still() -> None:
    refused = frozenset({("person", ("cy",)), ("team", ("x",))})
    found = organisation_of(
        [person("ada", "manager: bo\n"), person("bo", "name: ["), person("di", "- x\n")], refused
    )
    assert found.unread == {"bo", "cy", "di"}
    assert found.chain("ada") == ()


def test_a_level_out_of_form_is_a_level_and_a_day_out_of_form_is_none() -> None:
    found = organisation_of([person("ada", "level: 5\nleft: soon\nmanager: [x]\nteam: 7\n")])
    assert found.members["ada"] == Member(None, True, None, None)

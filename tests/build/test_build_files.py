"""Files one by one: read, parsed and judged, whole or in part."""

from pathlib import Path

import pytest

from waypoints_site.build.files import form_of, known_kinds, source_file
from waypoints_site.discover import Source
from waypoints_site.documents import Document, Unmarked

KINDS = known_kinds()
PUBLIC = frozenset({"public"})


def settings(**data: object) -> Document:
    return Document("waypoints.yaml", "settings", (), {"title": "x", **data}, Unmarked("waypoints.yaml"))


def rules(document: Document) -> list[str]:
    return [each.rule for each in KINDS.form_of_settings(document, PUBLIC)]


def test_a_file_that_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    file = source_file(Source("x.yaml", "team", ("x",), tmp_path / "x.yaml"))
    assert [each.rule for each in form_of(file, KINDS)] == ["unsafe-file"]


def test_what_is_hidden_in_settings_is_not_judged() -> None:
    assert rules(settings(access=5, rules=[1], period=7)) == []
    assert [each.rule for each in KINDS.form(settings(access=5))] == ["wrong-type"]


def test_what_a_site_is_made_from_is_judged() -> None:
    assert rules(settings(content=5)) == ["wrong-type"]
    assert rules(settings(organisation=5)) == ["wrong-type"]


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("organistion", ["unknown-key"]),
        ("contents", ["unknown-key"]),
        ("acces", []),
        ("rule", []),
        ("zzz", []),
    ],
)
def test_a_key_counts_where_it_is_a_misspelling_of_one_that_counts(key: str, told: list[str]) -> None:
    assert rules(settings(**{key: 5})) == told


def test_a_part_is_judged_as_if_it_were_all() -> None:
    person = Document("p.yaml", "person", ("p",), {"name": "P", "title": 5}, Unmarked("p.yaml"))
    found = KINDS.form_of_part(person, frozenset({"company"}))
    assert [(each.rule, each.span.line) for each in found] == [("wrong-type", 1)]

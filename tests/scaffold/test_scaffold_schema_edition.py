"""The editor's edition of a schema says the same about a file, in the draft that all editors know."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft7Validator

from tests.harness import FRAMEWORK
from waypoints_site import schemas
from waypoints_site.parse.nodes import compose
from waypoints_site.scaffold.schema_edition import editor_edition

EXAMPLES = {
    "settings": "waypoints.yaml",
    "framework": "frameworks/eng/framework.yaml",
    "capabilities": "frameworks/eng/capabilities.yaml",
    "level": "frameworks/eng/ic/L1.yaml",
}


def keywords(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
        for part in value.values():
            yield from keywords(part)
    if isinstance(value, list):
        for part in value:
            yield from keywords(part)


@pytest.mark.parametrize("kind", schemas.KINDS)
def test_nothing_of_ours_is_left_and_every_description_is(kind: str) -> None:
    edition = editor_edition(schemas.load(kind))
    Draft7Validator.check_schema(edition)
    assert not [
        word for word in keywords(edition) if word.startswith("x-") or word in ("$ref", "$defs", "$id")
    ]
    described = json.dumps(edition, ensure_ascii=False)
    schema: Any = schemas.load(kind)
    for name, part in schema.get("properties", {}).items():
        assert json.dumps(part["description"], ensure_ascii=False) in described, name


@pytest.mark.parametrize("kind", EXAMPLES)
def test_it_judges_as_the_schema_does(kind: str) -> None:
    root, _ = compose(FRAMEWORK[EXAMPLES[kind]])
    assert root is not None
    assert accepts(kind, root.data)
    if isinstance(root.data, list):
        assert not accepts(kind, [*root.data, {"id": "x", "title": "X", "titel": "X"}])
    if isinstance(root.data, dict):
        assert not accepts(kind, {**root.data, "titel": "X"})


def test_what_is_referred_to_stands_in_its_place() -> None:
    assert accepts("settings", {"title": "T", "rules": {"cell-empty": {"off": "why"}}})
    assert not accepts("settings", {"title": "T", "rules": {"cell-empty": {"of": "why"}}})


def accepts(kind: str, data: object) -> bool:
    """Whether an editor would have nothing to mark."""
    judge: Any = Draft7Validator(editor_edition(schemas.load(kind)))
    return not list(judge.iter_errors(data))

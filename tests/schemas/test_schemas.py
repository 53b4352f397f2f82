import json
import re
from collections.abc import Iterator
from copy import deepcopy
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema_specifications import REGISTRY  # type: ignore[import-untyped]  # ships no types
from referencing.jsonschema import DRAFT202012

from waypoints_site import schemas

META = json.loads(files("waypoints_site.schemas").joinpath("meta.json").read_text("utf-8"))
# The specification's own meta-schema and ours; nothing is fetched.
KNOWN = REGISTRY.with_resource("urn:waypoints:meta", DRAFT202012.create_resource(META))
PUBLIC = {"x-audience": ["public"]}


def judged(schema: object) -> list[str]:
    found = Draft202012Validator(META, registry=KNOWN).iter_errors(schema)
    return ["/".join(map(str, error.absolute_path)) for error in found]


def parts_of(schema: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], dict[str, Any]]]:
    if isinstance(schema, dict):
        yield path, schema
        for key, part in schema.items():
            yield from parts_of(part, (*path, key))


def properties_of(schema: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, part in parts_of(schema):
        if len(path) > 1 and path[-2] == "properties":
            yield "/".join(path), part


def test_the_meta_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(META)


@pytest.mark.parametrize("kind", schemas.KINDS)
def test_every_schema_is_one_and_one_of_ours(kind: str) -> None:
    schema = schemas.load(kind)
    Draft202012Validator.check_schema(schema)
    assert judged(schema) == []
    assert schema["$id"] == f"urn:waypoints:{kind}"
    assert schema["title"]
    assert schema["x-files"]


@pytest.mark.parametrize("kind", schemas.KINDS)
def test_every_property_says_what_it_is(kind: str) -> None:
    """Editors show it, and so does the finding of a key that is missing."""
    properties = list(properties_of(schemas.load(kind)))
    assert properties
    for path, part in properties:
        assert str(part.get("description", "")).endswith((".", "…")), path


@pytest.mark.parametrize("kind", schemas.KINDS)
def test_without_one_of_its_labels_a_schema_is_none_of_ours(kind: str) -> None:
    schema: Any = schemas.load(kind)
    labelled = [path for path, part in parts_of(schema) if "x-audience" in part]
    for path in labelled[::9]:  # the program itself refuses each of them; see test_audiences.py
        changed: Any = deepcopy(schema)
        part = changed
        for step in path:
            part = part[step]
        del part["x-audience"]
        assert judged(changed) != [], path


@pytest.mark.parametrize(
    "part",
    [
        {},
        {"x-audience": []},
        {"x-audience": ["everyone"]},
        {"x-audience": "public"},
        {"x-audience": ["public", "public"]},
        {**PUBLIC, "properties": {}},
        {**PUBLIC, "properties": {"b": {}}, "additionalProperties": False},
        {**PUBLIC, "properties": {"b": PUBLIC}, "additionalProperties": True},
        {**PUBLIC, "additionalProperties": {}},
        {**PUBLIC, "items": {"properties": {"b": {}}, "additionalProperties": False}},
        {**PUBLIC, "anyOf": [{"properties": {"b": {}}, "additionalProperties": False}]},
        {**PUBLIC, "patternProperties": {"^b": PUBLIC}},
        {**PUBLIC, "prefixItems": [PUBLIC]},
        {**PUBLIC, "unevaluatedProperties": PUBLIC},
        {**PUBLIC, "type": "txt"},
    ],
    ids=json.dumps,
)
def test_a_property_that_leaves_open_who_may_read_what_is_refused(part: object) -> None:
    schema = {"$id": "urn:waypoints:a", **PUBLIC, "properties": {"a": part}, "additionalProperties": False}
    assert judged({**schema, "properties": {"a": PUBLIC}}) == []
    assert judged(schema) != []


def test_all_kinds_are_loaded() -> None:
    assert tuple(schemas.load_all()) == schemas.KINDS


def test_exports_have_a_schema_too() -> None:
    Draft202012Validator.check_schema(json.loads(schemas.export_schema("framework")))


@pytest.mark.parametrize("kind", schemas.load_all())
def test_patterns_mean_the_same_to_every_validator(kind: str) -> None:
    """Classes, of white space say, do not; where one stands, the validator that is fast leaves all to the one that is not."""
    parts = (part for _, part in parts_of(schemas.load_all()[kind]))
    patterns = [part["pattern"] for part in parts if isinstance(part.get("pattern"), str)]
    assert [each for each in patterns if re.search(r"\\[a-zA-Z]", each)] == []


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/b c",
        "https://a.example/\tb",
        "https://a\n.example",
        "ftp://a.example",
        "https://",
        "https://a\u00a0b.example",
        "https://a.example/\u2028",
        "https://a.example/\x1c",
    ],
)
def test_an_address_of_a_site_has_no_space_in_it(url: str) -> None:
    schema = schemas.load_all()["settings"]
    assert Draft202012Validator(schema).is_valid({"title": "x", "url": "https://a.example/b"})
    assert not Draft202012Validator(schema).is_valid({"title": "x", "url": url})

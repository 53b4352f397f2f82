from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

import pytest

from waypoints_site import schemas
from waypoints_site.audiences import (
    MEANINGS,
    NOBODY,
    RELATIONS,
    Label,
    Unlabelled,
    body_label,
    compile_label,
    expand,
)

PUBLIC = {"x-audience": ["public"]}
COMPANY = {"x-audience": ["company"]}
CHAIN = {"x-audience": ["chain"]}
HIDDEN = {"x-audience": ["nobody"]}


def labelled(**properties: object) -> dict[str, object]:
    return {**PUBLIC, "properties": properties}


def places_of_labels(schema: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if isinstance(schema, dict):
        if "x-audience" in schema:
            yield path
        for key, part in schema.items():
            yield from places_of_labels(part, (*path, key))
    elif isinstance(schema, list):
        for index, part in enumerate(schema):
            yield from places_of_labels(part, (*path, index))


def without_label(schema: Mapping[str, object], path: tuple[str | int, ...]) -> dict[str, object]:
    changed: Any = deepcopy(dict(schema))
    part = changed
    for step in path:
        part = part[step]
    del part["x-audience"]
    return dict(changed)


def labels_below(label: Label) -> Iterator[tuple[Label, Label]]:
    for part in (*label.properties.values(), label.others, label.items):
        if part is not None:
            yield label, part
            yield from labels_below(part)


def test_public_stands_for_all_and_company_for_all_but_public() -> None:
    assert expand(["public"]) == set(RELATIONS)
    assert expand(["company"]) == set(RELATIONS) - {"public"}
    assert expand(["subject", "chain"]) == {"subject", "chain"}
    assert expand([]) == frozenset()


def test_nobody_is_nobody() -> None:
    assert expand([NOBODY]) == frozenset()
    assert expand([NOBODY, "chain"]) == {"chain"}


def test_every_relation_has_a_meaning() -> None:
    assert [name for name, _ in MEANINGS] == [*RELATIONS, NOBODY]


@pytest.mark.parametrize("kind", schemas.KINDS)
def test_without_any_one_of_its_labels_a_schema_is_refused(kind: str) -> None:
    schema = schemas.load(kind)
    places = list(places_of_labels(schema))
    assert len(places) > 3
    for place in places:
        changed = without_label(schema, place)
        with pytest.raises(Unlabelled):
            _ = compile_label(changed), body_label(changed)


@pytest.mark.parametrize("kind", schemas.KINDS)
def test_children_only_narrow(kind: str) -> None:
    pairs = list(labels_below(compile_label(schemas.load(kind))))
    assert pairs
    assert all(child.readers <= parent.readers for parent, child in pairs)


@pytest.mark.parametrize(
    "label",
    [None, [], "public", ["everyone"], ["public", "everyone"], ["Public"], {"public": True}, [None], [[]]],
    ids=str,
)
def test_a_label_that_is_none_is_refused(label: object) -> None:
    with pytest.raises(Unlabelled, match="a: x-audience"):
        compile_label(labelled(a={"x-audience": label}))


def test_a_part_never_has_a_reader_that_the_whole_lacks() -> None:
    label = compile_label({**CHAIN, "properties": {"a": {**PUBLIC, "properties": {"b": COMPANY}}}})
    a = label.child("a")
    assert label.readers == {"chain"}
    assert a is not None
    assert a.readers == {"chain"}
    assert a.properties["b"].readers == {"chain"}


def test_what_the_schema_does_not_know_has_no_label() -> None:
    label = compile_label(labelled(a=PUBLIC))
    assert label.child("b") is None
    assert label.child(0) is None


def test_other_keys_have_their_own_label() -> None:
    label = compile_label({**PUBLIC, "properties": {"a": PUBLIC}, "additionalProperties": CHAIN})
    a, other = label.child("a"), label.child("anything")
    assert a is not None
    assert other is not None
    assert "public" in a.readers
    assert other.readers == {"chain"}


def test_items_have_the_label_of_their_list_and_may_narrow_it() -> None:
    label = compile_label({**COMPANY, "items": {"properties": {"a": CHAIN}}})
    item = label.child(7)
    assert item is not None
    assert item.readers == expand(["company"])
    assert item.properties["a"].readers == {"chain"}
    narrower = compile_label({**COMPANY, "items": CHAIN}).child(0)
    assert narrower is not None
    assert narrower.readers == {"chain"}


@pytest.mark.parametrize("combinator", ["allOf", "anyOf", "oneOf"])
def test_every_branch_of_a_combinator_counts(combinator: str) -> None:
    schema = labelled(a=PUBLIC) | {combinator: [{"properties": {"a": COMPANY}}, {"properties": {"b": CHAIN}}]}
    label = compile_label(schema)
    assert label.properties["a"].readers == expand(["company"])
    assert label.properties["b"].readers == {"chain"}


@pytest.mark.parametrize("word", ["if", "then", "else"])
def test_a_condition_counts(word: str) -> None:
    assert compile_label(labelled(a=PUBLIC) | {word: {"properties": {"a": HIDDEN}}}).properties[
        "a"
    ].readers == (frozenset())


def test_a_branch_may_narrow_the_whole() -> None:
    assert compile_label(labelled(a={**PUBLIC, "anyOf": [COMPANY, CHAIN]})).properties["a"].readers == {
        "chain"
    }
    assert compile_label({**PUBLIC, "allOf": [CHAIN]}).readers == {"chain"}


def test_a_reference_counts() -> None:
    schema = labelled(a={**PUBLIC, "$ref": "#/$defs/part"}) | {
        "$defs": {"part": {**COMPANY, "properties": {"b": CHAIN}}}
    }
    a = compile_label(schema).properties["a"]
    assert a.readers == expand(["company"])
    assert a.properties["b"].readers == {"chain"}


@pytest.mark.parametrize("reference", ["#/$defs/other", "urn:waypoints:level", "#", "#/properties/a"])
def test_a_reference_to_anything_but_a_definition_is_refused(reference: str) -> None:
    with pytest.raises(Unlabelled, match="not a definition"):
        compile_label(labelled(a={**PUBLIC, "$ref": reference}))


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("patternProperties", {"^a": CHAIN}),
        ("dependentSchemas", {"a": {"properties": {"b": CHAIN}}}),
        ("unevaluatedProperties", CHAIN),
        ("prefixItems", [CHAIN]),
        ("contains", CHAIN),
        ("unevaluatedItems", CHAIN),
        ("$dynamicRef", "#meta"),
    ],
)
def test_words_below_which_no_label_is_read_are_refused(word: str, value: object) -> None:
    with pytest.raises(Unlabelled, match=word.replace("$", "\\$")):
        compile_label(labelled(a={**PUBLIC, word: value}))


def test_a_body_has_a_label_of_its_own() -> None:
    assert body_label({**PUBLIC, "x-body": COMPANY}) == expand(["company"])
    assert body_label({**CHAIN, "x-body": PUBLIC}) == {"chain"}
    assert body_label(PUBLIC) == frozenset()
    with pytest.raises(Unlabelled, match="the body"):
        body_label({**PUBLIC, "x-body": {}})


def test_what_is_public_today() -> None:
    """The framework site's own kinds, as the table of the design has them."""
    settings = compile_label(schemas.load("settings")).properties
    readers = {name: label.readers for name, label in settings.items()}
    public = {name for name, label in readers.items() if "public" in label}
    assert public == {"title", "organisation", "url", "framework"}
    assert {name for name, label in readers.items() if not label} == {"content", "access", "rules"}
    for kind in ("framework", "capabilities", "level", "prose"):
        label = compile_label(schemas.load(kind))
        assert all("public" in child.readers for _, child in labels_below(label))

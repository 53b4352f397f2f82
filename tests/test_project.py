import json
from copy import deepcopy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waypoints_site import schemas
from waypoints_site.audiences import RELATIONS, Label, body_label, compile_label
from waypoints_site.documents import Document, Unmarked
from waypoints_site.project import project

CANARY = "canary-7f3a"
PUBLIC = frozenset({"public"})
COMPANY = frozenset({"public", "company"})
SCHEMA = {
    "x-audience": ["public"],
    "x-body": {"x-audience": ["company"]},
    "properties": {
        "title": {"x-audience": ["public"], "type": "string"},
        "notes": {"x-audience": ["chain"], "type": "array", "items": {"type": "string"}},
        "cells": {
            "x-audience": ["public"],
            "additionalProperties": {
                "x-audience": ["public"],
                "properties": {"open": {"x-audience": ["public"]}, "closed": {"x-audience": ["chain"]}},
            },
        },
        "items": {
            "x-audience": ["public"],
            "type": "array",
            "items": {
                "properties": {"open": {"x-audience": ["public"]}, "closed": {"x-audience": ["nobody"]}}
            },
        },
        "steps": {"x-audience": ["public"], "type": "array", "items": {"x-audience": ["chain"]}},
    },
}
LABEL, BODY = compile_label(SCHEMA), body_label(SCHEMA)


def document(data: object, kind: str = "team", body: str = "body") -> Document:
    return Document("a.yaml", kind, ("a",), data, Unmarked(), body, "the whole text")


def permitted(data: object, relations: frozenset[str] = PUBLIC) -> object:
    found = project(document(data), LABEL, BODY, relations)
    assert found is not None
    return found.data


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ({"title": "A", "notes": ["x"]}, {"title": "A"}),
        ({"unknown": "x", "Title": "y", "<<": "z"}, {}),
        ({"cells": {"a": {"open": 1, "closed": 2}, "b": {"closed": 3}}}, {"cells": {"a": {"open": 1}, "b": {}}}),
        ({"items": [{"closed": 1}, {"open": 2}, {}]}, {"items": [{}, {"open": 2}, {}]}),
        ({"steps": ["a", "b"]}, {"steps": []}),
        # What is of the wrong type is cut by what its label knows of.
        ({"title": {"open": CANARY}}, {"title": {}}),
        ({"title": [CANARY]}, {"title": []}),
        ({"title": [[{"a": CANARY}]]}, {"title": []}),
        ({"items": {"open": CANARY}}, {"items": {}}),
        ({"cells": [{"closed": CANARY}]}, {"cells": []}),
        ({"items": [["x"], "y", None, 3]}, {"items": [[], "y", None, 3]}),
        ([{"title": "A"}], []),
        ("text", "text"),
        (None, None),
    ],
)  # fmt: skip
def test_what_the_public_may_read(data: object, found: object) -> None:
    assert permitted(data) == found


def test_who_may_read_more_gets_more() -> None:
    data = {"title": "A", "notes": ["x", "y"], "steps": ["z"], "items": [{"closed": 1}]}
    assert permitted(data, frozenset({"public", "chain"})) == data | {"items": [{}]}
    assert permitted(data, frozenset({"chain"})) == data | {"items": [{}]}


def test_who_has_no_relation_gets_nothing() -> None:
    assert project(document({"title": "A"}), LABEL, BODY, frozenset()) is None
    chain = compile_label({"x-audience": ["chain"]})
    assert project(document({"title": "A"}), chain, frozenset(), COMPANY) is None


def test_the_body_has_a_label_of_its_own_and_the_text_never_goes_along() -> None:
    for relations, body in ((PUBLIC, ""), (COMPANY, "body")):
        found = project(document({}), LABEL, BODY, relations)
        assert found is not None
        assert (found.body, found.text) == (body, "")


def test_what_is_permitted_is_a_copy() -> None:
    data = {"cells": {"a": {"open": 1, "closed": 2}}, "items": [{"open": [1]}]}
    before = deepcopy(data)
    found = project(document(data), LABEL, BODY, frozenset(RELATIONS))
    assert data == before
    assert found is not None
    assert isinstance(found.data, dict)
    assert found.data["cells"] is not data["cells"]
    assert found.data["items"] is not data["items"]


@pytest.mark.parametrize(
    ("front", "public"),
    [
        ({}, True),
        ({"audience": "public"}, True),
        ({"audience": "company"}, False),
        # Whatever is meant by it, it is not “everyone”.
        ({"audience": "Company"}, False),
        ({"audience": ["company"]}, False),
        ({"audience": None}, False),
        ({"audience": True}, False),
    ],
)
def test_company_prose_is_nothing_to_the_public(front: dict[str, object], public: bool) -> None:  # noqa: FBT001 - pytest hands it over
    schema = schemas.load("prose")
    page = document({"title": "A", **front}, kind="prose")
    found = project(page, compile_label(schema), body_label(schema), PUBLIC)
    assert (found is not None) == public
    inside = project(page, compile_label(schema), body_label(schema), COMPANY)
    assert inside is not None
    assert inside.body == "body"


def test_an_audience_means_nothing_outside_of_prose() -> None:
    assert permitted({"audience": "company", "title": "A"}) == {"title": "A"}


def test_the_settings_show_the_public_their_title_and_nothing_of_the_rules() -> None:
    schema = schemas.load("settings")
    data = {
        "title": "A",
        "organisation": "B",
        "url": "https://a.example",
        "framework": "engineering",
        "period": "2026-h2",
        "content": ["private"],
        "access": [{"people": ["imani-okafor"], "over": "all", "as": "chain"}],
        "rules": {"peers-one-level": {"off": "a reason"}},
    }
    found = project(document(data, "settings"), compile_label(schema), body_label(schema), PUBLIC)
    assert found is not None
    assert isinstance(found.data, dict)
    assert sorted(found.data) == ["framework", "organisation", "title", "url"]


# Laws, for every kind of source and any document.

LABELS = {kind: (compile_label(schema), body_label(schema)) for kind, schema in schemas.load_all().items()}
NAMES = sorted({name for label, _ in LABELS.values() for name in label.properties})
LEAVES = st.none() | st.booleans() | st.integers() | st.text("ab", max_size=3)


def documents_of(label: Label | None, depth: int = 3) -> st.SearchStrategy[object]:
    """Data as a label knows it, with things that it does not know; private texts hold the canary."""
    leaf: st.SearchStrategy[object] = LEAVES
    if label is None or "public" not in label.readers:
        leaf = st.just(CANARY) | st.just([CANARY]) | st.just({CANARY: CANARY, "title": CANARY})
    if depth == 0:
        return leaf
    known = {
        name: documents_of(part, depth - 1) for name, part in (label.properties if label else {}).items()
    }
    if label is None or label.others is None:
        known["unknown key"] = documents_of(None, 0)
    parts = [leaf, st.fixed_dictionaries({}, optional=known)]
    if label is not None and label.items is not None:
        parts.append(st.lists(documents_of(label.items, depth - 1), max_size=3))
    if label is not None and label.others is not None:
        parts.append(
            st.dictionaries(st.sampled_from("abc"), documents_of(label.others, depth - 1), max_size=3)
        )
    return st.one_of(parts)


MADE_UP = documents_of(LABEL)
OF_KIND = {kind: documents_of(label) for kind, (label, _) in LABELS.items()}
HELD = st.frozensets(st.sampled_from(RELATIONS))


@given(MADE_UP)
def test_nothing_private_is_in_what_the_public_reads(data: object) -> None:
    found = project(document(data), LABEL, BODY, PUBLIC)
    assert found is None or CANARY not in json.dumps(found.data)


@given(st.sampled_from(sorted(OF_KIND)).flatmap(lambda kind: st.tuples(st.just(kind), OF_KIND[kind])))
def test_nothing_private_is_in_what_the_public_reads_of_any_kind(pair: tuple[str, object]) -> None:
    kind, data = pair
    found = project(document(data, kind), *LABELS[kind], PUBLIC)
    assert found is None or CANARY not in json.dumps(found.data)


@given(MADE_UP, HELD, HELD)
def test_who_holds_more_relations_reads_no_less(
    data: object, held: frozenset[str], more: frozenset[str]
) -> None:
    def keys(value: object) -> int:
        if isinstance(value, dict):
            return len(value) + sum(map(keys, value.values()))
        return sum(map(keys, value)) if isinstance(value, list) else 0

    less = project(document(data), LABEL, BODY, held)
    all_ = project(document(data), LABEL, BODY, held | more)
    assert keys(less.data if less else None) <= keys(all_.data if all_ else None)


@given(MADE_UP, HELD)
def test_projecting_once_more_changes_nothing(data: object, held: frozenset[str]) -> None:
    once = project(document(data), LABEL, BODY, held)
    assert once is None or project(once, LABEL, BODY, held) == once


def scrambled(data: object, label: Label | None, held: frozenset[str]) -> object:
    """The same document with something else in every place that may not be read."""
    if label is None or not held & label.readers:
        return {"something": ["else"]}
    if isinstance(data, dict):
        return {key: scrambled(value, label.child(key), held) for key, value in data.items()}
    if isinstance(data, list):
        readable = label.items is not None and held & label.items.readers
        return [scrambled(value, label.items, held) for value in data] if readable else ["else"]
    return data


@given(MADE_UP, HELD)
def test_what_may_not_be_read_makes_no_difference(data: object, held: frozenset[str]) -> None:
    body = "body" if held & BODY else "something else"
    other = document(scrambled(data, LABEL, held), body=body)
    assert project(other, LABEL, BODY, held) == project(document(data), LABEL, BODY, held)


MEETING = compile_label(
    {
        "x-audience": ["chain", "calibration"],
        "properties": {
            "title": {"x-audience": ["calibration"]},
            "decisions": {
                "x-audience": ["chain", "calibration"],
                "items": {
                    "x-subject": "person",
                    "properties": {
                        "person": {"x-audience": ["chain", "calibration"]},
                        "pay": {"x-audience": ["calibration"]},
                    },
                },
            },
        },
    }
)
WHOM = {"ada": frozenset({"chain"}), "bo": frozenset({"calibration"})}


@pytest.mark.parametrize(
    ("relations", "to", "found"),
    [
        (COMPANY, WHOM, {"decisions": [{"person": "ada"}, {"person": "bo", "pay": 2}]}),
        (COMPANY, {"ada": frozenset({"chain"})}, {"decisions": [{"person": "ada"}]}),
        (COMPANY, {}, None),
        (frozenset({"calibration"}), {}, {"title": "T", "decisions": []}),
        (frozenset({"chain"}), {}, {"decisions": []}),
    ],
    ids=["two of theirs", "one of theirs", "none of theirs", "their own meeting", "a chain to nobody in it"],
)
def test_an_item_about_somebody_is_for_who_may_read_of_them(
    relations: frozenset[str], to: dict[str, frozenset[str]], found: object
) -> None:
    data = {
        "title": "T",
        "decisions": [
            {"person": "ada", "pay": 1},
            {"person": "bo", "pay": 2},
            {"person": "cy"},
            {},
            "x",
            {"person": 3},
        ],
    }
    projected = project(
        document(data, "session"), MEETING, frozenset(), relations, lambda person: to.get(person, frozenset())
    )
    assert (projected and projected.data) == found


@pytest.mark.parametrize("decisions", ["words", 5, {"person": "ada", "pay": 1}], ids=str)
def test_what_is_no_list_of_items_is_about_nobody(decisions: object) -> None:
    data = {"title": "T", "decisions": decisions}
    for everything in (data, decisions):
        projected = project(
            document(everything, "session"), MEETING, frozenset(), COMPANY, lambda _: frozenset({"chain"})
        )
        assert projected is None

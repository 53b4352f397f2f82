"""Which texts of a document are in somebody's own words."""

import pytest

from waypoints_site import schemas
from waypoints_site.audit.texts import Shape, all_texts, free_texts, shape_of

SHAPES = {kind: shape_of(schema) for kind, schema in schemas.load_all().items()}


@pytest.mark.parametrize(
    ("kind", "data", "free"),
    [
        ("person", {"name": "Ada", "email": "a@b.c", "manager": "tom", "started": "2020-01-01", "level": "L2"}, ["Ada", "a@b.c"]),
        ("assessment", {"by": "tom", "rating": "meets", "strengths": ["Calm"], "level_change": {"to": "ic/L3", "why": "So"}}, ["Calm", "So"]),
        ("assessment", {"cells": {"technical": {"rating": "meets", "evidence": [{"on": "2026-01-01", "text": "Seen", "link": "https://a.b/c", "ref": "feedback/a/b"}]}}}, ["Seen", "https://a.b/c", "feedback/a/b"]),
        ("expectations", {"expectations": [{"id": "one", "title": "One", "cells": ["L2/technical"], "key_steps": [{"text": "Do"}]}]}, ["One", "Do"]),
        ("expectations", {"agreed": {"digests": {"one": "sha256-00"}}}, []),
        ("level", {"expectations": {"technical": {"meets": ["Fixes", {"text": "Finds", "examples": ["So"]}], "inherits": "L1"}}}, ["Fixes", "Finds", "So"]),
        ("settings", {"title": "Levels", "period": "2026-h2", "rules": {"peers-few": {"off": "No peers yet"}}}, ["Levels", "No peers yet"]),
        ("session", {"title": "All", "scope": {"levels": ["ic/L2"]}, "decisions": [{"person": "ada", "cell": "technical", "why": "Seen"}]}, ["All", "Seen"]),
        ("person", {"nickname": "the slow one", "boss": "tom-lind"}, ["the slow one"]),
        ("peer", {"items": [{"expectation": "one", "text": 5}], "growth": None}, []),
    ],
)  # fmt: skip
def test_words_are_free_and_ids_days_and_references_are_not(kind: str, data: object, free: list[str]) -> None:
    assert [text for _, text in free_texts(data, SHAPES[kind])] == free


def test_a_free_text_comes_with_its_place() -> None:
    data = {"needs": [{"text": "One", "kind": "skill"}, {"text": "Two"}]}
    assert list(free_texts(data, SHAPES["assessment"])) == [
        (("needs", 0, "text"), "One"),
        (("needs", 1, "text"), "Two"),
    ]


def test_all_texts_are_all() -> None:
    assert list(all_texts({"a": ["x", {"b": "y"}], "c": 1, "d": None})) == ["x", "y"]


def leaves(shape: Shape, path: str = "") -> dict[str, bool]:
    """Whether a text is a free one, at every place that has no parts."""
    parts = {**shape.properties, **({"*": shape.others} if shape.others else {}), **({"[]": shape.items} if shape.items else {})}  # fmt: skip
    if not parts:
        return {path: shape.free}
    return {
        place: free for name, part in parts.items() for place, free in leaves(part, f"{path}.{name}").items()
    }


def marked(schema: object) -> int:
    """How many properties of a schema are Markdown."""
    if isinstance(schema, dict):
        return bool(schema.get("x-markdown")) + sum(map(marked, schema.values()))
    return sum(map(marked, schema)) if isinstance(schema, list) else 0


@pytest.mark.parametrize("kind", schemas.KINDS)
def test_every_markdown_text_is_free(kind: str) -> None:
    free = [place for place, free in leaves(SHAPES[kind]).items() if free]
    if marked(schemas.load(kind)):
        assert free


def test_what_names_another_thing_is_not_free_in_any_kind() -> None:
    named = {
        place.rpartition(".")[2] for shape in SHAPES.values() for place, free in leaves(shape).items() if free
    }
    assert not named & {
        "id",
        "person",
        "manager",
        "team",
        "by",
        "who",
        "on",
        "due",
        "state",
        "rating",
        "cell",
        "level",
    }

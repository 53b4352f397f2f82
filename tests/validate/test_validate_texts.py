import pytest

from waypoints_site import schemas
from waypoints_site.documents import Place, Unmarked
from waypoints_site.validate.texts import texts_of

MARKDOWN = {"type": "string", "x-markdown": True}


def texts(data: object, schema: dict[str, object]) -> list[tuple[tuple[str | int, ...], str]]:
    return [(place.pointer, text) for place, text in texts_of(data, schema, Place(Unmarked()))]


@pytest.mark.parametrize(
    ("schema", "data", "found"),
    [
        ({"properties": {"a": MARKDOWN, "b": {"type": "string"}}}, {"b": "x", "a": "y"}, [(("a",), "y")]),
        ({"properties": {"a": {"items": MARKDOWN}}}, {"a": ["x", 3, "y"]}, [(("a", 0), "x"), (("a", 2), "y")]),
        ({"additionalProperties": MARKDOWN}, {"any": "x"}, [(("any",), "x")]),
        (
            {"properties": {"a": {"$ref": "#/$defs/p"}}, "$defs": {"p": {"properties": {"b": MARKDOWN}}}},
            {"a": {"b": "x"}},
            [(("a", "b"), "x")],
        ),
        (
            {"properties": {"a": {"$ref": "#/$defs/p", "x-markdown": True}}, "$defs": {"p": {"type": "string"}}},
            {"a": "x"},
            [(("a",), "x")],
        ),
        ({"properties": {"a": MARKDOWN}}, {"unknown": {"a": "x"}}, []),
        ({"properties": {"a": {"$ref": "#/$defs/missing"}}}, {"a": "x"}, []),
        ({"properties": {"a": MARKDOWN}}, ["a"], []),
        ({"properties": {"a": MARKDOWN}}, None, []),
        ({"properties": {"a": MARKDOWN}}, {"a": {"b": "x"}}, []),
    ],
)  # fmt: skip
def test_which_texts_are_markdown(
    schema: dict[str, object], data: object, found: list[tuple[tuple[str | int, ...], str]]
) -> None:
    assert texts(data, schema) == found


def test_a_cell_in_all_its_forms() -> None:
    criteria = ["one", {"id": "a", "text": "two", "examples": ["three"]}]
    data = {"title": "no", "expectations": {"technical": {"meets": criteria, "misses": "four"}}}
    assert [text for _, text in texts(data, dict(schemas.load("level")))] == ["one", "two", "three", "four"]

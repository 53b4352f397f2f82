"""The Markdown texts in a document's data: the strings that the schema marks with `x-markdown`.

Absent: bodies of Markdown files, and unknown keys, of which no schema says what they hold.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from waypoints_site.documents import Place
from waypoints_site.itself import Itself
from waypoints_site.validate.quick import SCHEMAS, Schema


@dataclass(frozen=True, slots=True)
class _Shape:
    """Where texts stand in a value: whether it may be one, and the shapes of its parts that may hold any."""

    text: bool
    items: "_Shape | None"
    properties: "Mapping[str, _Shape | None]"
    others: "_Shape | None"


def texts_of(data: object, schema: Schema, place: Place) -> Iterator[tuple[Place, str]]:
    """Each Markdown text with its place, in the order of the data.

    The schema must not change once it has been asked, and nothing in it refers to what it is a part of.
    """
    shape = _known_shape(Itself(schema))
    if shape is not None:
        yield from _texts(data, shape, place)


def _texts(data: object, shape: _Shape, place: Place) -> Iterator[tuple[Place, str]]:
    if isinstance(data, str):
        if shape.text:
            yield place, data
    elif isinstance(data, list):
        if shape.items is not None:
            for index, item in enumerate(data):
                yield from _texts(item, shape.items, place / index)
    elif isinstance(data, dict):
        for key, value in data.items():
            part = shape.properties.get(key, shape.others)
            if part is not None:
                yield from _texts(value, part, place / key)


@lru_cache(maxsize=SCHEMAS)
def _known_shape(known: Itself[Schema]) -> _Shape | None:
    return _shape(known.value, known.value)


def _shape(schema: Schema, root: Schema) -> _Shape | None:
    """The shape of what a schema describes; None where no text can stand in it."""
    if not schema:
        return None
    schema = _resolved(schema, root)
    properties = {
        name: _shape(part, root)
        for name, each in _part(schema.get("properties")).items()
        if (part := _part(each))
    }
    items, others = (_shape(_part(schema.get(name)), root) for name in ("items", "additionalProperties"))
    text = bool(schema.get("x-markdown"))
    return (
        _Shape(text, items, properties, others)
        if text or items or others or any(properties.values())
        else None
    )


def _resolved(schema: Schema, root: Schema) -> Schema:
    """The schema with what it refers to; what stands beside a reference goes first."""
    reference = schema.get("$ref")
    if not isinstance(reference, str):
        return schema
    target = _part(_part(root.get("$defs")).get(reference.removeprefix("#/$defs/")))
    return {**target, **{key: value for key, value in schema.items() if key != "$ref"}}


def _part(value: object) -> Schema:
    return value if isinstance(value, dict) else {}

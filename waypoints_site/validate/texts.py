"""The Markdown texts of a document: the strings that its schema marks with `x-markdown`.

Absent: what is in them.
"""

from collections.abc import Iterator, Mapping

from waypoints_site.documents import Place

Schema = Mapping[str, object]


def texts_of(data: object, schema: Schema, place: Place) -> Iterator[tuple[Place, str]]:
    """Each Markdown text with its place, in the order of the data."""
    if isinstance(data, list | dict):
        yield from _texts(data, _resolved(schema, schema), schema, place)


def _texts(
    data: list[object] | dict[str, object], schema: Schema, root: Schema, place: Place
) -> Iterator[tuple[Place, str]]:
    for step, value, part in _values(data, schema):
        if isinstance(value, str):  # most values by far, and most of them without a place to make
            if _resolved(part, root).get("x-markdown"):
                yield place / step, value
        elif isinstance(value, list | dict) and part:
            yield from _texts(value, _resolved(part, root), root, place / step)


def _values(
    data: list[object] | dict[str, object], schema: Schema
) -> Iterator[tuple[str | int, object, Schema]]:
    """The values within a value, each with its step and what the schema says of it."""
    if isinstance(data, list):
        part = _part(schema.get("items"))
        yield from ((index, item, part) for index, item in enumerate(data))
    else:
        others = _part(schema.get("additionalProperties"))
        known = _part(schema.get("properties"))
        yield from ((key, value, _part(known.get(key)) or others) for key, value in data.items())


def _resolved(schema: Schema, root: Schema) -> Schema:
    """The schema with what it refers to; what stands beside a reference goes first."""
    reference = schema.get("$ref")
    if not isinstance(reference, str):
        return schema
    referred = _part(_part(root.get("$defs")).get(reference.removeprefix("#/$defs/")))
    return {**referred, **{key: value for key, value in schema.items() if key != "$ref"}}


def _part(schema: object) -> Schema:
    return schema if isinstance(schema, dict) else {}

"""The Markdown texts of a document: the strings that its schema marks with `x-markdown`.

Absent: what is in them.
"""

from collections.abc import Iterator, Mapping

from waypoints_site.documents import Place

Schema = Mapping[str, object]


def texts_of(data: object, schema: Schema, place: Place) -> Iterator[tuple[Place, str]]:
    """Each Markdown text with its place, in the order of the data."""
    return _texts(data, schema, schema, place)


def _texts(data: object, schema: Schema, root: Schema, place: Place) -> Iterator[tuple[Place, str]]:
    schema = _resolved(schema, root)
    if isinstance(data, str):
        if schema.get("x-markdown"):
            yield place, data
    elif isinstance(data, list):
        part = _part(schema.get("items"))
        for index, item in enumerate(data if part else ()):
            yield from _texts(item, part, root, place / index)
    elif isinstance(data, dict):
        others = _part(schema.get("additionalProperties"))
        known = _part(schema.get("properties"))
        for key, value in data.items():
            part = _part(known.get(key)) or others
            if part:
                yield from _texts(value, part, root, place / key)


def _resolved(schema: Schema, root: Schema) -> Schema:
    """The schema with what it refers to; what stands beside a reference goes first."""
    reference = schema.get("$ref")
    if not isinstance(reference, str):
        return schema
    referred = _part(_part(root.get("$defs")).get(reference.removeprefix("#/$defs/")))
    return {**referred, **{key: value for key, value in schema.items() if key != "$ref"}}


def _part(schema: object) -> Schema:
    return schema if isinstance(schema, dict) else {}

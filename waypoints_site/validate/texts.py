"""The Markdown texts of a document: the strings that its schema marks with `x-markdown`.

Absent: what is in them.
"""

from collections.abc import Iterator, Mapping

from waypoints_site.documents import Place

Schema = Mapping[str, object]


def texts_of(data: object, schema: Schema, place: Place) -> Iterator[tuple[Place, str]]:
    """Each Markdown text with its place, in the order of the data."""
    if isinstance(data, str):
        if schema.get("x-markdown"):
            yield place, data
    elif isinstance(data, list):
        for index, item in enumerate(data):
            yield from texts_of(item, _part(schema.get("items")), place / index)
    elif isinstance(data, dict):
        others = _part(schema.get("additionalProperties"))
        known = _part(schema.get("properties"))
        for key, value in data.items():
            yield from texts_of(value, _part(known.get(key)) or others, place / key)


def _part(schema: object) -> Schema:
    return schema if isinstance(schema, dict) else {}

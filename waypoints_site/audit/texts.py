"""The free texts of a document: what people wrote in their own words, with its place.

Ids, days, words to choose from and references to other documents are none. Absent: who may read them.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from waypoints_site.documents import Pointer

Schema = Mapping[str, object]

REFERENCES = frozenset(
    {"cell", "cells", "content", "framework", "from", "inherits", "level", "levels", "over", "to"}
)
"""Keys, in all kinds of documents, under which another thing is named and not described."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Whether a text at a place is a free one, and the shapes of the parts of what stands there."""

    free: bool
    properties: Mapping[str, "Shape"]
    others: "Shape | None" = None
    items: "Shape | None" = None

    def part(self, step: str | int) -> "Shape | None":
        """The shape of an item, or of a property; None for what the schema does not know."""
        return self.items if isinstance(step, int) else self.properties.get(step, self.others)


def shape_of(schema: Schema) -> Shape:
    """The shape of the documents that a schema describes."""
    return _shape([schema], schema, "")


def free_texts(data: object, shape: Shape | None, pointer: Pointer = ()) -> Iterator[tuple[Pointer, str]]:
    """The free texts in a document's data. Under a key that nobody knows, all that has a blank in it is one."""
    if isinstance(data, str):
        if shape.free if shape else any(map(str.isspace, data.strip())):
            yield pointer, data
    else:
        for step, value in _parts(data):
            yield from free_texts(value, shape.part(step) if shape else None, (*pointer, step))


def all_texts(data: object) -> Iterator[str]:
    """Every text in some data, free or not."""
    if isinstance(data, str):
        yield data
    else:
        for _, value in _parts(data):
            yield from all_texts(value)


def _parts(data: object) -> Iterable[tuple[str | int, object]]:
    if isinstance(data, dict):
        return data.items()
    return enumerate(data) if isinstance(data, list) else ()


def _shape(schemas: Iterable[Schema], root: Schema, name: str) -> Shape:
    """The shape of what every one of the schemas describes, below a key of this name."""
    flat = [branch for schema in schemas for branch in _branches(schema, root)]
    properties: dict[str, list[Schema]] = {}
    for schema in flat:
        for key, part in _mapping(schema.get("properties")).items():
            properties.setdefault(key, []).append(_mapping(part))
    others = [
        _mapping(schema["additionalProperties"]) for schema in flat if schema.get("additionalProperties")
    ]
    items = [_mapping(schema["items"]) for schema in flat if "items" in schema]
    return Shape(
        _is_free(flat, name),
        {key: _shape(parts, root, key) for key, parts in properties.items()},
        _shape(others, root, name) if others else None,
        _shape(items, root, name) if items else None,
    )


def _is_free(schemas: Iterable[Schema], name: str) -> bool:
    if any(schema.get("x-markdown") for schema in schemas):
        return True
    return name not in REFERENCES and not any(map(_is_coded, schemas))


def _is_coded(schema: Schema) -> bool:
    """Whether a schema leaves no choice of words; an address on the web does."""
    pattern = str(schema.get("pattern", "^http"))
    return "enum" in schema or schema.get("format") == "date" or not pattern.startswith("^http")


def _branches(schema: Schema, root: Schema) -> Iterator[Schema]:
    """The schema with what it refers to and every branch of its combinators."""
    yield schema
    reference = schema.get("$ref")
    if isinstance(reference, str):
        yield from _branches(_mapping(_mapping(root["$defs"])[reference.rpartition("/")[2]]), root)
    for name in ("allOf", "anyOf", "oneOf"):
        branches = schema.get(name)
        for branch in branches if isinstance(branches, list) else ():
            yield from _branches(_mapping(branch), root)


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}

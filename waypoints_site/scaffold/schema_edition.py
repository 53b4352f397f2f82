"""A schema as editors read it: in draft 7, which all of them know, complete in itself, with its descriptions.

Absent: audiences and whatever else only Waypoints understands.
"""

from collections.abc import Mapping

DRAFT = "http://json-schema.org/draft-07/schema#"

Schema = Mapping[str, object]

_LEFT_OUT = ("$schema", "$id", "$ref", "$defs")
_BY_NAME = ("properties", "patternProperties")


def editor_edition(schema: Schema) -> dict[str, object]:
    """The editor's edition of a schema; what it refers to stands in the place of each reference."""
    return {"$schema": DRAFT, **_edition(schema, schema)}


def _edition(schema: Schema, root: Schema) -> dict[str, object]:
    return {
        keyword: _value(keyword, value, root)
        for keyword, value in _followed(schema, root).items()
        if keyword not in _LEFT_OUT and not keyword.startswith("x-")
    }


def _value(keyword: str, value: object, root: Schema) -> object:
    if keyword in _BY_NAME and isinstance(value, dict):
        return {name: _edition(part, root) for name, part in value.items()}
    if isinstance(value, dict):
        return _edition(value, root)
    if isinstance(value, list):
        return [_edition(part, root) if isinstance(part, dict) else part for part in value]
    return value


def _followed(schema: Schema, root: Schema) -> Schema:
    reference, definitions = schema.get("$ref"), root.get("$defs")
    if not isinstance(reference, str) or not isinstance(definitions, dict):
        return schema
    return {**definitions[reference.rpartition("/")[2]], **schema}

"""The table of audiences, from the labels of the schemas: what the page “Who sees what” shows.

Absent: documents. The table says who may read a field, not what stands in it.
"""

from collections.abc import Iterator, Mapping

from waypoints_site.audiences import MEANINGS, NOBODY, RELATIONS, Label, body_label, compile_label
from waypoints_site.plan.framework.reference import Audiences, KindAudience

Schema = Mapping[str, object]
Field = tuple[str, str, tuple[str, ...]]


def audiences_of(known: Mapping[str, Schema]) -> Audiences:
    """Every kind of file with its fields and their readers, in the order of the schemas."""
    return Audiences(MEANINGS, tuple(_kind(schema) for schema in known.values()))


def audience_lines(known: Mapping[str, Schema]) -> list[str]:
    """The table for a terminal: under each kind of file its fields, and beside them their readers."""
    kinds = audiences_of(known).kinds
    width = max(len(field) for each in kinds for field, _, _ in each.fields)
    lines = []
    for each in kinds:
        lines += ["", f"{each.kind}: {each.files}"]
        lines += [f"  {field:<{width}}  {', '.join(readers)}" for field, _, readers in each.fields]
    return lines[1:]


def _kind(schema: Schema) -> KindAudience:
    fields = list(_fields(schema, schema, compile_label(schema), ""))
    body = schema.get("x-body")
    if isinstance(body, dict):
        fields.append(("(the text)", str(body.get("description", "")), _named(body_label(schema))))
    files = schema.get("x-files")
    return KindAudience(
        str(schema["title"]), ", ".join(files) if isinstance(files, list) else "", tuple(fields)
    )


def _fields(schema: Schema, root: Schema, label: Label, prefix: str) -> Iterator[Field]:
    """The fields below a value, each followed by its own; a list's items are written `field[]`."""
    schema = _followed(schema, root)
    properties = schema.get("properties")
    for name, part in properties.items() if isinstance(properties, dict) else ():
        own = label.properties[name]
        yield f"{prefix}{name}", str(part.get("description", "")), _named(own.readers)
        if own.readers:  # below what no site shows, nothing new can be said
            yield from _fields(part, root, own, f"{prefix}{name}.")
    others = schema.get("additionalProperties")
    if isinstance(others, dict) and label.others:
        yield from _fields(others, root, label.others, f"{prefix}*.")
    items = schema.get("items")
    if isinstance(items, dict) and label.items:
        yield from _fields(items, root, label.items, f"{prefix.removesuffix('.')}[].")


def _followed(schema: Schema, root: Schema) -> Schema:
    reference = schema.get("$ref")
    definitions = root.get("$defs")
    if isinstance(reference, str) and isinstance(definitions, dict):
        return {**definitions[reference.rpartition("/")[2]], **schema}
    return schema


def _named(readers: frozenset[str]) -> tuple[str, ...]:
    """A set of readers in the fewest words: `public` stands for all, `company` for all but `public`."""
    if "public" in readers:
        return ("public",)
    if "company" in readers:
        return ("company",)
    return tuple(each for each in RELATIONS if each in readers) or (NOBODY,)

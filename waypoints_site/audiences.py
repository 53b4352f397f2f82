"""Labels: which relations may read which field, compiled from the schemas' `x-audience`.

Default deny: a field without a proper label is an error of the program, raised when schemas are loaded.
Absent: viewers, people and documents.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

RELATIONS = ("public", "company", "subject", "chain", "subject-once-shared", "calibration")
"""Every relation a viewer can have to a record's subject (design: who may read what)."""
NOBODY = "nobody"
"""A label for what no site ever shows; no viewer has this relation."""

MEANINGS = (
    ("public", "anyone; stands for all the others"),
    ("company", "anyone in the organisation"),
    ("subject", "the person the record is about"),
    ("chain", "each manager above the subject, and whoever the settings put in a chain's place"),
    ("subject-once-shared", "the subject, from the day on which the manager has shared it"),
    (
        "calibration",
        "the participants of a calibration session that discusses the subject, other than the subject",
    ),
    (NOBODY, "no site shows it; who keeps the sources reads it there"),
)
"""What each relation means, in the order in which they widen."""

_ALL = frozenset(RELATIONS)
_UNREAD = {
    *("patternProperties", "dependentSchemas", "unevaluatedProperties"),
    *("prefixItems", "contains", "unevaluatedItems", "$dynamicRef"),
}
"""Keywords for further parts of a value. Labels are not looked for there, so no schema may use them."""
_IMPLIED = {"public": _ALL, "company": _ALL - {"public"}}

Schema = Mapping[str, object]


class Unlabelled(Exception):
    """A schema leaves open who may read a field."""


@dataclass(frozen=True, slots=True)
class Label:
    """Who may read a value, and each part of it. Parts never have a reader that the whole lacks.

    `subject` is the key under which a value says whom it is about, where that is somebody else than the document's.
    """

    readers: frozenset[str]
    properties: Mapping[str, "Label"]
    others: "Label | None" = None
    items: "Label | None" = None
    subject: str | None = None

    def child(self, step: str | int) -> "Label | None":
        """The label of an item, or of a property by name; None for what the schema does not know."""
        if isinstance(step, int):
            return self.items
        return self.properties.get(step, self.others)


def compile_label(schema: Schema) -> Label:
    """The labels of a whole schema; raises Unlabelled where one is missing, empty or unknown."""
    return _label([schema], schema, _narrowed(frozenset(_ALL), [schema], schema, "the schema"))


def body_label(schema: Schema) -> frozenset[str]:
    """Who may read the Markdown body of such a document; nobody, where its schema knows of none."""
    body = schema.get("x-body")
    if not isinstance(body, dict):
        return frozenset()
    return _readers(body, "the body") & _readers(schema, "the schema")


def expand(relations: Iterable[str]) -> frozenset[str]:
    """The relations with those they stand for: `public` for all, `company` for all but `public`."""
    return frozenset().union(*(_IMPLIED.get(each, frozenset({each})) for each in relations)) - {NOBODY}


def readable(schema: Schema, relations: frozenset[str]) -> Schema:
    """The schema of what `relations` may read of a document: no property that they may not, required or not.

    For schemas without references at the places where labels differ, as those of records are; and where one of
    several keys is demanded of which one is hidden, none is.
    """
    if isinstance(schema.get("items"), dict):
        schema = {**schema, "items": readable(_mapping(schema["items"]), relations)}
    if isinstance(schema.get("additionalProperties"), dict):
        others = readable(_mapping(schema["additionalProperties"]), relations)
        schema = {**schema, "additionalProperties": others}
    if "properties" not in schema:
        return schema
    kept = {
        name: readable(_mapping(part), relations)
        for name, part in _mapping(schema["properties"]).items()
        if relations & expand(_words(_mapping(part).get("x-audience")))
    }
    needed = [name for name in _words(schema.get("required")) if name in kept]
    wanted = {
        name for each in _listed(schema.get("anyOf")) for name in _words(_mapping(each).get("required"))
    }
    gone = {"required", "dependentRequired", *(() if kept.keys() >= wanted else ("anyOf",))}
    rest = {name: part for name, part in schema.items() if name not in gone}
    return {**rest, "properties": kept, "required": needed}


def _words(value: object) -> list[str]:
    return [str(each) for each in _listed(value)]


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _label(branches: Iterable[Schema], root: Schema, readers: frozenset[str]) -> Label:
    """The label of a value that every one of `branches` describes."""
    flat = [each for branch in branches for each in _branches(branch, root)]
    names: dict[str, list[Schema]] = {}
    others: list[Schema] = []
    for schema in flat:
        for name, part in _mapping(schema.get("properties")).items():
            names.setdefault(name, []).append(_mapping(part))
        if isinstance(schema.get("additionalProperties"), dict):
            others.append(_mapping(schema["additionalProperties"]))
    items = [_mapping(schema["items"]) for schema in flat if isinstance(schema.get("items"), dict)]
    return Label(
        readers,
        {name: _part(name, parts, root, readers) for name, parts in names.items()},
        _part("other keys", others, root, readers) if others else None,
        _label(items, root, _of_branches(readers, items, root, "an item")) if items else None,
        next((str(schema["x-subject"]) for schema in flat if "x-subject" in schema), None),
    )


def _part(name: str, parts: list[Schema], root: Schema, readers: frozenset[str]) -> Label:
    return _label(parts, root, _narrowed(readers, parts, root, name))


def _narrowed(readers: frozenset[str], parts: list[Schema], root: Schema, name: str) -> frozenset[str]:
    """Who of the readers may read a value that each of `parts` describes; each must be labelled."""
    for part in parts:
        readers &= _readers(part, name)
    return _of_branches(readers, parts, root, name)


def _of_branches(readers: frozenset[str], parts: list[Schema], root: Schema, name: str) -> frozenset[str]:
    """The same for parts and branches that need no label of their own; where they have one, it counts."""
    for part in parts:
        for branch in _branches(part, root):
            readers &= _readers(branch, name) if "x-audience" in branch else _ALL
    return readers


def _branches(schema: Schema, root: Schema) -> Iterator[Schema]:
    """The schema with what it refers to and every branch of its combinators: each of them counts."""
    unread = _UNREAD & {name for name, part in schema.items() if not isinstance(part, bool)}
    if unread:
        raise Unlabelled(f"nobody reads the labels below “{min(unread)}”")
    yield schema
    reference = schema.get("$ref")
    if isinstance(reference, str):
        yield from _branches(_referred(reference, root), root)
    for name in ("allOf", "anyOf", "oneOf"):
        branches = schema.get(name)
        for branch in branches if isinstance(branches, list) else ():
            yield from _branches(_mapping(branch), root)
    for name in ("if", "then", "else"):
        if isinstance(schema.get(name), dict):
            yield from _branches(_mapping(schema[name]), root)


def _referred(reference: str, root: Schema) -> Schema:
    prefix, _, name = reference.rpartition("/")
    if prefix != "#/$defs" or name not in _mapping(root.get("$defs")):
        raise Unlabelled(f"“{reference}” is not a definition of the same schema")
    return _mapping(_mapping(root["$defs"])[name])


def _readers(schema: object, name: str) -> frozenset[str]:
    label = _mapping(schema).get("x-audience")
    known = isinstance(label, list) and label and all(each in (*RELATIONS, NOBODY) for each in label)
    if not isinstance(label, list) or not known:
        raise Unlabelled(f"{name}: x-audience is {label!r}")
    return expand(label)


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}

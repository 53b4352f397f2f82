"""What the schema library minds → findings in plain words, each at its place.

A missing key points at the mapping that lacks it, an unknown key at the key, a wrong value at the value.
Absent: the schema as a whole; one error tells enough.
"""

from collections.abc import Iterator, Mapping

from jsonschema import ValidationError

from waypoints_site.documents import Place
from waypoints_site.findings import Finding, did_you_mean

_NAMES = {
    "string": "a text",
    "array": "a list",
    "object": "a mapping",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "null": "nothing",
}


def finding_of(error: ValidationError, root: Place) -> Iterator[Finding]:
    """The findings of one error; several for a mapping with several unknown or missing keys."""
    place = Place(root.marks, tuple(error.absolute_path))
    schema = error.schema if isinstance(error.schema, dict) else {}
    match error.validator:
        case "additionalProperties":
            yield from _unknown(error.instance, schema, place)
        case "required":
            yield from _missing(error, place)
        case "type":
            yield _wrong_type(error.instance, schema, place)
        case _:
            yield _wrong_value(error, schema, place)


def _unknown(instance: object, schema: Mapping[str, object], place: Place) -> Iterator[Finding]:
    allowed = list(_mapping(schema.get("properties")))
    for key in _mapping(instance):
        if key not in allowed:
            hint = did_you_mean(key, allowed) or "known keys: " + ", ".join(allowed)
            yield Finding("unknown-key", (place / key).key(), f"unknown key “{key}”", hint)


def _missing(error: ValidationError, place: Place) -> Iterator[Finding]:
    """The library reports each missing key by itself, naming it in the message alone: compare with the data again."""
    lacking = [key for key in error.validator_value if key not in error.instance]
    named = next((key for key in lacking if error.message.startswith(repr(key))), None)
    if named is not None:
        known = _mapping(error.schema.get("properties")) if isinstance(error.schema, dict) else {}
        said = str(_mapping(known.get(named)).get("description", ""))
        yield Finding("missing-key", place.value(), f"the key “{named}” is missing", said or None)


def _wrong_type(instance: object, schema: Mapping[str, object], place: Place) -> Finding:
    stated = schema.get("type")
    types = stated if isinstance(stated, list) else [stated]
    wanted = " or ".join(_NAMES[str(each)] for each in types)
    hint = None
    if "string" in types and isinstance(instance, int | float):
        hint = "put it in quotes to make it a text"
    return Finding(
        "wrong-type", place.value(), f"{wanted} is expected here, and this is {_name(instance)}", hint
    )


def _wrong_value(error: ValidationError, schema: Mapping[str, object], place: Place) -> Finding:
    shown = f"“{error.instance}”"
    rule = str(schema.get("x-rule", "wrong-value"))
    hint = None
    match error.validator:
        case "enum":
            allowed = [str(each) for each in error.validator_value]
            message = f"{shown} is not allowed here; allowed: {', '.join(allowed)}"
            hint = did_you_mean(str(error.instance), allowed)
        case "format":
            message = f"{shown} is not a date that exists; write YYYY-MM-DD"
        case "minLength":
            message = "a text is expected here, and this is empty"
        case "pattern" if rule == "bad-id":
            message = f"{shown} is not an id: {_form_of_id(str(error.validator_value))}"
        case "pattern":
            example = schema.get("x-example")
            message = f"{shown} is not of the form that is expected here"
            hint = f"for example {example}" if example else str(schema.get("description", "")) or None
        case "maxLength":
            message = f"this is longer than {error.validator_value} characters"
        case _:
            message = error.message
    return Finding(rule, place.value(), message, hint)


def _form_of_id(pattern: str) -> str:
    if pattern.startswith("^[A-Za-z]"):
        return "a letter, then letters, digits, dots and hyphens"
    return "lower-case words and digits joined by hyphens"


def _name(instance: object) -> str:
    if isinstance(instance, bool):
        return f"“{str(instance).lower()}”"
    if isinstance(instance, int | float):
        return f"the number {instance}"
    kinds = {str: "a text", list: "a list", dict: "a mapping", type(None): "empty"}
    return kinds[type(instance)]


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}

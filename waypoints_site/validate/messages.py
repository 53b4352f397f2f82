"""What the schema library minds → findings in plain words, each at its place.

A missing key points at the mapping that lacks it, an unknown key at the key, a wrong value at the value.
Absent: the schema as a whole; one error tells enough.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from jsonschema import ValidationError

from waypoints_site.documents import Place
from waypoints_site.findings import Finding, did_you_mean
from waypoints_site.markup import kind_of
from waypoints_site.validate.dates import has_form_of_date
from waypoints_site.validate.shown import cut, named, quoted
from waypoints_site.validate.tracks import GROWTH_KINDS, is_talent_field, talent_fields

_NAMES = {
    "string": "a text",
    "array": "a list",
    "object": "a mapping",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "null": "nothing",
}
_YES_OR_NO = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"}
_COLON_WITHOUT_SPACE = re.compile(r"[\w-]+:\S")
HINTS = 100
"""Unknown keys of one mapping that get a “did you mean”; a mapping with more is not one of ours."""


def finding_of(error: ValidationError, root: Place, kind: str) -> Iterator[Finding]:
    """The findings of one error in a file of a kind; several for a mapping with several unknown or missing keys."""
    place = Place(root.marks, tuple(error.absolute_path))
    schema = _mapping(error.schema)
    match error.validator:
        case "additionalProperties":
            yield from _unknown(_mapping(error.instance), schema, place, kind)
        case "required":
            yield from _missing(error, schema, place)
        case "dependentRequired":
            yield from _missing_beside(error, place)
        case "anyOf":
            names = (f"“{name}”" for each in _words(error.validator_value) for name in _required(each))
            yield Finding("missing-key", place.value(), f"one of these keys is missing: {', '.join(names)}")
        case "type":
            yield _wrong_type(error.instance, schema, place)
        case _:
            yield _wrong_value(error, schema, place)


def _unknown(
    instance: Mapping[str, object], schema: Mapping[str, object], place: Place, kind: str
) -> Iterator[Finding]:
    known = list(_mapping(schema.get("properties")))
    unknown = [key for key in instance if key not in known]
    others = "known keys: " + ", ".join(known) if len(known) <= 12 else None
    for number, key in enumerate(unknown):
        if kind in GROWTH_KINDS:
            yield from (_of_talent(each) for each in talent_fields({key: instance[key]}, place))
        if kind not in GROWTH_KINDS or not is_talent_field(key):
            hint = (did_you_mean(key, known) if number < HINTS else None) or others
            yield Finding("unknown-key", (place / key).key(), f"unknown key “{cut(key)}”", hint)


def _of_talent(place: Place) -> Finding:
    message = f"“{cut(str(place.pointer[-1]))}” belongs to the talent track, and this file does not"
    hint = "keep it in the person's file below content/talent/, which the engineer does not read"
    return Finding("track-separation", place.key(), message, hint)


def _missing(error: ValidationError, schema: Mapping[str, object], place: Place) -> Iterator[Finding]:
    """The library reports each missing key by itself, naming it in the message alone."""
    lacking = (str(key) for key in _words(error.validator_value) if key not in _mapping(error.instance))
    for key in lacking:
        if error.message.startswith(repr(key)):
            said = str(_mapping(_mapping(schema.get("properties")).get(key)).get("description", ""))
            yield Finding("missing-key", place.value(), f"the key “{key}” is missing", said or None)


def _missing_beside(error: ValidationError, place: Place) -> Iterator[Finding]:
    for key, others in _mapping(error.validator_value).items():
        for other in map(str, _words(others)):
            if error.message == f"{other!r} is a dependency of {key!r}":
                message = f"the key “{other}” is missing; “{key}” needs it beside it"
                yield Finding("missing-key", place.value(), message)


def _required(schema: object) -> Iterable[object]:
    return _words(_mapping(schema).get("required"))


def _wrong_type(instance: object, schema: Mapping[str, object], place: Place) -> Finding:
    stated = schema.get("type")
    types = [str(each) for each in stated] if isinstance(stated, list) else [str(stated)]
    wanted = " or ".join(_NAMES[each] for each in types)
    message = f"{wanted} is expected here, and this is {named(instance)}"
    return Finding("wrong-type", place.value(), message, _hint_of_type(instance, types))


def _hint_of_type(instance: object, types: list[str]) -> str | None:
    if "string" in types:
        return "put it in quotes to make it a text" if isinstance(instance, int | float) else None
    if "boolean" in types and isinstance(instance, str) and instance.lower() in _YES_OR_NO:
        return f"write “{_YES_OR_NO[instance.lower()]}”"
    if "object" in types and isinstance(instance, str) and _COLON_WITHOUT_SPACE.match(instance):
        return "is a space missing after a colon?"
    return None


def _wrong_value(error: ValidationError, schema: Mapping[str, object], place: Place) -> Finding:
    rule = _rule_of(error, schema)
    limit = error.validator_value
    hint = None
    match error.validator:
        case "enum":
            allowed = [str(each) for each in _words(limit)]
            message = f"{quoted(error.instance)} is not allowed here; allowed: {', '.join(allowed)}"
            hint = did_you_mean(cut(error.instance), allowed) if isinstance(error.instance, str) else None
        case "format":
            there = (
                "is a day that does not exist" if has_form_of_date(str(error.instance)) else "is not a day"
            )
            message = f"{quoted(error.instance)} {there}"
            hint = "write YYYY-MM-DD"
        case "minLength":
            message = "a text is expected here, and this is empty"
        case "maxLength":
            message = f"this is longer than {limit} characters"
        case "minimum":
            message = f"{quoted(error.instance)} is too small; at least {limit} is expected here"
        case "pattern" if rule == "unsafe-link":
            message, hint = f"{quoted(error.instance)} is not a link that may stand here", "use https:"
        case "pattern" if rule == "bad-id":
            message = f"{quoted(error.instance)} is not an id: {_form_of_id(str(limit))}"
        case _:
            message = f"{quoted(error.instance)} is not of the form that is expected here"
            example = schema.get("x-example")
            hint = f"for example {example}" if example else str(schema.get("description", "")) or None
    return Finding(rule, place.value(), message, hint)


def _rule_of(error: ValidationError, schema: Mapping[str, object]) -> str:
    """The rule that a wrong value breaks; an address that is not of the form need not be an unsafe one."""
    rule = str(schema.get("x-rule", "wrong-value"))
    unsafe = error.validator == "pattern" and kind_of(str(error.instance)) == "unsafe"
    return "wrong-value" if rule == "unsafe-link" and not unsafe else rule


def _form_of_id(pattern: str) -> str:
    if pattern.startswith("^[A-Za-z]"):
        return "a letter, then letters, digits, dots and hyphens"
    return "lower-case words and digits joined by hyphens"


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _words(value: object) -> Iterable[object]:
    return value if isinstance(value, list) else ()

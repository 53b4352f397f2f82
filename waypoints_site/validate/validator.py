"""The JSON Schema library, set up so that it fetches nothing and asserts the formats we use.

Absent: messages for people; see `messages`.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend
from referencing import Registry

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)


def errors_of(data: object, schema: Mapping[str, object]) -> Iterator[ValidationError]:
    """What the schema minds in `data`, in the order of the data."""
    validator: Validator = _Strict(schema, registry=Registry(), format_checker=_formats())
    yield from validator.iter_errors(data)


def is_date(text: object) -> bool:
    """Whether a text is a day that exists, as YYYY-MM-DD; anything but a text is no concern of a format."""
    if not isinstance(text, str):
        return True
    try:
        return bool(_ISO.match(text)) and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _formats() -> FormatChecker:
    checker = FormatChecker(formats=())
    checker.checkers = {"date": (is_date, ())}
    return checker


def _pattern(
    validator: Validator,
    pattern: str,
    instance: object,
    schema: Mapping[str, object],  # noqa: ARG001 - the library's shape
) -> Iterator[ValidationError]:
    """A pattern's `$` is the very end here: the library would let a line break stand behind it."""
    if isinstance(instance, str) and not re.search(re.sub(r"\$\Z", r"\\Z", pattern), instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


_Strict = extend(Draft202012Validator, {"pattern": _pattern})

"""The JSON Schema library, set up so that it fetches nothing and asserts the formats we use.

It is slow, and asked only for what `quick` does not accept. Absent: messages for people; see `messages`.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.validators import extend
from referencing import Registry

from waypoints_site.validate.dates import is_date


# The library's own types for data are recursive and stand in no module that can be imported: `Any`.
def errors_of(data: Any, schema: Mapping[str, Any]) -> Iterator[ValidationError]:
    """What the schema minds in `data`, in the order of the data."""
    yield from _STRICT(schema, registry=Registry(), format_checker=_FORMATS).iter_errors(data)


def _formats() -> FormatChecker:
    checker = FormatChecker(formats=())
    checker.checkers = {"date": (is_date, ())}
    return checker


def _pattern(
    validator: Any,  # noqa: ARG001 - the library's shape
    pattern: str,
    instance: object,
    schema: object,  # noqa: ARG001 - the library's shape
) -> Iterator[ValidationError]:
    """A pattern's `$` is the very end here: the library would let a line break stand behind it."""
    if isinstance(instance, str) and not re.search(re.sub(r"\$\Z", r"\\Z", pattern), instance):
        yield ValidationError("the pattern does not match")


_FORMATS = _formats()
_STRICT = extend(Draft202012Validator, {"pattern": _pattern})  # type: ignore[no-untyped-call]  # has no types

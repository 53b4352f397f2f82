"""Yes or no, quickly: most documents are as their schema wants them, and then nothing has to be explained.

Absent: reasons; see `validator`. A document that is not accepted here may be fine all the same.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

import jsonschema_rs

from waypoints_site.itself import Itself
from waypoints_site.validate.dates import is_date

Schema = Mapping[str, object]
Accepts = Callable[[object], bool]

SCHEMAS = 64
"""How many schemas are kept ready; there are fewer kinds than that, whole and in part."""
_CLASSES = re.compile(r"\\[a-zA-Z]")


def accepts(data: object, schema: Schema) -> bool:
    """Whether the schema certainly minds nothing in `data`, which is as the parser makes it: no infinity stands there.

    The schema must not change once it has been asked.
    """
    try:
        return _ready(Itself(schema))(data)
    except (ValueError, OverflowError, TypeError, RecursionError):  # a value that JSON does not have
        return False


@lru_cache(maxsize=SCHEMAS)
def _ready(known: Itself[Schema]) -> Accepts:
    """A schema's own judge; one that never accepts where a pattern could mean another thing than in Python."""
    if any(_CLASSES.search(pattern) for pattern in _patterns(known.value)):
        return _never
    return jsonschema_rs.Draft202012Validator(
        dict(known.value), formats={"date": is_date}, validate_formats=True, offline=True
    ).is_valid


def _never(_: object) -> bool:
    return False


def _patterns(schema: object) -> Iterator[str]:
    """Every regular expression of a schema; a property that happens to be called `pattern` does no harm."""
    if isinstance(schema, dict):
        pattern = schema.get("pattern")
        if isinstance(pattern, str):
            yield pattern
        for part in schema.values():
            yield from _patterns(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from _patterns(part)

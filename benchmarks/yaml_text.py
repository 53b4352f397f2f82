"""Plain data → YAML as people write it: long texts folded, everything else on one line.

Absent: texts that need quotes; what is invented here never does.
"""

from collections.abc import Iterator, Mapping
from textwrap import wrap

Data = str | bool | list["Data"] | Mapping[str, "Data"]

_WIDTH = 100


def yaml_of(data: Mapping[str, Data]) -> str:
    """The lines of a mapping."""
    return "".join(f"{line}\n" for line in _mapping(data, ""))


def _mapping(data: Mapping[str, Data], indent: str) -> Iterator[str]:
    for key, value in data.items():
        yield from _value(f"{indent}{key}:", value, indent + "  ")


def _value(start: str, value: Data, indent: str) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield start
        yield from _mapping(value, indent)
    elif isinstance(value, list):
        yield start
        for item in value:
            yield from _item(item, indent)
    elif isinstance(value, bool):
        yield f"{start} {str(value).lower()}"
    elif len(start) + len(value) < _WIDTH:
        yield f"{start} {value}"
    else:
        yield f"{start} >-"
        yield from (indent + line for line in wrap(value, _WIDTH - len(indent), break_on_hyphens=False))


def _item(item: Data, indent: str) -> Iterator[str]:
    if isinstance(item, Mapping):
        lines = list(_mapping(item, indent + "  "))
        yield f"{indent}- {lines[0].lstrip()}"
        yield from lines[1:]
    else:
        yield from _value(f"{indent}-", item, indent + "  ")

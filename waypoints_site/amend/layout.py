"""Values as YAML: in lines, one key on each, or between brackets.

Absent: where they go.
"""

from collections.abc import Iterator, Mapping

from waypoints_site.amend.scalars import key, scalar

Value = str | Mapping[str, "Value"]
"""What is written: texts, and mappings of them that have something in them."""


def block_lines(value: Mapping[str, Value], indent: int) -> Iterator[str]:
    """A mapping as lines, each key indented by `indent` spaces."""
    for name, each in value.items():
        if isinstance(each, str):
            yield f"{' ' * indent}{key(name)}: {scalar(each)}"
        else:
            yield f"{' ' * indent}{key(name)}:"
            yield from block_lines(each, indent + 2)


def item_lines(value: Mapping[str, Value], indent: int) -> Iterator[str]:
    """A mapping as an item of a list, its dash indented by `indent` spaces."""
    for number, line in enumerate(block_lines(value, indent + 2)):
        yield line if number else f"{' ' * indent}- {line.lstrip()}"


def flow_text(value: Value, indent: int | None = None) -> str:
    """A value between brackets: on one line, or each key of a mapping on its own, indented by `indent` spaces."""
    if isinstance(value, str):
        return scalar(value, flow=True)
    inner = None if indent is None else indent + 2
    parts = [f"{key(name, flow=True)}: {flow_text(each, inner)}" for name, each in value.items()]
    if indent is None:
        return f"{{{', '.join(parts)}}}"
    margin = "\n" + " " * indent
    return f"{{{margin}{f',{margin}'.join(parts)}\n{' ' * (indent - 2)}}}"

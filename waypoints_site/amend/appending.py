"""One more item at the end of a list that stands at the top of a YAML text, in the list's own style.

Absent: what the item says.
"""

import re

from waypoints_site.amend.editing import below, below_line, inside, is_bare, is_flow, node_at
from waypoints_site.amend.layout import Value, flow_text, item_lines
from waypoints_site.amend.scalars import key
from waypoints_site.amend.source_text import SourceText
from waypoints_site.parse.nodes import Node, compose

Item = dict[str, Value]

_CLOSED = re.compile(r"^\.\.\.", re.MULTILINE)


def append(source: SourceText, name: str, item: Item) -> SourceText:
    """The text with `item` as the last of the list `name`; where there is no such key, it is made, the last one."""
    root = node_at(source, ())
    entry = root.child(name)
    if entry is None:
        return _at_the_end(source, root, name, item)
    node = entry[1]
    if isinstance(node.parts, list) and node.parts:
        return _behind(source, node, node.parts[-1], item)
    if not is_bare(source, node):
        margin = "\n" + " " * (_column(source, entry) + 2)
        return inside(source, node, f"{margin}{flow_text(item)}")
    if is_flow(source, root):
        blank = "" if node.end > node.start else " "
        return source.edited(node.start, node.end, f"{blank}[{flow_text(item)}]")
    return below(source, node, list(item_lines(item, _column(source, entry) + 2)))


def _at_the_end(source: SourceText, root: Node, name: str, item: Item) -> SourceText:
    """Behind everything, comments too, so that none is parted from what it speaks of.

    Where the last value would change by that, it goes before the last key.
    """
    if is_flow(source, root):
        end = (
            root.parts[next(reversed(root.parts))][1].end if isinstance(root.parts, dict) else root.start + 1
        )
        return source.edited(end, end, f", {key(name, flow=True)}: [{flow_text(item)}]")
    column = source.column(root.start)
    lines = [f"{' ' * column}{key(name)}:", *item_lines(item, column + 2)]
    closed = _CLOSED.search(source.text, root.end)
    at = closed.start() if closed else len(source.text)
    if closed or source.text.endswith("\n"):
        return source.edited(at, at, "".join(f"{line}\n" for line in lines))
    if _grows(source.text) and isinstance(root.parts, dict) and len(root.parts) > 1:
        return below_line(source, list(root.parts.values())[-2][1].end, lines)
    return below_line(source, at, lines)


def _grows(text: str) -> bool:
    """Whether a line end behind a text would belong to its last value, a block without one."""
    now, ended = compose(text)[0], compose(f"{text}\n")[0]
    return now is None or ended is None or now.data != ended.data


def _behind(source: SourceText, node: Node, last: Node, item: Item) -> SourceText:
    if is_flow(source, node):
        several = "\n" in source.text[node.start : last.start]
        margin = "\n" + " " * source.column(last.start) if several else " "
        return source.edited(last.end, last.end, f",{margin}{flow_text(item)}")
    column = source.column(node.start)
    if is_flow(source, last):
        return below_line(source, last.end, [f"{' ' * column}- {flow_text(item)}"])
    return below_line(source, last.end, list(item_lines(item, column)))


def _column(source: SourceText, entry: tuple[Node | None, Node]) -> int:
    key_node, node = entry
    return source.column((key_node or node).start)

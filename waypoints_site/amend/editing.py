"""Changing single values of a YAML text where they stand; everything around them is left as it is.

A change is an insertion or a replacement of characters, found by the positions of nodes. The caller reads the
result again and compares: where notation is too odd for these hands, nothing is written. Absent: what it means.
"""

from collections.abc import Mapping

from waypoints_site.amend.layout import Value, block_lines, flow_text
from waypoints_site.amend.refusal import Refused
from waypoints_site.amend.scalars import scalar
from waypoints_site.amend.source_text import SourceText
from waypoints_site.parse.nodes import Node, compose

ODD = "the notation of this file is too unusual to be amended; nothing was written"

Path = tuple[str, ...]
"""Keys from the root to a value."""


def put(source: SourceText, path: Path, value: Value, after: str = "") -> SourceText:
    """The text with `value` at `path`; a new key goes behind the key `after`, else behind the last of its mapping.

    Of a mapping that has something in it, the values change one by one, and keys that `value` lacks go.
    """
    parent = node_at(source, path[:-1])
    entry = parent.child(path[-1])
    if entry is None:
        return _add(source, parent, path[-1], value, after)
    node = entry[1]
    if isinstance(value, str):
        return _replace(source, node, value, flow=is_flow(source, parent))
    if isinstance(node.parts, dict) and node.parts and not node.alias:
        for name, each in value.items():
            source = put(source, (*path, name), each)
        for name in node.parts:
            source = source if name in value else drop(source, (*path, name))
        return source
    return _fill(source, parent, entry, value)


def drop(source: SourceText, path: Path) -> SourceText:
    """The text without a key of a mapping that has others; a comment beside it stays."""
    parent = node_at(source, path[:-1])
    entries = dict(parent.parts) if isinstance(parent.parts, dict) else {}
    key, node = entries[path[-1]]
    names = list(entries)
    if is_flow(source, parent):
        names = list(entries)
        before = entries[names[names.index(path[-1]) - 1]][1]
        comma = _comma(source.text, node.end)
        if comma is None:  # the last one: the comma before it goes
            source, comma = source.edited(key.start, node.end, ""), _comma(source.text, before.end)
            return source if comma is None else source.edited(comma, comma + 1, "")
        source = source.edited(comma, comma + 1, "")
        return source.edited(key.start, _blanks_end(source.text, node.end), "")
    start, end = key.start - source.column(key.start), source.line_end(node.end)
    if source.text[node.end : end].strip():  # a comment
        return source.edited(key.start, node.end, "")
    return source.edited(start, min(end + 1, len(source.text)), "")


def node_at(source: SourceText, path: Path) -> Node:
    """The value at a path."""
    root, _ = compose(source.text)
    for name in path:
        entry = root.child(name) if root else None
        root = entry[1] if entry else None
    if root is None:
        raise Refused(ODD)
    return root


def is_flow(source: SourceText, node: Node) -> bool:
    """Whether a mapping or a list stands between brackets."""
    return isinstance(node.data, dict | list) and source.text[node.start : node.start + 1] in ("{", "[")


def is_bare(source: SourceText, node: Node) -> bool:
    """Whether nothing, or brackets on one line with nothing in them, stands in the place of a value."""
    raw = source.text[node.start : node.end]
    return not is_flow(source, node) or not set(raw[1:-1]) - {" "}


def below(source: SourceText, node: Node, lines: list[str]) -> SourceText:
    """The text with lines below a key, in the place of its value; a comment beside the key stays there."""
    start = len(source.text[: node.start].rstrip(" "))
    if node.end > node.start:
        beside = source.text[node.end : source.line_end(node.end)].strip()
        if source.text[start - 1] == "\n" and not beside:  # a line of its own goes whole
            start -= 1
        source = source.edited(start, node.end, "")
    return below_line(source, start, lines)


def below_line(source: SourceText, at: int, lines: list[str]) -> SourceText:
    """The text with lines below the line of a character."""
    end = source.line_end(at)
    if end == len(source.text):
        return source.edited(end, end, "".join(f"\n{line}" for line in lines))
    return source.edited(end + 1, end + 1, "".join(f"{line}\n" for line in lines))


def inside(source: SourceText, node: Node, text: str) -> SourceText:
    """The text with something as the first thing between brackets."""
    at = node.start + 1
    return source.edited(at, at, f"{text} " if source.text[at] == "#" else text)


def _add(source: SourceText, parent: Node, name: str, value: Value, after: str) -> SourceText:
    entries = list(parent.parts.items()) if isinstance(parent.parts, dict) else []
    keys = [key for key, _ in entries]
    _, (key, node) = entries[keys.index(after) if after in keys else -1]
    column = source.column(entries[0][1][0].start)
    if not is_flow(source, parent):
        return below_line(source, node.end, list(block_lines({name: value}, column)))
    several = "\n" in source.text[parent.start : parent.end]
    margin = "\n" + " " * source.column(key.start) if several else " "
    return source.edited(node.end, node.end, f",{margin}{flow_text({name: value})[1:-1]}")


def _replace(source: SourceText, node: Node, value: str, *, flow: bool) -> SourceText:
    written = scalar(value, flow=flow)
    return source.edited(node.start, node.end, written if node.end > node.start else f" {written}")


def _fill(
    source: SourceText, parent: Node, entry: tuple[Node | None, Node], value: Mapping[str, Value]
) -> SourceText:
    """The text with a mapping in the place of a value that has nothing in it."""
    key, node = entry
    column = source.column((key or node).start)
    if is_bare(source, node) and not is_flow(source, parent):
        return below(source, node, list(block_lines(value, column + 2)))
    if is_bare(source, node):
        blank = "" if node.end > node.start else " "
        return source.edited(node.start, node.end, blank + flow_text(value))
    return inside(source, node, flow_text(value, column + 2)[1:-1].rstrip())


def _comma(text: str, at: int) -> int | None:
    """The comma behind a value between brackets, blanks and comments passed over; None before the last bracket."""
    while text[at] not in ",}]":
        at = text.index("\n", at) if text[at] == "#" else at + 1
    return at if text[at] == "," else None


def _blanks_end(text: str, at: int) -> int:
    return at + len(text[at:]) - len(text[at:].lstrip(" "))

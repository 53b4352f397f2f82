"""Where things stand in a source: looked up only when something has to be reported.

The text is composed once more for the first question asked of it. Absent: the file system; the text is at hand.
"""

from dataclasses import dataclass, field

from waypoints_site.documents import Pointer
from waypoints_site.findings import Span
from waypoints_site.parse.decoding import span_at
from waypoints_site.parse.nodes import Node, compose
from waypoints_site.parse.scalars import source_offset


@dataclass(slots=True)
class SourceMarks:
    """The marks of one text: YAML from character `start` to `end`, a Markdown body from `body` on."""

    path: str
    text: str
    start: int
    end: int
    body: int
    _root: Node | None = field(default=None, repr=False)

    def value(self, pointer: Pointer) -> Span:
        """The value at a pointer, or the nearest thing around it that exists."""
        return self._span(self._find(pointer)[1])

    def key(self, pointer: Pointer) -> Span:
        """The key of the value at a pointer; for a list's item, the item."""
        key, node = self._find(pointer)
        return self._span(key or node)

    def within(self, pointer: Pointer, start: int, end: int) -> Span:
        """Characters `start` to `end` of the text at a pointer; of the body, for an empty pointer."""
        if not pointer:
            return span_at(self.path, self.text, self.body + start, self.body + end)
        node = self._find(pointer)[1]
        raw = self._yaml()[node.start : node.end]
        value = node.data if isinstance(node.data, str) else raw
        first, last = source_offset(raw, value, start), source_offset(raw, value, end)
        offset = self.start + node.start
        return span_at(self.path, self.text, offset + first, offset + max(last, first))

    def _find(self, pointer: Pointer) -> tuple[Node | None, Node]:
        found: tuple[Node | None, Node] = (None, self._tree())
        for step in pointer:
            child = found[1].child(step)
            if child is None:
                return found
            found = child
        return found

    def _tree(self) -> Node:
        if self._root is None:
            self._root = compose(self._yaml())[0] or Node(0, 0, None)
        return self._root

    def _yaml(self) -> str:
        return self.text[self.start : self.end]

    def _span(self, node: Node) -> Span:
        return span_at(self.path, self.text, self.start + node.start, self.start + max(node.end, node.start))

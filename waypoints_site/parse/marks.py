"""Where things stand in a source: looked up only when something has to be reported.

The text is composed once more for the first question asked of it. Absent: files; the text is at hand.
"""

from dataclasses import dataclass, field

from waypoints_site.documents import Origins, Pointer
from waypoints_site.findings import Span
from waypoints_site.parse.lines import Lines, lines_of
from waypoints_site.parse.nodes import Node, compose
from waypoints_site.parse.scalars import scalar_origins


@dataclass(slots=True)
class SourceMarks:
    """The marks of one text: YAML from character `start` to `end`, a Markdown body from `body` on."""

    path: str
    text: str
    start: int
    end: int
    body: int
    _root: Node | None = field(default=None, repr=False)
    _lines: Lines | None = field(default=None, repr=False)
    _last: tuple[Node, Origins] | None = field(default=None, repr=False)

    def value(self, pointer: Pointer) -> Span:
        """The value at a pointer, or the nearest thing around it that exists."""
        return self._span_of(self._find(pointer)[1])

    def key(self, pointer: Pointer) -> Span:
        """The key of the value at a pointer; for a list's item, the item."""
        key, node = self._find(pointer)
        return self._span_of(key or node)

    def within(self, pointer: Pointer, start: int, end: int) -> Span:
        """Characters `start` to `end` of the text at a pointer; of the body, for an empty pointer.

        A text that an alias repeats stands elsewhere: the whole alias, then.
        """
        if not pointer:
            return self._span(self.body + start, self.body + end)
        node = self._find(pointer)[1]
        if node.alias or not isinstance(node.data, str):
            return self._span_of(node)
        first, last = self._origins(node, node.data).span(start, end)
        offset = self.start + node.start
        return self._span(offset + first, offset + last)

    def _origins(self, node: Node, value: str) -> Origins:
        if self._last is None or self._last[0] is not node:
            raw = self.text[self.start + node.start : self.start + node.end]
            self._last = node, scalar_origins(raw, value)
        return self._last[1]

    def _find(self, pointer: Pointer) -> tuple[Node | None, Node]:
        if self._root is None:
            self._root = compose(self.text[self.start : self.end])[0] or Node(0, 0, None)
        found: tuple[Node | None, Node] = (None, self._root)
        for step in pointer:
            child = found[1].child(step)
            if child is None:
                return found
            found = child
        return found

    def _span_of(self, node: Node) -> Span:
        return self._span(self.start + node.start, self.start + max(node.end, node.start))

    def _span(self, start: int, end: int) -> Span:
        if self._lines is None:
            self._lines = lines_of(self.path, self.text)
        return self._lines.span(start, end)

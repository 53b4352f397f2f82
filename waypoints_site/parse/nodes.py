"""YAML text → a tree of nodes that know where they stand, without recursion and without surprises.

Absent: tags, merge keys, several documents in a file; what a plain scalar means, see `values`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs do not name what cyaml re-exports

from waypoints_site.parse.characters import BREAKS, HIDDEN, SHOWN, UNPRINTABLE, unprintable
from waypoints_site.parse.reasons import TAG, has_start, reason
from waypoints_site.parse.scalars import scalar_origins
from waypoints_site.parse.values import Scalar, value_of

DEPTH = 32
"""How deep mappings and lists may nest."""
VALUES = 100_000
"""How many values a file may hold; more is no text that anybody wrote."""
ALIASED = 1000
"""How many values, or hundreds of characters, aliases may add to a file, so that no file grows in memory."""

_ANCHOR = re.compile(r"&[\w-]+(?:\s|#[^\n]*(?=\n))*", re.ASCII)

Data = Scalar | list["Data"] | dict[str, "Data"]


@dataclass(slots=True)
class Node:
    """A value and the characters it stands on; `parts` are a list's nodes, or a mapping's keys and values."""

    start: int
    end: int
    data: Data
    parts: "list[Node] | dict[str, tuple[Node, Node]] | None" = None
    size: int = 1
    depth: int = 0
    alias: bool = False

    def child(self, step: str | int) -> "tuple[Node | None, Node] | None":
        """The entry of a key (the last of that name, as in the data) or of an index, if there is one."""
        if isinstance(step, str):
            return self.parts.get(step) if isinstance(self.parts, dict) else None
        return (
            (None, self.parts[step]) if isinstance(self.parts, list) and 0 <= step < len(self.parts) else None
        )


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, between which characters; `opened` is where the thing starts that is broken."""

    rule: str
    start: int
    end: int
    message: str
    opened: int | None = None


class _Stop(Exception):
    """Reading cannot go on."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


def compose(text: str) -> tuple[Node | None, tuple[Fault, ...]]:
    """The tree of a YAML text and its faults; no tree where the text cannot be read to its end."""
    invisible = unprintable(text)
    if invisible:
        return None, (_unprintable(invisible[0], invisible.start()),)
    composer = _Composer(text)
    try:
        for event in _events(text.translate(HIDDEN) if composer.hidden else text):
            composer.take(event)
    except _Stop as stop:
        return None, (*composer.faults, stop.fault)
    return composer.root or Node(0, 0, None), tuple(composer.faults)


def _events(text: str) -> Iterator[yaml.Event]:
    parser = CParser(text)
    try:
        while parser.check_event():
            event = parser.get_event()
            if event is not None:
                yield event
    except yaml.MarkedYAMLError as error:
        index, opened = (
            min(mark.index, len(text)) if mark else None for mark in (error.problem_mark, error.context_mark)
        )
        at = index if index is not None else opened or 0
        context = error.context or ""
        message = reason(context, error.problem or "", text, at)
        opened = opened if has_start(context) and opened != at else None
        raise _Stop(Fault("syntax", at, at + 1, message, opened)) from None
    except yaml.YAMLError:  # a reader's error, which knows no mark; what it minds was looked for above
        raise _Stop(Fault("syntax", 0, 1, "this is not YAML")) from None
    finally:
        parser.dispose()


def _bounds(event: yaml.Event) -> tuple[int, int]:
    start, end = event.start_mark, event.end_mark
    return (start.index, end.index) if start is not None and end is not None else (0, 0)


def _unprintable(character: str, index: int) -> Fault:
    message = f"an invisible character stands here (U+{ord(character):04X})"
    return Fault("syntax", index, index + 1, message)


class _Composer:
    """Turns events into nodes, one at a time."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.hidden = bool(BREAKS.search(text))
        self.root: Node | None = None
        self.faults: list[Fault] = []
        # Containers being filled, each with the key that waits for it and the name of its anchor.
        self._open: list[tuple[Node, Node | None, str | None]] = []
        self._key: Node | None = None
        self._anchors: dict[str, Node | None] = {}
        self._aliased = 0
        self._values = 0

    def take(self, event: yaml.Event) -> None:
        """The next event of the text."""
        match event:
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.MappingStartEvent():
                self._start(event, Node(self._start_of(event), 0, {}, {}))
            case yaml.SequenceStartEvent():
                self._start(event, Node(self._start_of(event), 0, [], []))
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._finish(event)
            case yaml.AliasEvent():
                self._alias(event)
            case yaml.DocumentStartEvent() if self.root is not None:
                raise self._stop(event, "a second YAML document starts here; a file holds one")

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        self._refuse_tag(event)
        plain = event.implicit[0] and not event.style
        start, end = self._start_of(event), _bounds(event)[1]
        if event.style in ("|", ">"):
            end = start + len(self.text[start:end].rstrip())
        value = event.value.translate(SHOWN) if self.hidden else event.value
        if event.style == '"':
            self._refuse_escapes(start, self.text[start:end], event.value)
        node = Node(start, max(end, start), value if self._expects_key() or not plain else value_of(value))
        node.size += len(value) // 100
        if plain and value == "<<" and self._expects_key():
            message = "merge keys (“<<”) are not read here; write the keys themselves"
            raise self._stop(event, message)
        if event.anchor:
            self._anchors[event.anchor] = node
        self._add(node)

    def _start(self, event: yaml.CollectionStartEvent, node: Node) -> None:
        self._refuse_tag(event)
        if self._expects_key():
            raise self._stop(event, "a key is a text, not a list or a mapping")
        if len(self._open) >= DEPTH:
            raise self._stop(event, f"this nests deeper than {DEPTH} levels")
        if event.anchor:
            self._anchors[event.anchor] = None
        self._open.append((node, self._key, event.anchor))
        self._key = None

    def _finish(self, event: yaml.CollectionEndEvent) -> None:
        node, self._key, anchor = self._open.pop()
        start, end = _bounds(event)
        # A closing bracket has a width; the end of a block stands where the next thing starts.
        node.end = end if end > start else max(node.start, _last_end(node))
        if anchor:
            self._anchors[anchor] = node
        self._add(node)

    def _alias(self, event: yaml.AliasEvent) -> None:
        name = str(event.anchor)
        if name not in self._anchors:
            raise self._stop(event, f"no anchor “&{name}” stands before this alias")
        target = self._anchors[name]
        if target is None:
            raise self._stop(event, f"the anchor “&{name}” would hold itself")
        self._aliased += target.size
        if self._aliased > ALIASED:
            raise self._stop(event, "aliases make this file too large; write the text itself")
        if len(self._open) + target.depth > DEPTH:
            raise self._stop(event, f"this alias nests deeper than {DEPTH} levels")
        if self._expects_key() and not isinstance(target.data, str):
            raise self._stop(event, "a key is a text")
        start, end = _bounds(event)
        self._add(Node(start, end, target.data, target.parts, target.size, target.depth, alias=True))

    def _add(self, node: Node) -> None:
        self._values += 1
        if self._values > VALUES:
            message = f"this file holds more than {VALUES:,} values"
            raise _Stop(Fault("syntax", node.start, node.start + 1, message))
        if not self._open:
            self.root = node
            return
        parent = self._open[-1][0]
        if isinstance(parent.data, list) and isinstance(parent.parts, list):
            parent.data.append(node.data)
            parent.parts.append(node)
        elif self._key is None:
            self._key = node
            return
        elif isinstance(parent.data, dict) and isinstance(parent.parts, dict):
            self._pair(parent.data, parent.parts, self._key, node)
            self._key = None
        parent.size += node.size
        parent.depth = max(parent.depth, node.depth + 1)

    def _pair(
        self, data: dict[str, Data], parts: dict[str, tuple[Node, Node]], key: Node, node: Node
    ) -> None:
        name = str(key.data)
        if name in data:
            shown = name if len(name) <= 60 else name[:60] + "…"
            self.faults.append(
                Fault(
                    "duplicate-key",
                    key.start,
                    max(key.end, key.start + 1),
                    f"the key “{shown}” stands here a second time",
                )
            )
            del parts[name], data[name]  # so that both keep the order of the text
        data[name] = node.data
        parts[name] = (key, node)

    def _expects_key(self) -> bool:
        return self._key is None and bool(self._open) and isinstance(self._open[-1][0].data, dict)

    def _start_of(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> int:
        """Where a value stands, its anchor not counted."""
        start = _bounds(event)[0]
        anchor = _ANCHOR.match(self.text, start) if event.anchor else None
        return min(anchor.end(), _bounds(event)[1]) if anchor else start

    def _refuse_tag(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.tag:
            raise self._stop(event, TAG)

    def _refuse_escapes(self, start: int, raw: str, value: str) -> None:
        """Escapes may write what may not stand in the text itself."""
        if "\\" not in raw or not unprintable(value):
            return
        origins = scalar_origins(raw, value)
        for found in UNPRINTABLE.finditer(value):
            at = origins.at(found.start())
            if raw[at] == "\\":  # else it stands in for the end of a line
                raise _Stop(_unprintable(found[0], start + at))

    def _stop(self, event: yaml.Event, message: str) -> _Stop:
        start, end = _bounds(event)
        line = self.text.find("\n", start)
        end = min(end, line if line >= 0 else len(self.text))
        return _Stop(Fault("syntax", start, max(start + 1, end), message))


def _last_end(node: Node) -> int:
    if not node.parts:
        return 0
    if isinstance(node.parts, dict):
        return next(reversed(node.parts.values()))[1].end
    return node.parts[-1].end

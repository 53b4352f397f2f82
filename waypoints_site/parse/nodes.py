"""YAML text → a tree of nodes that know where they stand, without recursion and without surprises.

Plain scalars become integers, decimals, truth values or nothing; all else stays the text it was (`no`, `010`, `12:30`
and dates too: a date becomes one when a record needs it). Absent: tags, merge keys, several documents in a file.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs do not name what cyaml re-exports

DEPTH = 32
"""How deep mappings and lists may nest."""
ALIASED = 1000
"""How many nodes aliases may add to a file, so that no file grows in memory."""

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})\Z", re.ASCII)
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,17}\Z", re.ASCII)
_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
}
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")

Data = str | int | float | bool | None | list["Data"] | dict[str, "Data"]


@dataclass(slots=True)
class Node:
    """A value and the characters it stands on. `entries` holds (key, value) of a mapping, or (None, value) of a list."""

    start: int
    end: int
    data: Data
    entries: "list[tuple[Node | None, Node]]" = field(default_factory=list)
    size: int = 1

    def child(self, step: str | int) -> "tuple[Node | None, Node] | None":
        """The entry of a key (the last of that name, as in the data) or of an index, if there is one."""
        if isinstance(step, int):
            return (
                self.entries[step] if isinstance(self.data, list) and 0 <= step < len(self.entries) else None
            )
        return next(
            (pair for pair in reversed(self.entries) if pair[0] is not None and pair[0].data == step), None
        )


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a text, and between which characters."""

    rule: str
    start: int
    end: int
    message: str


class _Stop(Exception):
    """Reading cannot go on."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


def compose(text: str) -> tuple[Node | None, tuple[Fault, ...]]:
    """The tree of a YAML text and its faults; no tree where the text cannot be read to its end."""
    composer = _Composer(text)
    try:
        unprintable = _UNPRINTABLE.search(text)
        if unprintable:
            index = unprintable.start()
            raise _Stop(Fault("syntax", index, index + 1, "a control character stands here"))
        for event in _events(text):
            composer.take(event)
    except _Stop as stop:
        return None, (*composer.faults, stop.fault)
    root = composer.root or Node(0, 0, None)
    return root, tuple(composer.faults)


def _events(text: str) -> Iterator[yaml.Event]:
    parser = CParser(text)
    try:
        while parser.check_event():
            yield parser.get_event()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        index = min(mark.index, len(text)) if mark else 0
        raise _Stop(Fault("syntax", index, index + 1, _sentence(error))) from None
    except yaml.YAMLError:  # a reader's error, which knows no mark; what it minds was looked for above
        raise _Stop(Fault("syntax", 0, 1, "this is not YAML")) from None
    finally:
        parser.dispose()


def _sentence(error: yaml.MarkedYAMLError) -> str:
    parts = [part for part in (error.context, error.problem) if part]
    return "this does not parse as YAML: " + ", ".join(parts)


class _Composer:
    """Turns events into nodes, one at a time."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.root: Node | None = None
        self.faults: list[Fault] = []
        self._open: list[
            tuple[Node, Node | None]
        ] = []  # containers being filled, each with the key that waits
        self._key: Node | None = None
        self._anchors: dict[str, Node | None] = {}
        self._anchor_of: list[str | None] = []
        self._aliased = 0

    def take(self, event: yaml.Event) -> None:
        """The next event of the text."""
        if isinstance(event, yaml.NodeEvent):
            self._refuse_tag(event)
        match event:
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.MappingStartEvent():
                self._start(event, {})
            case yaml.SequenceStartEvent():
                self._start(event, [])
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._finish(event)
            case yaml.AliasEvent():
                self._alias(event)
            case yaml.DocumentStartEvent() if self.root is not None:
                raise self._stop(event, "a second YAML document starts here; a file holds one")

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        plain = event.implicit[0] and not event.style
        start, end = event.start_mark.index, event.end_mark.index
        if event.style in ("|", ">"):
            end = start + len(self.text[start:end].rstrip())
        in_key = self._expects_key()
        node = Node(start, max(end, start), event.value if in_key or not plain else _resolve(event.value))
        if event.anchor:
            self._anchors[event.anchor] = node
        self._add(node)

    def _start(self, event: yaml.CollectionStartEvent, data: Data) -> None:
        if self._expects_key():
            raise self._stop(event, "a key is a text, not a list or a mapping")
        if len(self._open) >= DEPTH:
            raise self._stop(event, f"this nests deeper than {DEPTH} levels")
        if event.anchor:
            self._anchors[event.anchor] = None
        self._anchor_of.append(event.anchor)
        self._open.append((Node(event.start_mark.index, event.end_mark.index, data), self._key))
        self._key = None

    def _finish(self, event: yaml.CollectionEndEvent) -> None:
        node, key = self._open.pop()
        self._key = key
        flow = (
            self.text[node.start : node.start + 1] in ("[", "{")
            and event.end_mark.index > event.start_mark.index
        )
        last = node.entries[-1][1].end if node.entries else node.start
        node.end = event.end_mark.index if flow else max(last, node.start)
        anchor = self._anchor_of.pop()
        if anchor:
            self._anchors[anchor] = node
        self._add(node)

    def _alias(self, event: yaml.AliasEvent) -> None:
        if event.anchor not in self._anchors:
            raise self._stop(event, f"no anchor “{event.anchor}” stands before this alias")
        target = self._anchors[event.anchor]
        if target is None:
            raise self._stop(event, f"the anchor “{event.anchor}” would hold itself")
        self._aliased += target.size
        if self._aliased > ALIASED:
            raise self._stop(event, f"aliases add more than {ALIASED} values to this file")
        if self._expects_key() and not isinstance(target.data, str):
            raise self._stop(event, "a key is a text")
        start, end = event.start_mark.index, event.end_mark.index
        self._add(Node(start, end, target.data, target.entries, target.size))

    def _add(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1][0]
        if isinstance(parent.data, list):
            parent.data.append(node.data)
            parent.entries.append((None, node))
        elif self._key is None:
            self._key = node
            return
        elif isinstance(parent.data, dict):
            self._pair(parent, parent.data, self._key, node)
            self._key = None
        parent.size += node.size

    def _pair(self, parent: Node, data: dict[str, Data], key: Node, node: Node) -> None:
        name = str(key.data)
        if name in data:
            self.faults.append(
                Fault("duplicate-key", key.start, key.end, f"the key “{name}” stands here twice")
            )
        data[name] = node.data
        parent.entries.append((key, node))

    def _expects_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1][0].data, dict) and self._key is None

    def _refuse_tag(self, event: yaml.NodeEvent) -> None:
        if getattr(event, "tag", None):
            raise self._stop(event, "tags (“!…”) are not read here")

    def _stop(self, event: yaml.Event, message: str) -> _Stop:
        start = event.start_mark.index
        return _Stop(Fault("syntax", start, max(start + 1, _line_end(self.text, event)), message))


def _line_end(text: str, event: yaml.Event) -> int:
    start, end = event.start_mark.index, event.end_mark.index
    line = text.find("\n", start)
    return min(end, line if line >= 0 else len(text))


def _resolve(value: str) -> Data:
    if value in _WORDS:
        return _WORDS[value]
    first = value[:1]
    if first.isdigit() or first == "-":
        if _INTEGER.match(value):
            return int(value)
        if _DECIMAL.match(value):
            return float(value)
    return value

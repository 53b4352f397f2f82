"""Adding to a JSON file of somebody else's: keys that are not ours stay, in their order.

A file with comments is not written, since JSON has no place for them. Absent: what is added.
"""

import json
import re
from collections.abc import Callable
from pathlib import Path

from waypoints_site.discover import Unreadable, read
from waypoints_site.scaffold.writing import Refusal

Data = dict[str, object]

_STRING = r'"(?:[^"\\]|\\.)*"'
_COMMENT = re.compile(rf"{_STRING}|//[^\n]*|/\*.*?\*/", re.DOTALL)
_COMMA = re.compile(rf"{_STRING}|,(?=\s*[}}\]])", re.DOTALL)
_INDENT = re.compile(r'^([ \t]+)"', re.MULTILINE)


def as_json(data: object, indent: str = "  ") -> bytes:
    """Data as a JSON file."""
    return (json.dumps(data, indent=indent, ensure_ascii=False) + "\n").encode()


def added(root: Path, name: str, change: Callable[[Data], Data]) -> bytes | None:
    """The content of a file below `root` after `change` to its data; None where that changes nothing.

    Refused, with all that the file lacks, where it is no plain JSON and does not have it already.
    """
    text = _text(root, name)
    if text is None:
        return as_json(change({}))
    data, plain = _plain(text), True
    if data is None:
        data, plain = _plain(_relaxed(text)), False
    if data is not None and change(data) == data:
        return None
    if data is None or not plain:
        wanted = as_json(change({})).decode().rstrip()
        raise Refusal(
            f"{name} has comments or does not parse, so it stays as it is; add this to it:\n{wanted}"
        )
    indent = _INDENT.search(text)
    return as_json(change(data), indent[1] if indent else "  ")


def _text(root: Path, name: str) -> str | None:
    if not (root / name).exists():
        return None
    try:
        return read(root / name).decode("utf-8-sig")
    except (Unreadable, UnicodeDecodeError):
        raise Refusal(f"{name} cannot be read, so nothing is added to it") from None


def _plain(text: str) -> Data | None:
    """The mapping in a JSON text; None where the text is anything else, or names a key twice."""
    try:
        data = json.loads(text or "{}", object_pairs_hook=_once)
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


def _once(pairs: list[tuple[str, object]]) -> Data:
    data = dict(pairs)
    if len(data) < len(pairs):
        raise ValueError("a key stands here twice")
    return data


def _relaxed(text: str) -> str:
    """A text without the comments and the commas before a closing bracket that editors let pass."""
    bare = _COMMENT.sub(lambda found: found[0] if found[0].startswith('"') else " ", text)
    return _COMMA.sub(lambda found: found[0] if found[0].startswith('"') else "", bare)

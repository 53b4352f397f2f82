"""From a character of a scalar's value back to the character of the source that it came from.

Absent: positions in lines and columns; offsets are characters from the scalar's first.
"""

_ESCAPES = {"x": 2, "u": 4, "U": 8}


def source_offset(raw: str, value: str, offset: int) -> int:
    """Where the character `offset` of `value` stands in `raw`, the scalar as written (quotes and indicators too)."""
    at = _first(raw)
    for index in range(min(offset, len(value))):
        at = _past(raw, at, value[index])
    return _settle(raw, at, value[offset]) if offset < len(value) else at


def _first(raw: str) -> int:
    if raw[:1] in "|>":
        return raw.find("\n") + 1
    return 1 if raw[:1] in ("'", '"') else 0


def _past(raw: str, at: int, character: str) -> int:
    """The offset behind the source of one character of the value."""
    if character.isspace():
        end = at
        while end < len(raw) and (raw[end].isspace() or raw.startswith("\\\n", end)):
            end += 1
            if character == " " and raw[end - 1] == " ":
                return end
        return end if end > at or not raw.startswith("\\", at) else _escaped(raw, at)
    at = _settle(raw, at, character)
    return at + 2 if raw.startswith("''", at) and raw[:1] == "'" else _escaped(raw, at)


def _settle(raw: str, at: int, character: str) -> int:
    """The offset of the next character that is not the layout of the source."""
    if character.isspace():
        return at
    while at < len(raw) and (raw[at].isspace() or raw.startswith("\\\n", at)):
        at += 1
    return at


def _escaped(raw: str, at: int) -> int:
    if raw[:1] == '"' and raw.startswith("\\", at):
        return at + 2 + _ESCAPES.get(raw[at + 1 : at + 2], 0)
    return at + 1

"""What a plain scalar means: an integer, a decimal, a truth value or nothing; all else stays the text it was.

So do `no`, `010` and `12:30`, which YAML 1.1 would change, and dates: one becomes a date when a record needs it.
Absent: infinities, exponents, and numbers that could not be written back as they were.
"""

import re

Scalar = str | int | float | bool | None

_INTEGER = re.compile(r"(?:0|-?[1-9][0-9]{0,17})\Z", re.ASCII)
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,17}\Z", re.ASCII)
_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
}


def value_of(written: str) -> Scalar:
    """The value of a plain scalar."""
    if written in _WORDS:
        return _WORDS[written]
    first = written[:1]
    if first.isdigit() or first == "-":
        if _INTEGER.match(written):
            return int(written)
        if _DECIMAL.match(written):
            return float(written)
    return written

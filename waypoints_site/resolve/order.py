"""Natural order: `L2` comes before `L10`.

Absent: locales; the order of letters is that of their code points.
"""

import re

_PARTS = re.compile(r"([0-9]+)")


def natural(text: str) -> tuple[tuple[tuple[int, int, str, str], ...], str]:
    """A sort key under which runs of digits count as numbers, however long they are."""
    parts = tuple(_key(part) for part in _PARTS.split(text.lower()) if part)
    return parts, text


def _key(part: str) -> tuple[int, int, str, str]:
    if not part[0].isdigit() or not part.isascii():
        return 1, 0, part, part
    digits = part.lstrip("0")
    return 0, len(digits), digits, part

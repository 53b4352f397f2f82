"""Natural order: `L2` comes before `L10`.

Absent: locales; the order of letters is that of their code points.
"""

import re

_PARTS = re.compile(r"([0-9]+)")


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """A sort key under which runs of digits count as numbers."""
    parts = _PARTS.split(text.lower())
    return tuple(
        (0, int(part), part) if part.isdigit() and part.isascii() else (1, 0, part) for part in parts if part
    )

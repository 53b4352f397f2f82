"""Characters with which the YAML parser and editors do not agree.

Absent: where they stand, and what is said about them.
"""

import re

_NEVER = "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
UNPRINTABLE = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff{_NEVER}]")
"""What nobody can see in an editor, and may not stand in a text."""

# For the parser these end a line; for editors, and for YAML today, they do not. So it never sees them.
BREAKS = re.compile("[\x85\u2028\u2029]")
HIDDEN = {0x85: "\U0001fffe", 0x2028: "\U0001ffff", 0x2029: "\U0002fffe"}
SHOWN = {ord(stand_in): chr(line_end) for line_end, stand_in in HIDDEN.items()}

UNUSUAL = re.compile("[^\t\n -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff00-\ufffd]")
"""All of these, and some that are in order, such as pictures: a quick answer for texts that have none of them."""


def unprintable(text: str) -> re.Match[str] | None:
    """The first character of a text that nobody can see."""
    return UNPRINTABLE.search(text) if UNUSUAL.search(text) else None

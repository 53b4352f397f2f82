"""Text as a terminal may show it: what would steer the terminal, or hide in it, is made visible.

Absent: colour. What comes out of here holds no control character, whatever went in.
"""

from unicodedata import category, east_asian_width

# Control, invisible format, surrogate, line and paragraph separator: they move the cursor, turn the direction
# of writing round, vanish, or cannot be encoded.
UNSHOWABLE = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))
MARKS = frozenset(("Mn", "Me"))  # drawn upon the character before them
JAMO = (range(0x1160, 0x1200), range(0xD7B0, 0xD800))  # vowels and finals, drawn into the syllable before


def visible(text: str) -> str:
    """`text` with a picture (␛) or a number (<202E>) in place of each character that cannot be shown."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_shown, text))


def width(text: str) -> int:
    """How many columns of a terminal visible text takes."""
    return len(text) if text.isascii() else sum(map(_width, text))


def _shown(character: str) -> str:
    if category(character) not in UNSHOWABLE:
        return character
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"<{code:04X}>"


def _width(character: str) -> int:
    if category(character) in MARKS or any(ord(character) in jamo for jamo in JAMO):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1

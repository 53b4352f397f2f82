"""Texts as YAML scalars, and as comments.

Absent: whole documents; those who write one put its lines together themselves.
"""

from collections.abc import Iterable
from textwrap import TextWrapper

from waypoints_site.amend.scalars import key, scalar

__all__ = ["WIDTH", "comments", "key", "out", "remarks", "scalar"]

WIDTH = 110
"""Characters of a line."""


def comments(lines: Iterable[str], indent: str = "", width: int = WIDTH) -> tuple[str, ...]:
    """Lines of text as comments, wrapped; the further lines of one hang as deep as its text starts."""
    return tuple(
        f"{indent}# {part}".rstrip() for line in lines for part in _wrapped(line, width - len(indent) - 2)
    )


def remarks(lines: Iterable[str], indent: str = "") -> tuple[str, ...]:
    """Comments among lines that are commented out; they stay comments when those are taken in."""
    return out(*comments(lines, indent, WIDTH - 2))


def out(*lines: str) -> tuple[str, ...]:
    """Lines of YAML commented out, so that they can be taken in again by taking `# ` away."""
    return tuple(f"# {_printable(line)}".rstrip() for line in lines)


def _wrapped(line: str, width: int) -> list[str]:
    """A line in pieces. Whatever might end a comment or upset a terminal is a space."""
    shown = _printable(line).rstrip()
    text = shown.lstrip()
    margin = " " * (len(shown) - len(text))
    hanging = f"{margin}  " if text.startswith("- ") else margin
    wrapper = TextWrapper(
        max(width, 40),
        initial_indent=margin,
        subsequent_indent=hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return wrapper.wrap(text) or [""]


def _printable(line: str) -> str:
    return "".join(character if character.isprintable() else " " for character in line)

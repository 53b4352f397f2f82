"""Texts as YAML scalars, and as comments.

Absent: whole documents; those who write one put its lines together themselves.
"""

from collections.abc import Iterable
from textwrap import TextWrapper

from waypoints_site.parse.nodes import compose

WIDTH = 110
"""Characters of a line."""


def scalar(text: str) -> str:
    """A text as a YAML value of one line: plain wherever it is read as the same text again."""
    root, faults = compose(f"- {text}\n")
    plain = root is not None and root.data == [text] and not faults and "\n" not in text
    return text if plain else _quoted(text)


def key(text: str) -> str:
    """A text as a YAML key: plain wherever it is read as the same key again."""
    root, _ = compose(f"{text}: x\n")
    plain = root is not None and root.data == {text: "x"} and "\n" not in text
    return text if plain else _quoted(text)


def comments(lines: Iterable[str], indent: str) -> tuple[str, ...]:
    """Lines of text as comments, wrapped; the further lines of one hang as deep as its text starts."""
    return tuple(
        f"{indent}# {part}".rstrip() for line in lines for part in _wrapped(line, WIDTH - len(indent) - 2)
    )


def _quoted(text: str) -> str:
    """A text in quotes, with an escape for all that a line or a terminal might take for something else."""
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if character == "\n":
        return "\\n"
    return character if character.isprintable() else f"\\U{ord(character):08X}"


def _wrapped(line: str, width: int) -> list[str]:
    """A line in pieces. Whatever might end a comment or upset a terminal is a space."""
    shown = "".join(character if character.isprintable() else " " for character in line).rstrip()
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

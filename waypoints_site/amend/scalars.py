"""Texts as YAML scalars of one line.

Absent: everything around them.
"""

from waypoints_site.parse.nodes import compose


def scalar(text: str, *, flow: bool = False) -> str:
    """A text as a YAML value: plain wherever it is read as the same text again, within brackets with `flow`."""
    root, faults = compose(f"[{text}]\n" if flow else f"- {text}\n")
    plain = root is not None and root.data == [text] and not faults and "\n" not in text
    return text if plain else _quoted(text)


def key(text: str, *, flow: bool = False) -> str:
    """A text as a YAML key: plain wherever it is read as the same key again."""
    root, _ = compose(f"{{{text}: x}}\n" if flow else f"{text}: x\n")
    plain = root is not None and root.data == {text: "x"} and "\n" not in text
    return text if plain else _quoted(text)


def _quoted(text: str) -> str:
    """A text in quotes, with an escape for all that a line or a terminal might take for something else."""
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if character == "\n":
        return "\\n"
    return character if character.isprintable() else f"\\U{ord(character):08X}"

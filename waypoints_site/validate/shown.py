"""Values as messages show them: short, whatever the file holds.

Absent: judgement.
"""

LONGEST = 60
"""Characters of a value that a message quotes."""

_NAMES = {
    str: "a text",
    int: "a number",
    float: "a number",
    list: "a list",
    dict: "a mapping",
    type(None): "empty",
}


def cut(text: str) -> str:
    """A text as it is, or its beginning."""
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"


def named(value: object) -> str:
    """What kind of thing a value is."""
    return f"“{str(value).lower()}”" if isinstance(value, bool) else _NAMES[type(value)]


def quoted(value: object) -> str:
    """A value in quotes where it is short by nature, else what kind of thing it is."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return named(value).replace("empty", "nothing")
    return f"“{cut(str(value))}”"

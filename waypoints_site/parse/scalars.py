"""From a character of a scalar's value back to the character of the source that it came from.

Absent: YAML's syntax but for what a scalar's own layout does: folded lines, escapes, indentation. Offsets are
characters from the scalar's first.
"""

import re
from collections.abc import Iterator

from waypoints_site.documents import Origins, origins_of

# `++` and `*+` never give back what they took, so a long run of blanks is read once.
_FOLD = r"(?P<fold>[ \t]*+\n[ \t\n]*+)"
_ESCAPE = r"(?P<joined>\\\n[ \t\n]*+)|(?P<one>\\(?:x..|u.{4}|U.{8}|.))"
_PIECE = {
    "": re.compile(rf"{_FOLD}|(?P<kept>[ \t]++|[^ \t\n]++)"),
    "'": re.compile(rf"{_FOLD}|(?P<one>'')|(?P<kept>[ \t]++|[^ \t\n']++)"),
    '"': re.compile(rf"{_FOLD}|{_ESCAPE}|(?P<kept>[ \t]++|[^ \t\n\\]++)"),
}


def scalar_origins(raw: str, value: str) -> Origins:
    """Where the characters of `value` stand in `raw`, the scalar as written (quotes and indicators too)."""
    return origins_of(_block(raw, value) if raw[:1] in ("|", ">") else _flow(raw))


def _flow(raw: str) -> Iterator[tuple[int, int]]:
    """The pieces of a plain or quoted scalar: a fold is a space, or a line end for each blank line in it."""
    quote = raw[:1] if raw[:1] in ("'", '"') else ""
    for piece in _PIECE[quote].finditer(raw, len(quote), len(raw) - len(quote)):
        breaks = piece[0].count("\n")
        length = {"fold": max(1, breaks - 1), "joined": breaks - 1, "one": 1, "kept": len(piece[0])}
        yield length[str(piece.lastgroup)], piece.start()


def _block(raw: str, value: str) -> Iterator[tuple[int, int]]:
    """The pieces of a literal or folded scalar: each line without its indent, and the breaks between."""
    indent = _indent(raw, value)
    blank, indented, first = 0, False, True
    start = raw.find("\n") + 1 or len(raw)
    while start < len(raw):
        end = raw.find("\n", start)
        end = end if end >= 0 else len(raw)
        inner = min(start + _spaces(raw, start), start + indent)
        if inner == end:
            blank += 1
        else:
            deeper = raw[inner] in " \t"
            folds = raw[0] == ">" and not (first or indented or deeper)
            breaks = max(1, blank) if folds else blank + (not first)
            yield breaks, start - 1 - blank
            yield end - inner, inner
            blank, indented, first = 0, deeper, False
        start = end + 1


def _indent(raw: str, value: str) -> int:
    """The indent is not written down: it is what the first line with something in it has lost."""
    leading = len(value) - len(value.lstrip("\n"))
    start = 0
    for _ in range(leading + 1):
        start = raw.find("\n", start) + 1
    return _spaces(raw, start) - _spaces(value, leading)


def _spaces(text: str, start: int) -> int:
    at = start
    while text.startswith(" ", at):
        at += 1
    return at - start

"""Where the text of each Markdown block stood: the library drops indents and markers, and where they were.

Absent: links; see `links`.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.common.utils import MD_TRIM_CHARS
from markdown_it.parser_block import RuleFuncBlockType
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from waypoints_site.documents import Origins, origins_of

Piece = tuple[int, int]
"""A length, and where in the source it was copied from."""

_Finder = Callable[[StateBlock, Sequence[Token]], Iterator[Origins]]


def remember_places(markdown: MarkdownIt) -> None:
    """Make a parser keep, for the content of each inline token, where it came from."""
    finders: dict[str, _Finder] = {
        "paragraph": _of_lines,
        "lheading": _of_lines,
        "heading": _of_heading,
        "table": _of_cells,
    }
    for rule in markdown.block.ruler.__rules__:
        if rule.name in finders:
            rule.fn = _remembering(rule.fn, finders[rule.name])
    markdown.block.ruler.__compile__()


def place_of(token: Token) -> Origins:
    """Where the content of an inline token came from."""
    place = token.meta.get("place")
    return place if isinstance(place, Origins) else Origins((0,), (0,))


def _remembering(rule: RuleFuncBlockType, find: _Finder) -> RuleFuncBlockType:
    def remembering(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - the library's shape
        count = len(state.tokens)
        if not rule(state, start, end, silent):
            return False
        made = [token for token in state.tokens[count:] if token.type == "inline"]
        for token, place in zip(made, find(state, made), strict=True):
            token.meta["place"] = place
        return True

    return remembering


def _of_lines(state: StateBlock, made: Sequence[Token]) -> Iterator[Origins]:
    for token in made:
        first, last = token.map or (0, 0)
        pieces = [piece for line in range(first, last) for piece in _line(state, line)]
        yield _trimmed(state.getLines(first, last, state.blkIndent, False), pieces)


def _line(state: StateBlock, line: int) -> Iterator[Piece]:
    """A line without the indent of its block. A tab may be cut; what is left of it are spaces."""
    start = at = state.bMarks[line]
    indent = 0
    while at < state.eMarks[line] and indent < state.blkIndent:
        if state.src[at] == "\t":
            indent += 4 - (indent + state.bsCount[line]) % 4
        elif state.src[at] == " " or at - start < state.tShift[line]:
            indent += 1
        else:
            break
        at += 1
    yield max(indent - state.blkIndent, 0), at
    yield state.eMarks[line] + 1 - at, at


def _of_heading(state: StateBlock, made: Sequence[Token]) -> Iterator[Origins]:
    for token in made:
        line = token.map[0] if token.map else 0
        start = state.bMarks[line] + state.tShift[line]
        while start < state.eMarks[line] and state.src[start] == "#":
            start += 1
        text = state.src[start : state.eMarks[line]]
        yield _trimmed(text, [(len(text), start)])


def _of_cells(state: StateBlock, made: Sequence[Token]) -> Iterator[Origins]:
    row = -1
    cells: Iterator[Origins] = iter(())
    for token in made:
        line = token.map[0] if token.map else 0
        if line != row:
            row, cells = line, _cells(state, line)
        yield next(cells, Origins((0,), (0,)))


def _cells(state: StateBlock, line: int) -> Iterator[Origins]:
    """The cells of a row, as the library splits them: the outer pipes are none, `\\|` stands for a pipe."""
    start = state.bMarks[line] + state.tShift[line]
    whole = state.src[start : state.eMarks[line]]
    text = whole.strip(MD_TRIM_CHARS)
    start += len(whole) - len(whole.lstrip(MD_TRIM_CHARS))
    columns: list[list[Piece]] = [[]]
    last = 0
    for pipe in re.finditer(r"\|", text):
        at = pipe.start()
        if text[at - 1 : at] == "\\":
            columns[-1].append((at - 1 - last, start + last))
            last = at
        else:
            columns[-1].append((at - last, start + last))
            columns.append([])
            last = at + 1
    columns[-1].append((len(text) - last, start + last))
    if not sum(length for length, _ in columns[0]):
        del columns[0]
    for pieces in columns:
        yield _trimmed("".join(state.src[source : source + length] for length, source in pieces), pieces)


def _trimmed(text: str, pieces: Sequence[Piece]) -> Origins:
    return origins_of(pieces, len(text) - len(text.lstrip(MD_TRIM_CHARS)))

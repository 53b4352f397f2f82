"""Markdown text → HTML that holds nothing a reader's browser could trip over.

Links go where the caller says, or nowhere. Absent: raw HTML, remote images, scripts of any kind.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.common.normalize_url import normalizeLink
from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token

from waypoints_site.markup.headings import headings_of
from waypoints_site.markup.links import kind_of
from waypoints_site.markup.paragraphs import paragraphs
from waypoints_site.markup.plain import words
from waypoints_site.markup.reading import tokens_of
from waypoints_site.markup.syntax import new_reader

Leads = Callable[[str], str | None]
"""From a target as written to an address for `href` or `src`; None where it leads nowhere."""

_TASK = re.compile(r"\[([ xX])\]\s+")


def to_html(text: str, leads: Leads, top: int | None = None) -> str:
    """The HTML of a text. Its headings get anchors and levels from `top` on; without, they are bold lines."""
    plain = paragraphs(text)
    if plain is not None:
        return "".join(f"<p>{escapeHtml(each)}</p>\n" for each in plain)
    return _html_of(_prepared(text, leads, top))


def to_inline_html(text: str, leads: Leads) -> str:
    """The HTML of a text, without the paragraph around it where one paragraph is all it has."""
    plain = paragraphs(text)
    if plain is not None and len(plain) == 1:
        return escapeHtml(plain[0])
    tokens = _prepared(text, leads, None)
    alone = len(tokens) == 3 and tokens[0].type == "paragraph_open"
    return _html_of(tokens[1:2] if alone else tokens).strip("\n")


def _prepared(text: str, leads: Leads, top: int | None) -> list[Token]:
    tokens = tokens_of(text)
    _place_headings(tokens, top)
    _mark_tasks(tokens)
    for token in tokens:
        _align(token)
        if token.children:
            token.children = list(_followed(token.children, leads))
    return _with_regions(tokens)


def _html_of(tokens: Sequence[Token]) -> str:
    return str(_writer().renderer.render(tokens, _writer().options, {}))


@cache
def _writer() -> MarkdownIt:
    return new_reader()


def _place_headings(tokens: Sequence[Token], top: int | None) -> None:
    opening = [at for at, token in enumerate(tokens) if token.type == "heading_open"]
    for at, heading in zip(opening, headings_of(tokens, top or 2), strict=True):
        # A heading is its opening, its words and its end.
        tokens[at].tag = tokens[at + 2].tag = f"h{heading.level}" if top else "p"
        tokens[at].attrSet(*(("id", heading.anchor) if top else ("class", "minor-heading")))


def _mark_tasks(tokens: Sequence[Token]) -> None:
    for at, token in enumerate(tokens):
        if token.type != "inline" or at < 2 or tokens[at - 2].type != "list_item_open":
            continue
        task = _TASK.match(token.content)
        if task and token.children and token.children[0].type == "text":
            token.children[0].content = token.children[0].content[task.end() :]
            done = task.group(1) != " "
            tokens[at - 2].attrSet("class", "task done" if done else "task")
            token.children.insert(0, _raw(_BOX[done]))


_BOX = {
    True: '<span class="box" aria-hidden="true">☑</span><span class="vh">done: </span>',
    False: '<span class="box" aria-hidden="true">☐</span><span class="vh">to do: </span>',
}


def _align(cell: Token) -> None:
    """Alignment by class: the pages' security policy lets no style stand in the HTML."""
    style = cell.attrs.pop("style", None)
    if style:
        cell.attrSet("class", str(style).replace("text-align:", "align-"))


def _with_regions(tokens: Sequence[Token]) -> list[Token]:
    """A wide table scrolls by itself; a region that scrolls needs a name and the keyboard."""
    count = sum(token.type == "table_open" for token in tokens)
    result: list[Token] = []
    number = 0
    for token in tokens:
        if token.type == "table_open":
            number += 1
            name = f"Table {number}" if count > 1 else "Table"
            result.append(_raw(f'<div class="scroll" role="group" tabindex="0" aria-label="{name}">\n'))
        elif token.type == "inline" and not token.content.strip() and result[-1].type == "th_open":
            result[
                -1
            ].tag = "td"  # a head without words heads nothing, and a reader aloud would stumble over it
        elif token.type == "th_close" and result[-2].tag == "td":
            token.tag = "td"
        result.append(token)
        if token.type == "table_close":
            result.append(_raw("</div>\n"))
    return result


def _raw(html: str) -> Token:
    return Token("html_block", "", 0, content=html)


def _followed(children: Sequence[Token], leads: Leads) -> Iterator[Token]:
    """The tokens with links and images that lead somewhere; of the others the words stay.

    The library lets `<https://…>` stand within the words of a link; HTML has no links in links.
    """
    shown: list[bool] = []
    for token in children:
        match token.type:
            case "link_open":
                address = _address(str(token.attrGet("href")), leads) if not any(shown) else None
                shown.append(address is not None)
                if address is not None:
                    token.attrSet("href", address)
                    if kind_of(address) == "external":
                        token.attrSet("rel", "noreferrer")
                    yield token
            case "link_close":
                if shown.pop():
                    yield token
            case "image":
                yield _image(token, leads)
            case _:
                yield token


def _image(image: Token, leads: Leads) -> Token:
    address = _address(str(image.attrGet("src")), leads)
    if address is None or kind_of(address) != "internal":
        return Token("text", "", 0, content=words(image))
    image.attrSet("src", address)
    return image


def _address(target: str, leads: Leads) -> str | None:
    kind = kind_of(target)
    if kind == "unsafe":
        return None
    address = target if kind == "external" else leads(target)
    if address is None or kind_of(address) in ("unsafe", "cell"):
        return None
    return normalizeLink(address)

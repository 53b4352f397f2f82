"""Markdown text → HTML that holds nothing a reader's browser could trip over.

Links go where the caller says, or nowhere. Absent: raw HTML, remote images, scripts of any kind.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.common.normalize_url import normalizeLink
from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token

from waypoints_site.markup.headings import headings_of
from waypoints_site.markup.links import kind_of
from waypoints_site.markup.reading import tokens_of
from waypoints_site.markup.syntax import new_reader

Leads = Callable[[str], str | None]
"""From a target as written to an address for `href` or `src`; None where it leads nowhere."""

_PLAIN = re.compile(r"(?![ \t+=~-]|\d+[.)])[^\n\t\r\\`*_\[\]<>&#|~!]*[^\s\\`*_\[\]<>&#|~!]\Z")
_TASK = re.compile(r"\[([ xX])\]\s+")


def to_html(text: str, leads: Leads, top: int | None = None) -> str:
    """The HTML of a text. With `top`, its headings get anchors and levels from `top` on; else they become bold lines."""
    if _PLAIN.match(text):
        return f"<p>{escapeHtml(text)}</p>\n"
    tokens = tokens_of(text)
    _place_headings(tokens, top)
    _mark_tasks(tokens)
    _wrap_tables(tokens)
    for token in tokens:
        _follow_links(token.children or [], leads)
    return str(_writer().renderer.render(tokens, _writer().options, {}))


def to_inline_html(text: str, leads: Leads) -> str:
    """The HTML of a text, without the paragraph around it where one paragraph is all it has."""
    html = to_html(text, leads).strip()
    inner = html.removeprefix("<p>").removesuffix("</p>")
    alone = len(inner) == len(html) - 7 and "<p>" not in inner
    return inner if alone else html


@cache
def _writer() -> MarkdownIt:
    return new_reader()


def _place_headings(tokens: Sequence[Token], top: int | None) -> None:
    opening = [at for at, token in enumerate(tokens) if token.type == "heading_open"]
    for at, heading in zip(opening, headings_of(tokens, top or 2), strict=True):
        closing = next(token for token in tokens[at:] if token.type == "heading_close")
        tag = f"h{heading.level}" if top else "p"
        tokens[at].tag = closing.tag = tag
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


def _wrap_tables(tokens: list[Token]) -> None:
    """A wide table scrolls by itself; a region that scrolls needs a name and the keyboard."""
    count = 0
    for at in reversed(range(len(tokens))):
        if tokens[at].type == "table_close":
            tokens.insert(at + 1, _raw("</div>\n"))
    for at in reversed([at for at, token in enumerate(tokens) if token.type == "table_open"]):
        count += 1
        tokens.insert(at, _raw('<div class="scroll" role="region" tabindex="0" aria-label="Table">\n'))
    tables = [token for token in tokens if token.type == "html_block" and "aria-label" in token.content]
    for number, token in enumerate(tables, 1):
        token.content = token.content.replace("Table", f"Table {number}") if count > 1 else token.content


def _raw(html: str) -> Token:
    return Token("html_block", "", 0, content=html)


def _follow_links(children: list[Token], leads: Leads) -> None:
    dropped = 0
    for at, token in enumerate(children):
        if token.type == "image":
            _follow_image(children, at, leads)
        elif token.type == "link_open":
            address = _address(str(token.attrGet("href")), leads)
            if address is None:
                children[at] = _raw("")
                dropped += 1
            else:
                token.attrSet("href", address)
                if kind_of(address) == "external":
                    token.attrSet("rel", "noreferrer")
        elif token.type == "link_close" and dropped:
            children[at] = _raw("")
            dropped -= 1


def _follow_image(children: list[Token], at: int, leads: Leads) -> None:
    image = children[at]
    address = _address(str(image.attrGet("src")), leads)
    if address is None or kind_of(address) != "internal":
        children[at] = Token("text", "", 0, content=image.content)
    else:
        image.attrSet("src", address)


def _address(target: str, leads: Leads) -> str | None:
    kind = kind_of(target)
    if kind == "unsafe":
        return None
    address = target if kind == "external" else leads(target)
    return normalizeLink(address) if address is not None else None

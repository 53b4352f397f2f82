"""The tags of a page, each with its attributes and where it stands.

Absent: a tree. What a browser makes of tags that do not fit together is not asked; every tag counts.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape

_NAME = re.compile(r"<([a-zA-Z][^\s/>]*)")
_ATTRIBUTE = re.compile(r"""([^\s/>"'=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']*)))?""")
_PIECE = re.compile(
    r"""<!--.*?(?:--!?>|\Z)|(?P<tag><[a-zA-Z](?:[^<>"']++|"[^"]*+"|'[^']*+'|["'<])*+>)""", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Tag:
    """An opening tag: its name and attributes in lower case, values as they are meant, and its characters."""

    name: str
    attributes: Mapping[str, str]
    start: int
    end: int

    def words(self, attribute: str) -> frozenset[str]:
        """The words of an attribute, in lower case."""
        return frozenset(self.attributes.get(attribute, "").lower().split())


def tags(text: str) -> Iterator[Tag]:
    """The opening tags of a page in their order, but for those in comments and in scripts and styles."""
    at, last = 0, text.rfind(">") + 1
    while found := _PIECE.search(text, at, last):
        at = found.end()
        if found["tag"]:
            tag = _tag(found["tag"], found.start())
            yield tag
            if tag.name in ("script", "style"):
                at = _closing(text, tag)


def content(text: str, tag: Tag) -> str:
    """What stands between a script's or a style's tag and the one that closes it."""
    return text[tag.end : _closing(text, tag)]


def _closing(text: str, tag: Tag) -> int:
    closing = re.compile(rf"</{tag.name}", re.IGNORECASE).search(text, tag.end)
    return closing.start() if closing else len(text)


def _tag(written: str, start: int) -> Tag:
    name = _NAME.match(written)
    assert name is not None
    attributes: dict[str, str] = {}
    for found in _ATTRIBUTE.finditer(written, name.end()):
        value = next((each for each in found.groups()[1:] if each is not None), "")
        attributes.setdefault(found[1].lower(), unescape(value))  # of two, browsers take the first
    return Tag(name[1].lower(), attributes, start, start + len(written))

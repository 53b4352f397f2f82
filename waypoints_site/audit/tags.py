"""The tags of a page, each with its attributes and where it stands.

Absent: a tree. What a browser makes of tags that do not fit together is not asked; every tag counts.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from types import MappingProxyType

_NAME = re.compile(r"<([a-zA-Z][^\s/>]*)")
_ATTRIBUTE = re.compile(r"""([^\s/>"'=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']*)))?""")
_PIECE = re.compile(
    r"""<!--.*?(?:--!?>|\Z)|(?P<tag><[a-zA-Z](?:[^<>"']++|"[^"]*+"|'[^']*+'|["'<]){0,500}+>)""", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Tag:
    """An opening tag as it is `written`: its name and attributes in lower case, values as they are meant."""

    name: str
    attributes: Mapping[str, str]
    written: str
    start: int

    @property
    def end(self) -> int:
        """The number of the character behind it."""
        return self.start + len(self.written)

    def words(self, attribute: str) -> frozenset[str]:
        """The words of an attribute, in lower case."""
        return frozenset(self.attributes.get(attribute, "").lower().split())


def tags(text: str) -> Iterator[Tag]:
    """The opening tags of a page in their order, but for those in comments and in scripts and styles."""
    at = 0
    while found := _PIECE.search(text, at):
        at = found.end()
        if found["tag"]:
            tag = tag_of(found["tag"], found.start())
            yield tag
            if tag.name in ("script", "style"):
                at = _closing(text, tag)


def tag_of(written: str, start: int = 0) -> Tag:
    """A tag as it is written."""
    return Tag(*_parts(written), written, start)


def content(text: str, tag: Tag) -> str:
    """What stands between a script's or a style's tag and the one that closes it."""
    return text[tag.end : _closing(text, tag)]


def _closing(text: str, tag: Tag) -> int:
    closing = re.compile(rf"</{tag.name}", re.IGNORECASE).search(text, tag.end)
    return closing.start() if closing else len(text)


@lru_cache(maxsize=10_000)
def _parts(written: str) -> tuple[str, Mapping[str, str]]:
    """Most tags of a site stand there many times."""
    name = _NAME.match(written)
    assert name is not None
    attributes: dict[str, str] = {}
    for found in _ATTRIBUTE.finditer(written, name.end()):
        value = next((each for each in found.groups()[1:] if each is not None), "")
        attributes.setdefault(found[1].lower(), unescape(value))  # of two, browsers take the first
    return name[1].lower(), MappingProxyType(attributes)

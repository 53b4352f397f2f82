"""A source's text as the parser sees it, with the way back to its bytes: line ends and byte order mark stay.

Positions are characters of the text, in which every line ends with `\\n`. Absent: YAML.
"""

import re
from collections import Counter
from dataclasses import dataclass

from waypoints_site.parse.decoding import newlines

_MARK = b"\xef\xbb\xbf"
_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text, the line ends that its file has in the place of each `\\n`, and whether the file has a mark."""

    text: str
    ends: tuple[str, ...]
    marked: bool = False

    def edited(self, start: int, end: int, new: str) -> "SourceText":
        """The text with `new` in the place of its characters `start` to `end`; new lines end as most others do."""
        first = self.text.count("\n", 0, start)
        last = first + self.text.count("\n", start, end)
        added = (self._usual_end(),) * new.count("\n")
        text = self.text[:start] + new + self.text[end:]
        return SourceText(text, (*self.ends[:first], *added, *self.ends[last:]), self.marked)

    def content(self) -> bytes:
        """The bytes of the file."""
        lines = self.text.split("\n")
        raw = "".join(line + end for line, end in zip(lines, (*self.ends, ""), strict=True))
        return (_MARK if self.marked else b"") + raw.encode()

    def line_end(self, at: int) -> int:
        """Where the line of a character ends."""
        found = self.text.find("\n", at)
        return found if found >= 0 else len(self.text)

    def column(self, at: int) -> int:
        """How many characters stand before a character on its line."""
        return at - (self.text.rfind("\n", 0, at) + 1)

    def _usual_end(self) -> str:
        return Counter(self.ends).most_common(1)[0][0] if self.ends else "\n"


def source_text(content: bytes) -> SourceText:
    """The text of a source, which is UTF-8."""
    marked = content.startswith(_MARK)
    raw = content.removeprefix(_MARK).decode("utf-8")
    return SourceText(newlines(raw), tuple(_END.findall(raw)), marked)

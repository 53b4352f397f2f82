"""A text as its letters and digits alone, with the places where its words begin.

Two texts that a reader would call the same are the same here, whatever the markup, line ends, typography or letter case
between them. Absent: meaning; an escape is letters too, see `readings`.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from unicodedata import category, normalize

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Letters:
    """`all` letters of a text in a row; `edges` are the numbers of those that begin a word, and their count."""

    all: str
    edges: Sequence[int]


def word_at(edges: Sequence[int], letter: int) -> int | None:
    """The number of the word that begins with a letter; None in the middle of one."""
    word = bisect_left(edges, letter)
    return word if word < len(edges) and edges[word] == letter else None


def letters(text: str) -> Letters:
    """The letters of a text, in lower case and without accents."""
    small = text.lower()
    if len(small) != len(text):  # “İ” becomes two characters, say
        words = list(map(_plain, _WORD.findall(text)))
    else:
        words = _WORD.findall(small)
        if not small.isascii():
            words = [word if word.isascii() else _plain(word) for word in words]
    return Letters("".join(words), array("I", accumulate(map(len, words), initial=0)))


def places_of_words(text: str) -> list[tuple[int, int]]:
    """The characters on which each word of a text stands."""
    return [found.span() for found in _WORD.finditer(text)]


def _plain(word: str) -> str:
    decomposed = normalize("NFKD", word.casefold())
    return "".join(each for each in decomposed if each.isalnum() and category(each) != "Mn")

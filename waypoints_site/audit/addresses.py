"""Addresses in pages, style sheets and scripts: where a browser would go for them.

Absent: the tags that they stand in.
"""

import json
import re
from collections.abc import Iterator
from typing import Literal

Way = Literal["within", "elsewhere", "script"]

_IGNORED = re.compile(r"[\t\n\r]")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:")
_OWN = ("data:", "about:")
_SCRIPTS = ("javascript:", "vbscript:", "livescript:")

_IN_STYLES = re.compile(
    r"""/\*.*?(?:\*/|\Z)"""
    r"""|(?:url|src)\(\s*(?P<one>"[^"\n]*|'[^'\n]*|[^"')\s][^)\s]*)"""
    r"""|@import\s+(?P<two>"[^"\n]*|'[^'\n]*)"""
    r"""|image-set\(\s*(?P<three>[^;}]*)""",
    re.DOTALL | re.IGNORECASE,
)
_QUOTED = re.compile(r"""["']([^"'\n]*)""")
_IN_SCRIPTS = re.compile(
    r"""\b(?:fetch|import|importScripts|open|sendBeacon|WebSocket|EventSource|Worker|assign|replace|src|href|action|location)"""
    r"""\s*(?:\(|=(?!=))\s*["'`]\s*(?P<address>(?:https?:|wss?:)?//)"""
    r"""|\b(?:from|import)\s*["'](?:https?:)?//"""
    r"""|\bopen\(\s*["']\w+["']\s*,\s*["'`](?:https?:|wss?:)?//""",
)
_DATA = re.compile(r"\s*window\.\w+\s*=(.*?);?\s*", re.DOTALL)


def way_of(address: str, home: str = "") -> Way:
    """Where an address leads, read as browsers do: blanks around it and line ends in it are nothing.

    `home` is the address of the site itself, if that is known.
    """
    said = _IGNORED.sub("", address).strip("".join(map(chr, range(33)))).replace("\\", "/").lower()
    if said.startswith(_SCRIPTS):
        return "script"
    if home and f"{said}/".startswith(f"{home.lower()}/"):
        return "within"
    if said.startswith("//") or (_SCHEME.match(said) and not said.startswith(_OWN)):
        return "elsewhere"
    return "within"


def foreign_in_styles(text: str) -> Iterator[tuple[int, int]]:
    """Where a style sheet has something fetched from elsewhere."""
    for found in _IN_STYLES.finditer(text):
        named = [found[name].strip("\"'") for name in ("one", "two") if found[name]]
        named += _QUOTED.findall(found["three"] or "")
        if any(way_of(each) != "within" for each in named):
            yield found.span()


def foreign_in_scripts(text: str) -> Iterator[tuple[int, int]]:
    """Where a script asks for something from elsewhere, as far as its text says so."""
    yield from (found.span() for found in _IN_SCRIPTS.finditer(text))


def keeps_data(script: str) -> bool:
    """Whether a script does no more than to keep some data, and so asks for nothing, whatever is in it."""
    found = _DATA.fullmatch(script)
    try:
        return found is not None and json.loads(found[1]) is not None
    except ValueError:
        return False

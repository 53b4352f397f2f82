"""The search index, as a script of the site: `fetch` fails from `file://`.

Absent: the search itself; see the site's script.
"""

import json
from collections.abc import Sequence


def search_index(entries: Sequence[tuple[str, ...]]) -> bytes:
    """A script that leaves the entries in `window.waypointsIndex`, one a line."""
    lines = ",\n".join(json.dumps(entry, ensure_ascii=False, separators=(",", ":")) for entry in entries)
    safe = lines.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")  # line ends in scripts before 2019
    return f"window.waypointsIndex=[\n{safe}\n];\n".encode()

"""YAML texts for tests of edits: what they say, and an edit as text in, text out.

Absent: tests.
"""

from waypoints_site.amend.appending import append
from waypoints_site.amend.editing import drop, put
from waypoints_site.amend.layout import Value
from waypoints_site.amend.source_text import source_text
from waypoints_site.parse.nodes import compose


def data(text: str) -> object:
    """What a text says; it has no fault."""
    root, faults = compose(text)
    assert root is not None
    assert not faults
    return root.data


def after_put(text: str, path: str, value: Value, after: str = "") -> str:
    """The text with a value at a path such as `agreed/on`."""
    return put(source_text(text.encode()), tuple(path.split("/")), value, after).text


def after_drop(text: str, path: str) -> str:
    """The text without the key at a path."""
    return drop(source_text(text.encode()), tuple(path.split("/"))).text


def after_append(text: str, item: dict[str, Value] | None = None) -> str:
    """The text with one more item of the list `list`."""
    return append(source_text(text.encode()), "list", item or {"on": "1 May", "text": "why"}).text

"""Document × relations → permitted document: what a viewer may read, copied; nothing is taken from a whole.

Absent: files, schemas, and anything that could tell a later stage what was left out.
"""

from collections.abc import Callable

from waypoints_site.audiences import Label
from waypoints_site.documents import Document

Relations = frozenset[str]
To = Callable[[str], Relations]
"""The viewer's relations to a person, by their id."""


def to_nobody(_person: str) -> Relations:
    """Nothing to anybody."""
    return frozenset()


def project(
    document: Document, label: Label, body: Relations, relations: Relations, to: To = to_nobody
) -> Document | None:
    """The part of a document that `relations` may read, or None where that is nothing.

    `body` is who may read its Markdown. A document that says itself whom it is for (`audience`) is
    narrowed to them first. Items that are each about somebody count for what the viewer is `to` these.
    """
    known = bool(relations & _stated(document, label.readers))
    if not known and not (_of_others(label) and isinstance(document.data, dict)):
        return None
    data = _permitted(document.data, label, relations, to)
    if not known and not data:
        return None
    return Document(
        document.path,
        document.kind,
        document.name,
        data,
        document.marks,
        document.body if relations & body else "",
    )


def _permitted(data: object, label: Label, relations: Relations, to: To) -> object:
    if isinstance(data, dict):
        return _properties(data, label, relations, to)
    if isinstance(data, list):
        return _items(data, label.items, relations, to)
    return data


def _properties(data: dict[str, object], label: Label, relations: Relations, to: To) -> dict[str, object]:
    """What may be read of a mapping; of a list of items about somebody each, those that are there for the viewer."""
    shown: dict[str, object] = {}
    for key, value in data.items():
        part = label.child(key)
        if part is None:
            continue
        if not relations.isdisjoint(part.readers):
            shown[key] = _permitted(value, part, relations, to)
        elif _is_about_others(part) and isinstance(value, list):
            items = _items(value, part.items, relations, to)
            if items:
                shown[key] = items
    return shown


def _items(data: list[object], label: Label | None, relations: Relations, to: To) -> list[object]:
    if label is None:
        return []
    if label.subject is None:
        return [_permitted(each, label, relations, to) for each in data] if relations & label.readers else []
    whose = ((each, to(_subject(each, label.subject))) for each in data)
    return [_permitted(each, label, held, to) for each, held in whose if held & label.readers]


def _subject(item: object, key: str) -> str:
    """Whom an item is about; nobody has the empty name."""
    name = item.get(key) if isinstance(item, dict) else None
    return name if isinstance(name, str) else ""


def _of_others(label: Label) -> bool:
    """Whether any part of a document is a list of items about somebody each."""
    return any(map(_is_about_others, label.properties.values()))


def _is_about_others(part: Label) -> bool:
    return part.items is not None and part.items.subject is not None


def _stated(document: Document, readers: frozenset[str]) -> frozenset[str]:
    """Who may read the document at all; prose is for the public unless it says anything else, even badly."""
    if document.kind != "prose" or not isinstance(document.data, dict):
        return readers
    return readers if document.data.get("audience", "public") == "public" else readers - {"public"}

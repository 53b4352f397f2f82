"""Document × relations → permitted document: what a viewer may read, copied; nothing is taken from a whole.

Absent: files, schemas, and anything that could tell a later stage what was left out.
"""

from waypoints_site.audiences import Label
from waypoints_site.documents import Document


def project(
    document: Document, label: Label, body: frozenset[str], relations: frozenset[str]
) -> Document | None:
    """The part of a document that `relations` may read, or None where that is nothing.

    `body` is who may read its Markdown. A document that says itself whom it is for (`audience`) is
    narrowed to them first.
    """
    if not relations & _stated(document, label.readers):
        return None
    return Document(
        document.path,
        document.kind,
        document.name,
        _permitted(document.data, label, relations),
        document.marks,
        document.body if relations & body else "",
    )


def _permitted(data: object, label: Label, relations: frozenset[str]) -> object:
    if isinstance(data, dict):
        parts = ((key, value, label.child(key)) for key, value in data.items())
        return {
            key: _permitted(value, part, relations)
            for key, value, part in parts
            if part and relations & part.readers
        }
    if isinstance(data, list):
        part = label.items
        readable = part is not None and relations & part.readers
        return [_permitted(value, part, relations) for value in data] if part and readable else []
    return data


def _stated(document: Document, readers: frozenset[str]) -> frozenset[str]:
    """Who may read the document at all; prose is for the public unless it says anything else, even badly."""
    if document.kind != "prose" or not isinstance(document.data, dict):
        return readers
    return readers if document.data.get("audience", "public") == "public" else readers - {"public"}

"""Where links see a record's file: every content root is mounted at `content`, whatever its folder is called.

Absent: files; a path is made from what the document is and whom it is about.
"""

from waypoints_site.documents import Document

_FOLDERS = {"person": "people", "team": "teams", "period": "periods"}


def mounted_record(document: Document) -> str:
    """The path of a record's file as links see it."""
    return mounted(document.kind, document.name)


def paper(kind: str, name: tuple[str, ...]) -> str:
    """The path of a record's file below content without its ending, as evidence names it."""
    return mounted(kind, name).removeprefix("content/").rpartition(".")[0]


def mounted(kind: str, name: tuple[str, ...]) -> str:
    """The path of the file of a record, by its kind and name."""
    if kind in _FOLDERS:
        return f"content/{_FOLDERS[kind]}/{name[0]}.yaml"
    period, person, *rest = name
    if kind == "expectations":
        return f"content/expectations/{period}/{'.'.join((person, *rest))}.yaml"
    if kind == "session":
        return f"content/talent/{period}/sessions/{person}.yaml"
    if kind == "assessment":
        return f"content/talent/{period}/{person}.yaml"
    if kind == "peer":
        return f"content/feedback/{period}/{person}/peers/{rest[0]}.md"
    file = rest[0] if rest else kind
    return f"content/feedback/{period}/{person}/{file}.{'yaml' if kind == 'requests' else 'md'}"

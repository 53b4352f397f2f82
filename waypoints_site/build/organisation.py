"""People's files → who stands above whom, before anything is projected.

Absent: everything else that such a file holds.
"""

from collections.abc import Iterable
from datetime import date

from waypoints_site.build.files import SourceFile
from waypoints_site.organisation import Member, Organisation

Names = frozenset[tuple[str, tuple[str, ...]]]


def organisation_of(people: Iterable[SourceFile], unread_files: Names = frozenset()) -> Organisation:
    """The organisation that the files of people describe; whoever's file cannot be read stands above nobody.

    `unread_files` names files that were refused, by kind; those of people are unread as well.
    """
    members = {}
    unread = {name[0] for kind, name in unread_files if kind == "person"}
    for file in people:
        document = file.parsed.document
        if document is None or not isinstance(document.data, dict):
            unread.add(file.source.name[0])
        else:
            members[file.source.name[0]] = _member(document.data)
    return Organisation(members, frozenset(unread))


def _member(data: dict[str, object]) -> Member:
    manager, team, left = data.get("manager"), data.get("team"), data.get("left")
    return Member(
        manager if isinstance(manager, str) and manager else None,
        data.get("level") is not None,
        _day(left),
        team if isinstance(team, str) else None,
    )


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None

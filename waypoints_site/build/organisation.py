"""People's files, the settings and sessions → who stands above whom and who is discussed, before anything is projected.

Absent: everything else that such a file holds. What is out of form gives nobody anything.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from waypoints_site.build.files import SourceFile
from waypoints_site.documents import Document
from waypoints_site.organisation import Member, Organisation, Scope, StandIns

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


def stand_ins_of(settings: Document | None) -> tuple[StandIns, ...]:
    """Who stands in for chains of managers, as the settings' `access` says."""
    data = settings.data if settings else None
    entries = data.get("access") if isinstance(data, dict) else None
    return tuple(
        StandIns(
            frozenset(_texts(entry.get("people"))),
            entry.get("over") == "all",
            frozenset(_texts(entry.get("over"))),
        )
        for entry in (entries if isinstance(entries, list) else ())
        if isinstance(entry, dict) and entry.get("as") == "chain"
    )


def scope_of(session: Document) -> Scope:
    """Whom a session discusses; nobody where its scope, or who takes part, is out of form."""
    data = session.data if isinstance(session.data, dict) else {}
    scope, there, facilitator = data.get("scope"), data.get("participants"), data.get("facilitator")
    if not isinstance(scope, dict) or not isinstance(there, list):
        return Scope(None, None, frozenset())
    limits = {name: frozenset(_texts(scope[name])) for name in ("teams", "levels") if name in scope}
    participants = {*_texts(there), *([facilitator] if isinstance(facilitator, str) else ())}
    return Scope(limits.get("teams"), limits.get("levels"), frozenset(participants))


def _texts(value: object) -> Iterator[str]:
    yield from (each for each in (value if isinstance(value, list) else ()) if isinstance(each, str))


def _member(data: dict[str, object]) -> Member:
    manager, team = data.get("manager"), data.get("team")
    return Member(
        manager if isinstance(manager, str) and manager else None,
        data.get("level") is not None,
        _day(data.get("left")),
        team if isinstance(team, str) else None,
        _day(data.get("started")),
        tuple(sorted(_held(data), key=lambda held: held[0] or date.min)),
    )


def _held(data: dict[str, object]) -> Iterator[tuple[date | None, str]]:
    """The levels in a person's file, each with the day from which it was held."""
    earlier = data.get("earlier")
    for each in earlier if isinstance(earlier, list) else ():
        if isinstance(each, dict) and isinstance(each.get("level"), str):
            yield _day(each.get("since")), each["level"]
    track, level = data.get("track"), data.get("level")
    if isinstance(track, str) and isinstance(level, str):
        yield _day(data.get("level_since")) or date.max, f"{track}/{level}"


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None

"""For whom a built site is, by its kind and the name of its folder, and what that viewer may read of each source.

It is told as for a build, from people's files, the settings' `access` and sessions. Absent: what the site holds.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from waypoints_site.build.built import BuiltSite, NotAudited
from waypoints_site.build.checking import OF_A_PERSON
from waypoints_site.build.files import Kinds, SourceFile
from waypoints_site.build.organisation import Names, organisation_of, scope_of, stand_ins_of
from waypoints_site.build.own import is_shared
from waypoints_site.documents import Document
from waypoints_site.organisation import Organisation
from waypoints_site.project import To, to_nobody
from waypoints_site.resolve.fields import Fields
from waypoints_site.viewers import PUBLIC, Viewer, relations

DECIDING = frozenset({"person", "period", "session"})
"""The kinds of sources that say who may read what."""


@dataclass(frozen=True, slots=True)
class Readership:
    """The viewer of a site on a day: `whose` is what a banner says, None for the public's.

    `period` is the only one of which a session's viewer reads.
    """

    viewer: Viewer
    today: date
    whose: str | None = None
    period: str | None = None

    def permitted(self, file: SourceFile, kinds: Kinds) -> Document | None:
        """What the viewer may read of a file, of the periods too that their site leaves out."""
        document = file.parsed.document
        if document is None:
            return None
        within = self.period in (None, document.name[0]) if document.name else True
        if document.kind == "session":
            own = self.viewer.kind == "session" and document.name[1] == self.viewer.name
            held = relations(self.viewer) | (frozenset({"calibration"}) if own else frozenset())
            to: To = partial(relations, self.viewer) if within else to_nobody
            return kinds.permitted(document, held, to)
        subject = _subject(document) if within or document.kind == "person" else None
        shared = document.kind == "synthesis" and is_shared(file, self.today)
        return kinds.permitted(document, relations(self.viewer, subject, shared=shared))


def _subject(document: Document) -> str | None:
    """Whom a document is about."""
    if document.kind == "person":
        return document.name[0]
    return document.name[1] if document.kind in OF_A_PERSON else None


def readership(
    site: BuiltSite, settings: Document, deciding: Iterable[SourceFile], unread: Names, today: date
) -> Readership:
    """Whose site this is; raises NotAudited where the sources know of nobody who has it.

    `deciding` are the sources of the kinds that say who may read what; `unread` names those that were refused.
    """
    files = tuple(deciding)
    people = {file.source.name[0]: file for file in files if file.source.kind == "person"}
    organisation = organisation_of(people.values(), unread)
    match site.kind:
        case "framework":
            return Readership(PUBLIC, today)
        case "growth" if _is_there(organisation, site.name, today):
            return Readership(Viewer("person", site.name), today, _called(people[site.name]))
        case "talent":
            circles = organisation.circles(today, stand_ins_of(settings))
            if circles.get(site.name):
                viewer = Viewer("manager", site.name, circles[site.name])
                return Readership(viewer, today, _called(people[site.name]))
        case "session":
            found = _session(files, organisation, site.name, today)
            if found is not None:
                return found
    raise NotAudited(
        f"for whom this {site.kind} site is cannot be told: its folder's name, “{site.name}”, is that of nobody "
        "who has such a site"
    )


def _is_there(organisation: Organisation, person: str, today: date) -> bool:
    member = organisation.members.get(person)
    return member is not None and not member.gone_on(today)


def _session(
    files: Iterable[SourceFile], organisation: Organisation, name: str, today: date
) -> Readership | None:
    periods = {file.source.name[0]: file for file in files if file.source.kind == "period"}
    for file in files:
        document = file.parsed.document
        if file.source.kind == "session" and file.source.name[1] == name and document is not None:
            period = file.source.name[0]
            starts = _starts(periods, period)
            if starts is not None:
                circle = organisation.discussed(scope_of(document), starts)
                return Readership(Viewer("session", name, circle), today, _called(file, "title"), period)
    return None


def _starts(periods: Mapping[str, SourceFile], period: str) -> date | None:
    document = periods[period].parsed.document if period in periods else None
    return Fields(document.data, document.place)["starts"].day() if document else None


def _called(file: SourceFile, key: str = "name") -> str:
    document = file.parsed.document
    return Fields(document.data, document.place)[key].text() if document else ""
